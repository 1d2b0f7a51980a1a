/** The window that makes the picked value: on the image, on what goes into the layer, and what comes out. */
const view = (() => {
  const image = grid.make(null, null);
  const into = grid.make(onInput, null);
  const out = grid.make((row, column) => place.choose({row, column}), place.step);
  const choices = dom.find("places");
  const fields = {};
  dom.find("figures").append(image.element, into.element, out.element);
  for (const [key, name] of [["from", "channel in"], ["channel", "channel out"], ["row", "row"], ["column", "column"], ["unit", "unit"]]) {
    fields[key] = dom.make("input", {type: "number", min: 0, id: "place-" + key, oninput: event => place.choose(chosen(key, Number(event.target.value)))});
    fields[key].holder = dom.make("span", {class: "field"}, dom.make("label", {for: "place-" + key}, name), fields[key]);
    choices.append(fields[key].holder);
  }

  /** A unit stands in a folded row. */
  const chosen = (key, value) => key === "unit"
    ? {row: Math.floor(value / place.size().width), column: value % place.size().width} : {[key]: value};
  const geometry = () => values.geometry(model.selected());
  const span = axis => (axis.kernel - 1) * axis.dilation + 1;

  /** The window whose middle is nearest. */
  function onInput(row, column) {
    const axes = geometry()?.window;
    const size = place.size();
    if (size?.units) return;
    if (!axes) place.choose({row, column});
    else if (axes.length === 2) {
      const nearest = (at, axis) => (at - axis.start - (span(axis) - 1) / 2) / axis.stride;
      place.choose({row: nearest(row, axes[0]), column: nearest(column, axes[1])});
    }
  }

  /** The image in its own colours where the values are for it, stretched where only the places are. */
  function showImage() {
    const [height, width] = model.now().input.sides;
    const sides = values.sides;
    const pixels = values.input();
    const picture = pixels && [1, 3].includes(sides.at(-1)) ? paint.picture(pixels, sides, values.given.black)
      : paint.map(null, height, width, 0, 1);
    const reach = geometry().reach;
    const {row, column} = place.picked;
    const whole = !reach || reach.length !== 2;
    const field = model.now().layers.find(each => each.name === model.selected()).receptiveField;
    const all = field === `${height}×${width}`;
    const edge = (at, axis, size) => {
      const low = Math.max(0, axis.jump * at + axis.low);
      return [low, Math.min(size - 1, axis.jump * at + axis.high) - low + 1];
    };
    const [top, tall] = whole ? [0, height] : edge(row, reach[0], height);
    const [left, wide] = whole ? [0, width] : edge(column, reach[1], width);
    image.show({name: "Image " + model.now().input.text, height, width, cells: picture,
      marks: whole && !all ? [] : [{row: top, column: left, height: tall, width: wide}],
      note: whole ? `The value comes from ${all ? "all" : field + " pixels"} of the image.` : `The value comes from ${tall}×${wide} pixels, from row ${top} and column ${left} on.`,
      label: whole && !all ? "The image" : `The image, with the ${tall} by ${wide} pixels marked that the value comes from`});
  }

  function padding(axes, view, size) {
    const ends = axes.map((axis, at) => {
      const last = axis.start + axis.stride * ([size.height, size.width][at] - 1) + span(axis);
      return [Math.max(0, -axis.start), Math.max(0, last - [view.height, view.width][at])];
    });
    return [ends[0][0], ends[1][0], ends[0][1], ends[1][1]];
  }

  /** What each input adds to the unit that is picked. */
  function products(layer, input) {
    const units = layer.out.sides[0];
    const weights = values.arrays(layer.name).WEIGHTS;
    const unit = place.coordinates()[0];
    return input.map((value, at) => value * weights[at * units + unit]);
  }

  /** The image goes into the first layer, whatever its weights are. */
  function imageAsItIs(layer) {
    const first = layer === model.now().layers[0] && model.now().input.text === model.described().input.text;
    return first ? values.input() : undefined;
  }

  function showInput(layer, given) {
    const size = place.size();
    const view = grid.view(layer.in.sides);
    into.element.hidden = !view;
    if (!view) return;
    const axes = geometry().window;
    const flattened = layer.kind === "flatten" && !view.units ? grid.origin(layer.in.sides, place.coordinates()[0]) : null;
    const channel = flattened ? flattened.channel : view.channels === size.channels && layer.kind !== "convolution" ? place.picked.channel : place.picked.from;
    const shares = given && layer.kind === "dense" ? products(layer, given.input) : null;
    const shown = shares ?? given?.input ?? imageAsItIs(layer);
    const scale = shown ? paint.largest(shown) : 1;
    const {row, column} = flattened ?? place.picked;
    const from = flattened ? ` Unit ${place.coordinates()[0]} is channel ${channel}, row ${row}, column ${column}: values go channel by channel, line by line.` : "";
    const marks = axes ? [{row: axes[0].start + row * axes[0].stride, column: axes[1].start + column * axes[1].stride, height: span(axes[0]), width: span(axes[1])}]
      : view.units || size.units && !flattened ? [] : [{row, column, height: 1, width: 1}];
    const pads = axes ? padding(axes, view, size) : [0, 0, 0, 0];
    const padded = pads.some(pad => pad > 0) ? " Hatched: padding." : "";
    into.show({name: shares ? "In, each input times its weight" : `In: ${layer.in.text}`, height: view.height, width: view.width, cells: folded(shown, view, channel, scale), padding: pads, marks,
      note: (view.units ? `${layer.in.text} units, line by line.` : `Channel ${channel} of 0 to ${view.channels - 1}.`) + from
        + (shown ? ` Full colour: ±${paint.number(scale)}.` : "") + padded,
      label: `What goes into ${layer.name}, channel ${channel}, with the window marked`});
  }

  /** The last line of a folded row may be short. */
  function folded(all, view, channel, scale, canvas) {
    if (!all || !view.units) return paint.map(all, view.height, view.width, channel, scale, canvas);
    const filled = new Float32Array(view.height * view.width);
    filled.set(all);
    return paint.map(filled, view.height, view.width, 0, scale, canvas);
  }

  function showOutput(layer, given) {
    const size = place.size();
    const {channel, row, column} = place.picked;
    const scale = given ? paint.largest(given.output) : 1;
    out.show({name: `Out: ${layer.out.text}`, height: size.height, width: size.width, cells: folded(given?.output, size, channel, scale),
      marks: [{row, column, height: 1, width: 1}],
      note: (size.units ? `Unit ${place.coordinates()[0]} of 0 to ${size.units - 1}.` : `Channel ${channel} of 0 to ${size.channels - 1}, row ${row}, column ${column}.`)
        + (given ? ` Full colour: ±${paint.number(scale)}.` : ""),
      label: `What comes out of ${layer.name}, channel ${channel}; the picked value is at row ${row}, column ${column}. Arrow keys pick another.`});
  }

  function field(key, most, useful, value = place.picked[key]) {
    fields[key].holder.hidden = !useful;
    fields[key].max = most - 1;
    if (document.activeElement !== fields[key]) fields[key].value = value;
  }

  place.listen(() => {
    const layer = model.layer(model.selected());
    const size = place.size();
    dom.find("inside").hidden = !size || model.now().input.sides.length !== 3;
    if (dom.find("inside").hidden) return;
    const given = values.of(layer.name);
    dom.text(dom.find("inside-title"), "One value of " + layer.name);
    field("from", layer.in.sides.at(-1), layer.in.sides.length === 3 && layer.kind === "convolution");
    field("channel", size.channels, !size.units);
    field("row", size.height, !size.units);
    field("column", size.width, !size.units);
    field("unit", size.units, Boolean(size.units), place.coordinates()[0]);
    showImage();
    showInput(layer, given);
    showOutput(layer, given);
  });
  return {folded};
})();
