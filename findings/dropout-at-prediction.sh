#!/usr/bin/env bash
# Library: ConvNetJS 0.3.0 (npm)
# One expects: A layer that drops a share drop_prob of the values in training multiplies each of them by 1 − drop_prob
#   when the network is used, so that the next layer meets values as large as in training. That is how Srivastava and
#   others define dropout.
# What happens: It multiplies by drop_prob. The two agree at the default of 0.5 alone.
# Output:
#   | drop_prob 0.2: 1 is 0.8 on average in training, 0.2 in use
#   | drop_prob 0.5: 1 is 0.5 on average in training, 0.5 in use
#   | drop_prob 0.8: 1 is 0.2 on average in training, 0.8 in use
# Why it matters: With a fifth dropped, the layers behind get a quarter of what they were trained on, in every answer
#   and in every accuracy that is measured; the loss in training shows nothing of it.
set -euo pipefail
seen_before=$(sed -n 's/^#   | //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > finding.js <<'JS'
const convnetjs = require('convnetjs');

const ones = new convnetjs.Vol(100, 100, 10, 1);
const mean = volume => (volume.w.reduce((sum, value) => sum + value, 0) / volume.w.length).toFixed(1);
for (const share of [0.2, 0.5, 0.8]) {
  const layer = new convnetjs.DropoutLayer({in_sx: 100, in_sy: 100, in_depth: 10, drop_prob: share});
  console.log(`drop_prob ${share}: 1 is ${mean(layer.forward(ones, true))} on average in training, ` +
      `${mean(layer.forward(ones, false))} in use`);
}
JS

npm install --ignore-scripts --no-audit --no-fund convnetjs@0.3.0 > npm.log 2>&1 || { cat npm.log >&2; exit 1; }
node finding.js > seen
diff <(echo "$seen_before") seen
cat seen
