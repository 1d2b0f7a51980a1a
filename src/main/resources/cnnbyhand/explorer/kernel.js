/** The weights of the window that makes the picked value, for one channel that comes in. */
const kernel = (() => {
  const figure = grid.make(null, null);
  dom.find("figures").append(figure.element);

  place.listen(() => {
    const layer = model.layer(model.selected());
    const weights = layer.kind === "convolution" && values.of(layer.name) ? values.arrays(layer.name).WEIGHTS : undefined;
    figure.element.hidden = !weights;
    if (!weights) return;
    const [height, width] = values.geometry(layer.name).window.map(axis => axis.kernel);
    const {from, channel} = place.picked;
    const one = Float32Array.from({length: height * width},
      (_, at) => weights[(at * layer.in.sides.at(-1) + from) * layer.out.sides.at(-1) + channel]);
    const scale = paint.largest(one);
    figure.show({name: "Weights", height, width, cells: paint.map(one, height, width, 0, scale),
      note: `From channel ${from} to channel ${channel}. Full colour: ±${paint.number(scale)}.`,
      label: `The ${height} by ${width} weights from channel ${from} that comes in to channel ${channel} that comes out`});
  });
})();
