#!/usr/bin/env bash
# Library: TensorFlow.js 4.22.0
# One expects: A seed makes the dropout of a training repeatable from run to run. Which units are dropped still changes
#   from step to step, as it does without a seed and in Keras with one.
# What happens: With a seed, tf.layers.dropout drops the same units in every step, for the whole training.
# Output:
#   | without a seed: masks in 20 steps 20; weights never trained 0 of 64
#   | with a seed: masks in 20 steps 1; weights never trained 30 of 64
# Why it matters: The layer no longer averages over many networks, as dropout is meant to. It trains one part of the
#   network, and the part that was never trained answers, too, when the network is used.
set -euo pipefail
seen_before=$(sed -n 's/^#   | //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > finding.js <<'JS'
console.warn = () => {};
const tf = require('@tensorflow/tfjs');

const units = 64;
const ones = tf.ones([1, units]);

function masks(layer) {
  const seen = new Set();
  for (let step = 0; step < 20; step++) {
    seen.add(layer.apply(ones, {training: true}).dataSync().join());
  }
  return seen.size;
}

async function untrained(settings) {
  const dense = tf.layers.dense({units: 1, useBias: false, kernelInitializer: 'zeros'});
  const network = tf.sequential({layers: [tf.layers.dropout({...settings, inputShape: [units]}), dense]});
  network.compile({optimizer: tf.train.sgd(0.001), loss: 'meanSquaredError'});
  await network.fit(ones, tf.ones([1, 1]), {epochs: 100, verbose: 0});
  return dense.getWeights()[0].dataSync().filter(weight => weight === 0).length;
}

async function main() {
  for (const [name, settings] of [['without a seed', {rate: 0.5}], ['with a seed', {rate: 0.5, seed: 1}]]) {
    console.log(`${name}: masks in 20 steps ${masks(tf.layers.dropout(settings))}; ` +
        `weights never trained ${await untrained(settings)} of ${units}`);
  }
}

main();
JS

npm install --ignore-scripts --no-audit --no-fund @tensorflow/tfjs@4.22.0 > npm.log 2>&1 || { cat npm.log >&2; exit 1; }
node finding.js > seen
diff <(echo "$seen_before") seen
cat seen
