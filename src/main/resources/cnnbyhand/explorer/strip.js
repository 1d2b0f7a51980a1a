/** The layers as boxes, and one of them selected. */
const strip = (() => {
  const place = dom.find("strip");
  const HIGHEST = 76;
  const WIDEST = 44;
  const boxes = model.described().layers.map(layer => box(layer.name));
  place.append(...boxes.map(each => each.option));
  place.addEventListener("keydown", move);

  function box(name) {
    const parts = {
      drawing: dom.make("svg:svg", {height: HIGHEST + 28, width: 96, "aria-hidden": "true"}),
      kind: dom.make("span", {class: "kind"}),
      from: dom.make("span", {class: "kind"}),
      shape: dom.make("span", {class: "shape"}),
      count: dom.make("span"),
      share: dom.make("i"),
      percent: dom.make("span", {class: "kind"})
    };
    parts.option = dom.make("div", {class: "layer", role: "option", onclick: () => choose(name)},
      parts.drawing, dom.make("b", {}, name), parts.kind, parts.from, parts.shape, dom.make("span", {class: "room"}),
      parts.count, parts.percent, dom.make("span", {class: "share", "aria-hidden": "true"}, parts.share));
    parts.name = name;
    return parts;
  }

  function choose(name) {
    model.select(name);
    boxes.find(each => each.name === name).option.focus();
  }

  function move(event) {
    const at = boxes.findIndex(each => each.name === model.selected());
    const last = boxes.length - 1;
    const next = {ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last}[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(boxes[Math.max(0, Math.min(last, next))].name);
  }

  /** Maps are drawn to the scale of the largest: the root of a side, the logarithm of the channels. */
  function draw(svg, out, scale) {
    svg.replaceChildren();
    if (!out) return;
    const axes = out.sides.slice(0, -1);
    const channels = out.sides[out.sides.length - 1];
    const side = axes.length === 0 ? 0 : Math.pow(axes.reduce((product, axis) => product * axis, 1), 1 / axes.length);
    const wide = 3 + WIDEST * Math.log2(channels + 1) / scale.channels;
    const high = axes.length === 0 ? 4 : 4 + (HIGHEST - 4) * Math.sqrt(side / scale.side);
    const deep = axes.length < 2 ? 3 : high * 0.32;
    const x = (96 - wide - deep) / 2;
    const y = HIGHEST + 26;
    const polygon = (name, ...points) => dom.make("svg:polygon", {class: name, points: points.map(point => point.map(number => number.toFixed(1)).join()).join(" ")});
    svg.append(
      polygon("top", [x, y - high], [x + deep, y - high - deep], [x + wide + deep, y - high - deep], [x + wide, y - high]),
      polygon("side", [x + wide, y - high], [x + wide + deep, y - high - deep], [x + wide + deep, y - deep], [x + wide, y]),
      polygon("front", [x, y], [x, y - high], [x + wide, y - high], [x + wide, y]));
  }

  function scale(layers) {
    const shapes = layers.filter(layer => layer.out).map(layer => layer.out.sides);
    return {
      side: Math.max(1, ...shapes.map(sides => sides.length === 1 ? 0 : Math.max(...sides.slice(0, -1)))),
      channels: Math.max(1, ...shapes.map(sides => Math.log2(sides[sides.length - 1] + 1)))
    };
  }

  function show(parts, all, total) {
    const layer = model.layer(parts.name);
    const described = model.describedLayer(parts.name);
    const selected = parts.name === model.selected();
    const keeps = layer.out && layer.parameters !== "0";
    const fault = model.now().fault;
    parts.option.className = "layer" + (keeps ? " keeps" : "") + (layer.out ? "" : " impossible")
      + (fault && fault.layer === parts.name ? " fault" : "");
    parts.option.setAttribute("aria-selected", selected);
    parts.option.tabIndex = selected ? 0 : -1;
    dom.text(parts.kind, layer.kind);
    dom.text(parts.from, layer.from?.length > 0 ? "from " + layer.from.join(", ") : "");
    draw(parts.drawing, layer.out, all);
    dom.withEarlier(parts.shape, layer.out ? layer.out.text : "✗", described.out.text);
    const share = keeps ? numbers.share(layer.parameters, total) : 0;
    if (keeps || described.parameters !== "0") {
      dom.withEarlier(parts.count, layer.out ? layer.parameters : "–", described.parameters);
    } else {
      dom.text(parts.count, "no parameters");
    }
    dom.text(parts.percent, keeps ? numbers.percent(share) + " of all" : "");
    parts.share.style.width = 100 * share + "%";
  }

  function reveal() {
    const option = boxes.find(each => each.name === model.selected()).option;
    const left = option.offsetLeft - place.offsetLeft;
    if (left < place.scrollLeft || left + option.offsetWidth > place.scrollLeft + place.clientWidth) {
      place.scrollLeft = left - (place.clientWidth - option.offsetWidth) / 2;
    }
  }

  model.listen(() => {
    const all = scale(model.now().layers);
    boxes.forEach(parts => show(parts, all, model.now().totals.parameters));
    reveal();
  });
  return {choose};
})();
