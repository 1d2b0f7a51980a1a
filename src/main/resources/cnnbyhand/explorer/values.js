/** The pictures and what the network has learned, as far as they are in the page, and what one picture becomes in every layer. */
const values = (() => {
  const given = JSON.parse(dom.find("values").textContent);
  const sides = model.described().input.sides;
  const arrays = decoding.arrays(given.arrays);
  const pictures = given.pictures.map(each => ({label: each.label, pixels: decoding.picture(each.data, given.black)}));
  const listeners = [];
  const learned = given.arrays.length > 0;
  let shown = 0;
  let drawn = null;
  let passed = new Map();
  let geometry = [];
  let took = 0;
  let passing = null;

  const unchanged = () => model.changes().length === 0 && model.now().input.text === model.described().input.text;
  const input = () => drawn ?? pictures[shown]?.pixels;

  /** Once for a picture, however many listen. */
  function pass() {
    if (!learned || !unchanged() || !input()) return new Map();
    if (passing !== input()) {
      passing = input();
      model.described().layers.forEach(layer => arrays(layer.name));
      const start = performance.now();
      passed = forward.pass(model.described().layers, geometry, arrays, passing);
      took = performance.now() - start;
    }
    return passed;
  }

  function tell() {
    listeners.forEach(listener => listener());
  }

  const at = name => model.now().layers.findIndex(layer => layer.name === name);
  let known = null;
  model.listen(() => {
    if (known !== model.now()) geometry = JSON.parse(book.geometry());
    known = model.now();
    tell();
  });

  return {
    listen: listener => listeners.push(listener),
    given,
    learned,
    unchanged,
    pictures,
    sides,
    input,
    shown: () => drawn ? -1 : shown,
    /** Shows one of the pictures. */
    choose(picture) {
      shown = picture;
      drawn = null;
      tell();
    },
    /** Shows a picture that was drawn. */
    draw(pixels) {
      drawn = pixels;
      tell();
    },
    geometry: name => geometry[at(name)],
    /** What goes in, and what comes out before and behind the activation function; nothing where that is not known. */
    of: name => pass().get(name),
    arrays,
    milliseconds: () => took,
    /** The probabilities of the classes, the likeliest first, if the last layer gives some. */
    classes() {
      const last = pass().get(model.described().layers.at(-1)?.name);
      if (!last || Object.keys(given.classes).length === 0) return [];
      return Object.entries(given.classes).map(([unit, name]) => ({name, share: last.output[unit]}));
    }
  };
})();
