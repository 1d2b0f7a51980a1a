/** The pictures and the network's weights, as far as they are in the page, and what one picture becomes in every layer. */
const values = (() => {
  const given = JSON.parse(dom.find("values").textContent);
  const sides = model.described().input.sides;
  /** Trained, untrained or both; the first is shown until another is chosen. */
  const weights = (given.weights ?? []).map(each => ({...each, arrays: decoding.arrays(each.arrays)}));
  let used = weights[0];
  const pictures = given.pictures.map(each => ({label: each.label, pixels: decoding.picture(each.data, given.black)}));
  const listeners = [];
  let shown = 0;
  let drawn = null;
  let passed = new Map();
  let geometry = [];
  let took = 0;
  let passing = null;
  let passingThrough = null;

  const unchanged = () => model.changes().length === 0 && model.now().input.text === model.described().input.text;
  const input = () => drawn ?? pictures[shown]?.pixels;

  /** Once for a picture, however many listen. */
  function pass() {
    if (!used || !unchanged() || !input()) return new Map();
    if (passing !== input() || passingThrough !== used) {
      passing = input();
      passingThrough = used;
      model.described().layers.forEach(layer => used.arrays(layer.name));
      const start = performance.now();
      passed = forward.pass(model.described().layers, geometry, used.arrays, passing);
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
    known: used !== undefined,
    unchanged,
    /** The states that the network is known in. */
    states: weights.map(each => each.state),
    state: () => used?.state ?? "",
    stateNote: () => used?.note ?? "",
    /** Shows the network in one of its states, or the first; what is none is returned, in a sentence. */
    use(state) {
      const wanted = state === null ? weights[0] : weights.find(each => each.state === state);
      // Without weights the page says so where they would be.
      if (weights.length === 0) return "";
      if (!wanted) return `weights must be ${weights.map(each => each.state).join(" or ")}, found ${state}`;
      if (wanted !== used) {
        used = wanted;
        tell();
      }
      return "";
    },
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
    /** Shows the picture of that label, or the first; what is no label is returned, in a sentence. */
    chooseLabel(label) {
      const at = label === null ? 0 : pictures.findIndex(picture => picture.label === label);
      if (at >= 0) this.choose(at);
      return at >= 0 ? "" : `picture must be of ${pictures.map(picture => picture.label).join(", ") || "those in the page, which has none"}, found ${label}`;
    },
    /** Shows a picture that was drawn. */
    draw(pixels) {
      drawn = pixels;
      tell();
    },
    geometry: name => geometry[at(name)],
    /** What goes in, and what comes out before and behind the activation function; nothing where that is not known. */
    of: name => pass().get(name),
    arrays: layer => used.arrays(layer),
    milliseconds: () => took,
    /** The probabilities of the classes, the likeliest first, if the last layer gives some. */
    classes() {
      const last = pass().get(model.described().layers.at(-1)?.name);
      if (!last || Object.keys(given.classes).length === 0) return [];
      return Object.entries(given.classes).map(([unit, name]) => ({name, share: last.output[unit]}));
    }
  };
})();
