/** Values as colours: blue is negative, white 0, red positive. */
const paint = (() => {
  const BLUE = [33, 102, 172];
  const RED = [178, 24, 43];

  const STEPS = 255;

  /** A colour as a canvas stores it, for a part of the scale from −1 to 1 in steps. */
  const packed = ([red, green, blue]) => (255 << 24 | blue << 16 | green << 8 | red) >>> 0;
  const colours = Uint32Array.from({length: 2 * STEPS + 1}, (_, at) => {
    const part = (at - STEPS) / STEPS;
    return packed((part < 0 ? BLUE : RED).map(full => Math.round(255 + (full - 255) * Math.abs(part))));
  });

  function colour(value, scale) {
    const part = scale === 0 ? 0 : Math.max(-1, Math.min(1, value / scale));
    return colours[STEPS + Math.round(part * STEPS)];
  }

  const EMPTY = packed([226, 230, 235]);
  const largest = all => all.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

  /** A canvas with one pixel for each value; `colourOf` gives the packed colour of a value by its place. */
  function pixels(height, width, colourOf, canvas = dom.make("canvas")) {
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const image = new ImageData(width, height);
    const all = new Uint32Array(image.data.buffer);
    for (let at = 0; at < all.length; at++) all[at] = colourOf(at);
    canvas.getContext("2d").putImageData(image, 0, 0);
    return canvas;
  }

  /** Grey in the proportions of a map, however large that would be. */
  function empty(height, width, canvas) {
    const shorter = Math.max(1, Math.max(height, width) / 256);
    return pixels(Math.ceil(height / shorter), Math.ceil(width / shorter), () => EMPTY, canvas);
  }

  /** One channel on a scale, on a canvas that there is or a new one; grey where there are no values. */
  function map(values, height, width, channel, scale, canvas) {
    if (!values) return empty(height, width, canvas);
    const offset = channel * height * width;
    return pixels(height, width, at => colour(values[offset + at], scale), canvas);
  }

  /** A picture in its own colours, for 1 or 3 channels. */
  function picture(values, [height, width, channels], black) {
    const each = height * width;
    const shade = (channel, at) => Math.round(255 * (values[channel * each + at] - black[channel]));
    return pixels(height, width, at => packed(channels === 3 ? [shade(0, at), shade(1, at), shade(2, at)] : Array(3).fill(shade(0, at))));
  }

  const number = value => value === null || !Number.isFinite(value) ? "–" : (value === 0 ? "0" : Number(value.toPrecision(4)).toString()).replaceAll("-", "−");

  /** The scale that maps are on. */
  function legend(scale) {
    return dom.make("div", {class: "legend small"},
      dom.make("span", {}, number(-scale)), dom.make("i", {"aria-hidden": "true"}), dom.make("span", {}, number(scale)));
  }

  return {map, picture, legend, largest, number, pixels};
})();
