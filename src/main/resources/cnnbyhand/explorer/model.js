/** The network as it is now and as it is described, asked of the book; whoever shows it listens. */
const model = (() => {
  const listeners = [];
  const given = JSON.parse(dom.find("network").textContent);
  const described = JSON.parse(book.open(given));
  let now = described;
  let selected = described.layers.length > 0 ? described.layers[0].name : "";

  /** Takes an answer of the book; a refusal is returned, in its sentence, and changes nothing. */
  function take(answer) {
    const next = JSON.parse(answer);
    if (next.refused) return next.refused;
    now = next;
    tell();
    return "";
  }

  function tell() {
    listeners.forEach(listener => listener());
  }

  /** An image's sides may be typed as one or two: 64 is 64x64 with the channels that the network is described for. */
  function whole(sides) {
    const {sides: all} = described.input;
    const typed = sides.split("x").map(side => side.trim());
    if (all.length !== 3 || typed.length > 2 || !typed.every(side => /^\d+$/.test(side))) return sides;
    return [typed[0], typed.at(-1), all[2]].join("x");
  }

  /** What is done in a field until it is left: a text that is refused takes back what its beginning had changed. */
  function typing() {
    const state = () => JSON.stringify([now.input.text, now.layers.map(layer => layer.settings)]);
    let before = "";
    return {
      change(act) {
        if (!before) book.settle();
        before ||= state();
        const refused = act();
        if (refused && state() !== before) take(book.undo());
        return refused;
      },
      end() {
        book.settle();
        before = "";
      }
    };
  }

  const named = (state, name) => state.layers.find(layer => layer.name === name);

  return {
    listen: listener => listeners.push(listener),
    tell,
    now: () => now,
    described: () => described,
    layer: name => named(now, name),
    describedLayer: name => named(described, name),
    selected: () => selected,
    select(name) {
      if (named(now, name) && name !== selected) {
        selected = name;
        tell();
      }
    },
    /** What can be set of a layer, and what it can be. */
    settings: layer => JSON.parse(book.settings(layer)),
    change: (layer, setting, value) => take(book.change(layer, setting, value)),
    input: sides => take(book.input(whole(sides))),
    /** Whether more sides may follow: the first of an image's sides are no input yet. */
    begun: sides => whole(sides) !== sides,
    typing,
    settle: () => book.settle(),
    undo: () => take(book.undo()),
    reset: () => take(book.reset()),
    /** Settings that are not as described, as [layer, setting, value]. */
    changes: () => now.layers.flatMap(layer => layer.settings
      .filter(setting => setting.value !== described.layers
        .find(each => each.name === layer.name).settings
        .find(each => each.name === setting.name)?.value)
      .map(setting => [layer.name, setting.name, setting.value]))
  };
})();
