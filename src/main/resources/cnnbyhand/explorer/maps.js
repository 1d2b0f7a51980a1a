/** The feature maps of the selected layer. */
const maps = (() => {
  const holder = dom.find("maps");
  const section = dom.find("maps-section");

  /** What comes in and out of an activation function, wherever it stands. */
  function sides(layer, passed) {
    const inLayer = passed.before !== passed.output;
    if (layer.kind === "activation") return [passed.input, passed.output];
    return inLayer ? [passed.before, passed.output] : [null, passed.output];
  }

  function tile(channel) {
    const canvas = dom.make("canvas");
    return {canvas, button: dom.make("button", {type: "button", class: "tile", "aria-label": `channel ${channel}`,
      onclick: () => place.choose({channel})}, canvas, dom.make("span", {}, String(channel)))};
  }

  /** Arrow keys go from map to map, so that the tabulator key passes all of them at once. */
  function step(event, all) {
    const way = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    if (!way) return;
    event.preventDefault();
    place.choose({channel: place.picked.channel + way});
    all[place.picked.channel].button.focus();
  }

  /** One map large and all of them small; they are made once for a layer and painted again for each picture. */
  function group(name, size) {
    const large = dom.make("canvas");
    const caption = dom.make("figcaption", {class: "small"});
    const figure = dom.make("figure", {class: "large"}, large, caption);
    const all = size.units ? [] : Array.from({length: size.channels}, (_, channel) => tile(channel));
    const legend = dom.make("div");
    const element = dom.make("div", {class: "maps"}, dom.make("h3", {}, name), legend, size.units ? figure
      : dom.make("div", {class: "maps-row"}, figure, dom.make("div", {class: "tiles", role: "group", "aria-label": name, onkeydown: event => step(event, all)}, ...all.map(each => each.button))));
    return {element, show(values, scale) {
      const chosen = place.picked.channel;
      legend.replaceChildren(paint.legend(scale));
      view.folded(values, size, chosen, scale, large);
      dom.text(caption, size.units ? `${size.units} units, line by line` : `channel ${chosen}`);
      all.forEach(({canvas, button}, channel) => {
        paint.map(values, size.height, size.width, channel, scale, canvas);
        button.setAttribute("aria-pressed", channel === chosen ? "true" : "false");
        button.tabIndex = channel === chosen ? 0 : -1;
      });
    }};
  }

  let groups = [];
  let made = "";
  let drawn = "";
  let from = null;

  function make(layer, names, size) {
    const key = [layer.name, layer.out.text, ...names].join(" ");
    if (key === made) return;
    made = key;
    groups = names.map(name => group(name, size));
    holder.replaceChildren(...groups.map(each => each.element));
  }

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
    const [earlier, later] = sides(layer, passed);
    // Probabilities would vanish on the scale of what they are made of.
    const scale = Math.max(paint.largest(later), earlier ? paint.largest(earlier) : 0);
    const what = layer.settings.find(setting => setting.name === "activation")?.value ?? "the activation";
    dom.text(dom.find("maps-title"), (size.units ? "Units of " : "Maps of ") + layer.name);
    make(layer, earlier ? ["Before " + what, "After " + what] : ["Output"], size);
    (earlier ? [earlier, later] : [later]).forEach((each, at) => groups[at].show(each, what === "softmax" ? paint.largest(each) : scale));
  }

  place.listen(show);
})();
