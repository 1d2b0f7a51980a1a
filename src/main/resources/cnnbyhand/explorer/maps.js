/** The feature maps of the selected layer. */
const maps = (() => {
  const place0 = dom.find("maps");
  const section = dom.find("maps-section");
  let before = false;

  /** What comes in and out of an activation function, wherever it stands. */
  function sides(layer, passed) {
    const inLayer = passed.before !== passed.output;
    if (layer.kind === "activation") return [passed.input, passed.output];
    return inLayer ? [passed.before, passed.output] : [null, passed.output];
  }

  function tile(values, size, channel, scale) {
    const chosen = channel === place.picked.channel;
    return dom.make("button", {type: "button", class: "tile", "aria-pressed": chosen ? "true" : "false", "aria-label": `channel ${channel}`,
      onclick: () => place.choose({channel})},
      paint.map(values, size.height, size.width, channel, scale), dom.make("span", {}, String(channel)));
  }

  function tiles(name, values, size, scale) {
    const chosen = place.picked.channel;
    const large = dom.make("figure", {class: "large"}, paint.map(values, size.height, size.width, chosen, scale),
      dom.make("figcaption", {class: "small"}, `channel ${chosen}`));
    const all = Array.from({length: size.channels}, (_, channel) => tile(values, size, channel, scale));
    return dom.make("div", {class: "maps"}, dom.make("h3", {}, name), dom.make("div", {class: "maps-row"}, large, dom.make("div", {class: "tiles"}, ...all)));
  }

  function units(name, values, size, scale) {
    return dom.make("div", {class: "maps"}, dom.make("h3", {}, name),
      dom.make("figure", {class: "large"}, view.folded(values, size, 0, scale)));
  }

  let drawn = "";
  let from = null;

  function show() {
    const layer = model.layer(model.selected());
    const size = place.size();
    const passed = size ? values.of(layer.name) : null;
    section.hidden = !passed;
    if (!passed) return;
    const key = layer.name + " " + place.picked.channel;
    if (key === drawn && from === passed) return;
    drawn = key;
    from = passed;
    const focused = place0.contains(document.activeElement) ? document.activeElement.getAttribute("aria-label") : null;
    const [earlier, later] = sides(layer, passed);
    const scale = Math.max(paint.largest(later), earlier ? paint.largest(earlier) : 0);
    const draw = size.units ? units : tiles;
    const what = layer.settings.find(setting => setting.name === "activation")?.value ?? "the activation";
    dom.text(dom.find("maps-title"), (size.units ? "Units of " : "Maps of ") + layer.name);
    place0.replaceChildren(paint.legend(scale),
      ...(earlier ? [draw("Before " + what, earlier, size, scale), draw("After " + what, later, size, scale)] : [draw("Output", later, size, scale)]));
    if (focused) [...place0.querySelectorAll("button")].find(button => button.getAttribute("aria-label") === focused)?.focus();
  }

  place.listen(show);
})();
