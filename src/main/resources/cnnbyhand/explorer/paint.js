/** Values as colours: blue is negative, white 0, red positive. */
const paint = (() => {
  const BLUE = [33, 102, 172];
  const RED = [178, 24, 43];
  const EMPTY = [226, 230, 235];

  function colour(value, scale) {
    const strength = scale === 0 ? 0 : Math.min(1, Math.abs(value) / scale);
    const full = value < 0 ? BLUE : RED;
    return full.map(part => Math.round(255 + (part - 255) * strength));
  }

  const largest = all => all.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

  /** A canvas with one pixel for each value; `rgb` gives the colour at a row and a column. */
  function pixels(height, width, rgb) {
    const canvas = dom.make("canvas", {width, height});
    const image = new ImageData(width, height);
    for (let at = 0; at < width * height; at++) {
      image.data.set([...rgb(Math.floor(at / width), at % width), 255], 4 * at);
    }
    canvas.getContext("2d").putImageData(image, 0, 0);
    return canvas;
  }

  /** One channel on a scale; grey where there are no values. */
  function map(values, height, width, channel, scale) {
    const offset = channel * height * width;
    return pixels(height, width, (row, column) => values ? colour(values[offset + row * width + column], scale) : EMPTY);
  }

  /** A picture in its own colours, for 1 or 3 channels. */
  function picture(values, [height, width, channels], black) {
    const each = height * width;
    return pixels(height, width, (row, column) => [0, 1, 2].map(part => {
      const channel = channels === 3 ? part : 0;
      return Math.round(255 * (values[channel * each + row * width + column] - black[channel]));
    }));
  }

  const number = value => value === null || !Number.isFinite(value) ? "–" : (value === 0 ? "0" : Number(value.toPrecision(4)).toString()).replaceAll("-", "−");

  /** The scale that maps are on. */
  function legend(scale) {
    return dom.make("div", {class: "legend small"},
      dom.make("span", {}, number(-scale)), dom.make("i", {"aria-hidden": "true"}), dom.make("span", {}, number(scale)));
  }

  return {map, picture, legend, largest, number, pixels};
})();
