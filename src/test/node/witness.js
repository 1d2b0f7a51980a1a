// What TensorFlow.js makes of networks: one as Keras's JSON on each line of the file that is given, one line of JSON for
// each on the standard output. Weights and inputs are random, the same for the same network. Numbers are little-endian
// floats in base64, so that none is rounded.
'use strict';

const fs = require('fs');
console.warn = () => {};
const tf = require('@tensorflow/tfjs');

// Mulberry32 from 0 to 1, begun with a FNV-1a hash of the text.
function generator(text) {
  let state = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    state = Math.imul(state ^ text.charCodeAt(place), 0x01000193) >>> 0;
  }
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function size(shape) {
  return shape.reduce((product, side) => product * side, 1);
}

function tensor(shape, number) {
  return tf.tensor(Float32Array.from({length: size(shape)}, number), shape);
}

// Around 0; a variance is never negative.
function weight(variable, random) {
  const least = variable.originalName.endsWith('moving_variance') ? 0.5 : -0.5;
  return tensor(variable.shape, () => least + random());
}

// Around 0; whole numbers for a table of words, as only those can be looked up. The shape is the file's own: TensorFlow.js
// may change it.
function input(first, random) {
  const {batch_input_shape: shape, input_dim: words} = first.config;
  const number = () => words ? Math.floor(words * random()) : 2 * random() - 1;
  return tensor([1, ...shape.slice(1)], number);
}

function packed(values) {
  const floats = Float32Array.from(values.dataSync());
  return Buffer.from(floats.buffer).toString('base64');
}

function count(variables) {
  return variables.reduce((sum, variable) => sum + size(variable.shape), 0);
}

function account(layer, output) {
  return {
    inferred: layer.outputShape.slice(1),
    computed: output.shape.slice(1),
    values: packed(output),
    trained: count(layer.trainableWeights),
    fixed: count(layer.nonTrainableWeights),
    parameters: layer.countParams(),
    arrays: layer.weights.map(variable => ({
      name: variable.originalName.split('/').pop(),
      sides: variable.shape,
      values: packed(variable.read()),
    })),
  };
}

// A network that branches: what each layer gives and keeps, and the values where the network is small.
async function branching(network, random) {
  const model = await tf.models.modelFromJSON(network);
  const layers = model.layers.filter(layer => layer.getClassName() !== 'InputLayer');
  const small = model.countParams() < 100000;
  const starts = model.inputs.map(input => tensor([1, ...input.shape.slice(1)], () => 2 * random() - 1));
  let outputs = [];
  if (small) {
    layers.forEach(layer => layer.setWeights(layer.weights.map(variable => weight(variable, random))));
    const all = tf.model({inputs: model.inputs, outputs: layers.map(layer => layer.output)});
    outputs = [].concat(all.predict(starts));
  }
  return {
    inputs: starts.map(packed),
    layers: layers.map((layer, place) => ({
      name: layer.name,
      ...(small ? account(layer, outputs[place]) : stated(layer)),
    })),
  };
}

function stated(layer) {
  return {inferred: layer.outputShape.slice(1), parameters: layer.countParams()};
}

// Layer by layer, up to the first that throws.
async function heard(text) {
  const random = generator(text);
  const layers = [];
  try {
    const network = JSON.parse(text);
    if (network.class_name === 'Functional') {
      return await branching(network, random);
    }
    let values = input(network.config.layers[0], random);
    const model = await tf.models.modelFromJSON(network);
    const start = packed(values);
    for (const layer of model.layers) {
      layer.setWeights(layer.weights.map(variable => weight(variable, random)));
      values = layer.apply(values, {training: false});
      layers.push(account(layer, values));
    }
    return {input: start, layers};
  } catch (refusal) {
    return {refusal: refusal.message.split('\n')[0]};
  }
}

async function main() {
  await tf.setBackend('cpu');
  const classes = Object.entries(tf.serialization.SerializationMap.getMap().classNameMap);
  const kinds = classes.filter(([, [type]]) => type.prototype instanceof tf.layers.Layer).map(([name]) => name);
  console.log(JSON.stringify({version: tf.version.tfjs, kinds}));
  for (const text of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(line => line)) {
    tf.engine().startScope();
    console.log(JSON.stringify(await heard(text)));
    tf.engine().endScope();
    tf.disposeVariables();
  }
}

main();
