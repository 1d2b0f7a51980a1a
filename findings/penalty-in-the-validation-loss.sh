#!/usr/bin/env bash
# Library: TensorFlow.js 4.22.0
# One expects: A regularizer's penalty is part of the loss wherever a network's loss is stated: in training, in
#   validation and by evaluate, as in Keras. On the same examples and with weights that stay where they are, the three
#   are equal.
# What happens: It is part of the loss in training alone. val_loss and evaluate leave it out.
# Output:
#   | a weight of 2 that fits its example, with l2 0.25: the penalty is 0.25 · 2² = 1
#   | fit: loss 1.000, val_loss 0.000 on the same example
#   | trainOnBatch: 1.000
#   | evaluate: 0.000
# Why it matters: Curves of training and validation are drawn into one figure to see whether a network learns by heart.
#   Here the distance between them is off by the penalty, so that a network that does can look as if it did not.
set -euo pipefail
seen_before=$(sed -n 's/^#   | //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > finding.js <<'JS'
console.warn = () => {};
const tf = require('@tensorflow/tfjs');

const penalty = tf.regularizers.l2({l2: 0.25});
const settings = {units: 1, inputShape: [1], useBias: false, kernelInitializer: tf.initializers.constant({value: 2})};
const network = tf.sequential({layers: [tf.layers.dense({...settings, kernelRegularizer: penalty})]});
network.compile({optimizer: tf.train.sgd(1e-9), loss: 'meanSquaredError'});
const [one, two] = [tf.tensor([[1]]), tf.tensor([[2]])];

async function main() {
  console.log('a weight of 2 that fits its example, with l2 0.25: the penalty is 0.25 · 2² = 1');
  const {history} = await network.fit(one, two, {epochs: 1, verbose: 0, validationData: [one, two]});
  console.log(`fit: loss ${history.loss[0].toFixed(3)}, val_loss ${history.val_loss[0].toFixed(3)} on the same example`);
  console.log('trainOnBatch: ' + (await network.trainOnBatch(one, two)).toFixed(3));
  console.log('evaluate: ' + network.evaluate(one, two).dataSync()[0].toFixed(3));
}

main();
JS

npm install --ignore-scripts --no-audit --no-fund @tensorflow/tfjs@4.22.0 > npm.log 2>&1 || { cat npm.log >&2; exit 1; }
node finding.js > seen
diff <(echo "$seen_before") seen
cat seen
