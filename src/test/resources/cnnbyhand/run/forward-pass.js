/** Sends the pictures through the page's forward pass, and asks the book for some values of every layer. */
const layers = JSON.parse(book.open(words)).layers;
const geometry = JSON.parse(book.geometry());
const arrays = decoding.arrays(given.weights[state].arrays);
const passes = given.pictures.map(picture => forward.pass(layers, geometry, arrays, decoding.picture(picture.data, given.black)));

const computed = layers.filter(layer => passes[0].has(layer.name));

/** The largest difference at some places, as a part of the largest value. */
function fromTheBook(layer, passed) {
  book.give("INPUT", Array.from(passed.input));
  for (const [role, numbers] of Object.entries(arrays(layer.name))) book.give(role, Array.from(numbers));
  const sides = [layer.out.sides.at(-1), ...layer.out.sides.slice(0, -1)];
  const largest = passed.output.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  let difference = 0;
  for (let sample = 0; sample < 40; sample++) {
    const place = sides.map((side, axis) => sample === 0 ? 0 : sample === 1 ? side - 1 : (sample * 7919 + axis * 104729) % side);
    const at = place.length === 1 ? place[0] : (place[0] * sides[1] + place[1]) * sides[2] + place[2];
    const cell = JSON.parse(book.cell(layer.name, place, 4, false));
    difference = Math.max(difference, Math.abs(cell.value - passed.output[at]) / largest);
  }
  return difference;
}

console.log(JSON.stringify({
  computed: passes[0].size,
  fromTheBook: Math.max(...computed.map(layer => fromTheBook(layer, passes[3].get(layer.name)))),
  outputs: passes.map(passed => Array.from(passed.get(computed.at(-1).name).output))
}));
