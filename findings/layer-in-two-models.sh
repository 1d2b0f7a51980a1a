#!/usr/bin/env bash
# Library: TensorFlow.js 4.22.0
# One expects: A layer that is used in two places has its parameters once: they are counted once, a step of training
#   moves them once, and a model that was saved can be loaded. That is so when the layer itself is used twice.
# What happens: When the two places are in two models that are joined to a third, the layer's parameters are counted
#   twice, each step moves them twice, and the saved model is refused when it is loaded.
# Output:
#   | the layer used twice: 1 parameters; a step takes its weight from 1 to 0.8
#   |   saved and loaded: 1 parameters
#   | the layer in two models: 2 parameters; a step takes its weight from 1 to 0.6
#   |   saved and loaded: Duplicate weight name: shared/kernel
# Why it matters: Two branches with one set of weights are the usual network for comparing two pictures. Built of two
#   models, it is stated too large, learns at twice the rate that was set, and does not come back from its own file.
set -euo pipefail
seen_before=$(sed -n 's/^#   | //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > finding.js <<'JS'
console.warn = () => {};
const tf = require('@tensorflow/tfjs');

const input = () => tf.input({shape: [1]});

function joined(wrapped) {
  const shared = tf.layers.dense({name: 'shared', units: 1, useBias: false, kernelInitializer: 'ones'});
  const branch = () => {
    const inputs = input();
    return tf.model({inputs, outputs: shared.apply(inputs)});
  };
  const inputs = [input(), input()];
  const outputs = tf.layers.add().apply(inputs.map(each => (wrapped ? branch() : shared).apply(each)));
  return {shared, network: tf.model({inputs, outputs})};
}

async function show(name, {shared, network}) {
  network.compile({optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError'});
  const example = [tf.tensor([[0.5]]), tf.tensor([[0.5]])];
  await network.fit(example, tf.zeros([1, 1]), {epochs: 1, verbose: 0});
  const [weight] = shared.getWeights()[0].dataSync();
  console.log(`${name}: ${network.countParams()} parameters; a step takes its weight from 1 to ${weight.toFixed(1)}`);
  console.log('  saved and loaded: ' + await reloaded(network));
}

async function reloaded(network) {
  let file;
  await network.save(tf.io.withSaveHandler(async artifacts => {
    file = artifacts;
    return {modelArtifactsInfo: {dateSaved: new Date(0), modelTopologyType: 'JSON'}};
  }));
  return tf.loadLayersModel(tf.io.fromMemory(file))
      .then(loaded => `${loaded.countParams()} parameters`, refusal => refusal.message);
}

async function main() {
  await show('the layer used twice', joined(false));
  await show('the layer in two models', joined(true));
}

main();
JS

npm install --ignore-scripts --no-audit --no-fund @tensorflow/tfjs@4.22.0 > npm.log 2>&1 || { cat npm.log >&2; exit 1; }
node finding.js > seen
diff <(echo "$seen_before") seen
cat seen
