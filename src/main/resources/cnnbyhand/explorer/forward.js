/**
 * A whole forward pass, quick enough to follow a drawing. The book works single values out; this makes whole maps of them. Values lie
 * channel by channel, and within a channel row by row; an array of weights lies as in the book: window, input channels, outputs.
 */
const forward = (() => {
  const FUNCTIONS = {
    "identity": x => x,
    "relu": x => Math.max(x, 0),
    "relu6": x => Math.min(Math.max(x, 0), 6),
    "sigmoid": x => 1 / (1 + Math.exp(-x)),
    "tanh": Math.tanh,
    "softplus": x => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    "softsign": x => x / (1 + Math.abs(x)),
    "swish": x => x / (1 + Math.exp(-x)),
    "selu": x => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x))
  };
  const told = (layer, name) => layer.settings.find(setting => setting.name === name)?.value;
  const axes = sides => sides.length === 3 ? {height: sides[0], width: sides[1], channels: sides[2]} : null;

  /** The softmax over all channels of each place. */
  function softmax(values, channels) {
    const places = values.length / channels;
    const out = new Float32Array(values.length);
    for (let place = 0; place < places; place++) {
      let largest = -Infinity;
      let sum = 0;
      for (let at = place; at < values.length; at += places) largest = Math.max(largest, values[at]);
      for (let at = place; at < values.length; at += places) sum += out[at] = Math.exp(values[at] - largest);
      for (let at = place; at < values.length; at += places) out[at] /= sum;
    }
    return out;
  }

  function activated(layer, values) {
    const name = told(layer, "activation") ?? "identity";
    if (name === "softmax") return softmax(values, layer.out.sides.at(-1));
    return name === "identity" ? values : values.map(FUNCTIONS[name]);
  }

  const known = layer => layer.kind in LAYERS && LAYERS[layer.kind].fits(layer)
    && ["softmax", ...Object.keys(FUNCTIONS)].includes(told(layer, "activation") ?? "identity");

  /** The output places along an axis at which a cell of the window lies within the input. */
  function range(axis, cell, size, places) {
    const shift = axis.start + cell * axis.dilation;
    return [shift, Math.max(0, Math.ceil(-shift / axis.stride)), Math.min(places, Math.floor((size - 1 - shift) / axis.stride) + 1)];
  }

  function convolution(layer, geometry, input, arrays) {
    const from = axes(layer.in.sides);
    const to = axes(layer.out.sides);
    const [down, across] = geometry.window;
    const weights = arrays.WEIGHTS;
    const out = new Float32Array(to.height * to.width * to.channels);
    for (let filter = 0; filter < to.channels; filter++) {
      const map = out.subarray(filter * to.height * to.width, (filter + 1) * to.height * to.width);
      if (arrays.BIASES) map.fill(arrays.BIASES[filter]);
      for (let row = 0; row < down.kernel; row++) {
        const [above, top, bottom] = range(down, row, from.height, to.height);
        for (let column = 0; column < across.kernel; column++) {
          const [before, left, right] = range(across, column, from.width, to.width);
          for (let channel = 0; channel < from.channels; channel++) {
            const weight = weights[((row * across.kernel + column) * from.channels + channel) * to.channels + filter];
            for (let y = top; y < bottom; y++) {
              const start = (channel * from.height + y * down.stride + above) * from.width + before;
              for (let x = left; x < right; x++) map[y * to.width + x] += weight * input[start + x * across.stride];
            }
          }
        }
      }
    }
    return out;
  }

  function pooling(layer, geometry, input) {
    const from = axes(layer.in.sides);
    const to = axes(layer.out.sides);
    const [down, across] = geometry.window;
    const largest = told(layer, "type") === "max";
    const all = told(layer, "counts-padding") === "yes" ? down.kernel * across.kernel : 0;
    const out = new Float32Array(to.height * to.width * to.channels);
    for (let at = 0; at < out.length; at++) {
      const channel = Math.floor(at / (to.height * to.width));
      const y = Math.floor(at / to.width) % to.height * down.stride + down.start;
      const x = at % to.width * across.stride + across.start;
      let value = largest ? -Infinity : 0;
      let count = 0;
      for (let row = y; row < y + down.kernel * down.dilation; row += down.dilation) {
        for (let column = x; column < x + across.kernel * across.dilation; column += across.dilation) {
          if (row < 0 || column < 0 || row >= from.height || column >= from.width) continue;
          const one = input[(channel * from.height + row) * from.width + column];
          value = largest ? Math.max(value, one) : value + one;
          count++;
        }
      }
      out[at] = largest ? value : value / (all || count);
    }
    return out;
  }

  function dense(layer, geometry, input, arrays) {
    const units = layer.out.sides[0];
    const out = arrays.BIASES ? Float32Array.from(arrays.BIASES) : new Float32Array(units);
    for (let at = 0; at < input.length; at++) {
      const value = input[at];
      if (value !== 0) for (let unit = 0; unit < units; unit++) out[unit] += value * arrays.WEIGHTS[at * units + unit];
    }
    return out;
  }

  function normalization(layer, geometry, input, arrays) {
    const places = input.length / arrays.MEAN.length;
    const epsilon = Number(told(layer, "epsilon"));
    return input.map((value, at) => {
      const channel = Math.floor(at / places);
      return (arrays.GAMMA?.[channel] ?? 1) * (value - arrays.MEAN[channel]) / Math.sqrt(arrays.VARIANCE[channel] + epsilon)
        + (arrays.BETA?.[channel] ?? 0);
    });
  }

  const always = () => true;
  const same = (layer, geometry, input) => input;
  const LAYERS = {
    "convolution": {of: convolution, fits: layer => axes(layer.in.sides) !== null},
    "pooling": {of: pooling, fits: layer => axes(layer.in.sides) !== null},
    "dense": {of: dense, fits: layer => layer.in.sides.length === 1},
    "batch normalization": {of: normalization, fits: always},
    "activation": {of: same, fits: always},
    "dropout": {of: same, fits: always},
    "flatten": {of: same, fits: always}
  };

  /**
   * What goes into each layer, and what comes out before and behind its activation function, by name; up to the first layer that it
   * does not compute, or whose arrays are missing. `arrays(name)` gives a layer's arrays by their roles.
   */
  function pass(layers, geometry, arrays, picture) {
    const passed = new Map();
    let input = picture;
    for (const [at, layer] of layers.entries()) {
      if (!known(layer) || layer.parameters !== "0" && Object.keys(arrays(layer.name)).length === 0) break;
      const before = LAYERS[layer.kind].of(layer, geometry[at], input, arrays(layer.name));
      const output = activated(layer, before);
      passed.set(layer.name, {input, before, output});
      input = output;
    }
    return passed;
  }

  return {known, pass};
})();
