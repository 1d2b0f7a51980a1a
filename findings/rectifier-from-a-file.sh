#!/usr/bin/env bash
# Library: TensorFlow.js 4.22.0
# One expects: A Keras file's ReLU layer is loaded with its negative_slope, its threshold and its max_value, or refused,
#   as an ELU with another alpha than 1 is.
# What happens: max_value is heeded; negative_slope and threshold are ignored without a word.
# Output:
#   | max_value 1 of -2,0.5,2: 0,0.5,1
#   | negative_slope 0.5 of -2,0.5,2: 0,0.5,2
#   | threshold 1 of -2,0.5,2: 0,0.5,2
#   | ELU with alpha 0.5: Non-default alpha value (0.5) is not supported by the ELU layer yet.
# Why it matters: A network that Keras trained with a slope below zero has none in the browser, and gives other answers
#   than it was trained to give, while an ELU of the same file would have been refused.
set -euo pipefail
seen_before=$(sed -n 's/^#   | //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > finding.js <<'JS'
console.warn = () => {};
const tf = require('@tensorflow/tfjs');

const values = [-2, 0.5, 2];

function file(type, setting) {
  const config = {name: 'layer', batch_input_shape: [null, 3], ...setting};
  return {class_name: 'Sequential', config: {name: 'model', layers: [{class_name: type, config}]}};
}

async function main() {
  for (const [key, number] of [['max_value', 1], ['negative_slope', 0.5], ['threshold', 1]]) {
    const network = await tf.models.modelFromJSON(file('ReLU', {[key]: number}));
    console.log(`${key} ${number} of ${values}: ${network.predict(tf.tensor([values])).dataSync()}`);
  }
  await tf.models.modelFromJSON(file('ELU', {alpha: 0.5}))
      .catch(refusal => console.log('ELU with alpha 0.5: ' + refusal.message));
}

main();
JS

npm install --ignore-scripts --no-audit --no-fund @tensorflow/tfjs@4.22.0 > npm.log 2>&1 || { cat npm.log >&2; exit 1; }
node finding.js > seen
diff <(echo "$seen_before") seen
cat seen
