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
    input: sides => take(book.input(sides)),
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
