#!/usr/bin/env bash
# Library: TensorFlow.js 4.22.0
# One expects: tf.layers.depthwiseConv2d spreads its window by dilationRate, as tf.layers.conv2d and
#   tf.layers.separableConv2d do, or refuses it.
# What happens: The layer takes dilationRate and ignores it, in the shape that it infers and in what it computes. The
#   operation tf.depthwiseConv2d heeds it.
# Output:
#   | conv2d of 2×2 ones on 1 to 9 with dilation 2: shape 1,1,1,1, values 20
#   | separableConv2d of 2×2 ones on 1 to 9 with dilation 2: shape 1,1,1,1, values 20
#   | depthwiseConv2d of 2×2 ones on 1 to 9 with dilation 2: shape 1,2,2,1, values 12,16,24,28
#   | the operation depthwiseConv2d: shape 1,1,1,1, values 20
# Why it matters: A segmentation network of Keras, whose depthwise layers see far by their gaps, is loaded without a word
#   and sees a window as small as without them; with padding 'same' not even a shape differs.
set -euo pipefail
seen_before=$(sed -n 's/^#   | //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > finding.js <<'JS'
console.warn = () => {};
const tf = require('@tensorflow/tfjs');

const image = tf.tensor([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 3, 1]);
const words = values => `shape ${values.shape}, values ${values.dataSync()}`;
const window = {kernelSize: 2, dilationRate: 2, inputShape: [3, 3, 1]};
const layers = {
  conv2d: {...window, filters: 1, kernelInitializer: 'ones'},
  separableConv2d: {...window, filters: 1, depthwiseInitializer: 'ones', pointwiseInitializer: 'ones'},
  depthwiseConv2d: {...window, depthwiseInitializer: 'ones'},
};
for (const [kind, settings] of Object.entries(layers)) {
  const network = tf.sequential({layers: [tf.layers[kind](settings)]});
  console.log(`${kind} of 2×2 ones on 1 to 9 with dilation 2: ${words(network.predict(image))}`);
}
console.log('the operation depthwiseConv2d: ' +
    words(tf.depthwiseConv2d(image, tf.ones([2, 2, 1, 1]), 1, 'valid', 'NHWC', 2)));
JS

npm install --ignore-scripts --no-audit --no-fund @tensorflow/tfjs@4.22.0 > npm.log 2>&1 || { cat npm.log >&2; exit 1; }
node finding.js > seen
diff <(echo "$seen_before") seen
cat seen
