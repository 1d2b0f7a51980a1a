#!/usr/bin/env bash
# Library: TensorFlow.js 4.22.0
# One expects: A layer's output shape does not change when another layer is put behind it.
# What happens: tf.layers.centerCrop writes its own size into the shape that it is given, which is that of the layer before,
#   and, where a layer hands on the shape that it got, even the one that the network takes.
# Output:
#   | before: relu gives 4,5,1, the network takes 4,5,1
#   | behind it a crop to 2×3: relu gives 2,3,1, the network takes 2,3,1
#   | the crop alone: the network takes 2,3,1
#   | an image of 4×5 is refused: Error when checking : expected crop_input to have shape [null,2,3,1] but got array with shape [1,4,5,1].
#   | an image of 2×3 is taken: 1,2,3,1
# Why it matters: A network that begins with a crop, as one for photos does, refuses the photos that it was made to crop, and
#   the summary shows shapes that no layer has.
set -euo pipefail
seen_before=$(sed -n 's/^#   | //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > finding.js <<'JS'
console.warn = () => {};
const tf = require('@tensorflow/tfjs');

const taken = network => 'the network takes ' + network.inputs[0].shape.slice(1);

const relu = tf.layers.reLU({inputShape: [4, 5, 1]});
const network = tf.sequential({layers: [relu]});
console.log(`before: relu gives ${relu.outputShape.slice(1)}, ${taken(network)}`);
network.add(tf.layers.centerCrop({height: 2, width: 3}));
console.log(`behind it a crop to 2×3: relu gives ${relu.outputShape.slice(1)}, ${taken(network)}`);

const cropping = tf.sequential({
  layers: [tf.layers.centerCrop({name: 'crop', height: 2, width: 3, inputShape: [4, 5, 1]})]
});
console.log(`the crop alone: ${taken(cropping)}`);
try {
  console.log(`an image of 4×5 is taken: ${cropping.predict(tf.ones([1, 4, 5, 1])).shape}`);
} catch (refusal) {
  console.log(`an image of 4×5 is refused: ${refusal.message}`);
}
console.log(`an image of 2×3 is taken: ${cropping.predict(tf.ones([1, 2, 3, 1])).shape}`);
JS

npm install --ignore-scripts --no-audit --no-fund @tensorflow/tfjs@4.22.0 > npm.log 2>&1 || { cat npm.log >&2; exit 1; }
node finding.js > seen
diff <(echo "$seen_before") seen
cat seen
