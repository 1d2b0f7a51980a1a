/** Numbers as they stand in the page, in base 64. */
const decoding = (() => {
  const KINDS = {8: Int8Array, 16: Int16Array, 32: Float32Array};

  function bytes(text) {
    const decoded = atob(text);
    const all = new Uint8Array(decoded.length);
    for (let at = 0; at < all.length; at++) all[at] = decoded.charCodeAt(at);
    return all;
  }

  const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const SIX = Int8Array.from({length: 128}, (_, code) => { const at = SIGNS.indexOf(String.fromCharCode(code)); return at < 32 ? at : at - 64; });

  /** A number of 6 bits is one sign. */
  const signs = text => Int8Array.from({length: text.length}, (_, at) => SIX[text.charCodeAt(at)]);

  /** Whole numbers times a scale; numbers of 32 bits are as they were. */
  function array({bits, scale, data}) {
    const numbers = bits === 6 ? signs(data) : new KINDS[bits](bytes(data).buffer);
    return bits === 32 ? numbers : Float32Array.from(numbers, number => number * scale);
  }

  /** The arrays of each layer by their roles. */
  function arrays(given) {
    const layers = new Map();
    return layer => {
      if (!layers.has(layer)) {
        layers.set(layer, Object.fromEntries(given.filter(each => each.layer === layer).map(each => [each.role, array(each)])));
      }
      return layers.get(layer);
    };
  }

  /** A picture's values, channel by channel: a byte is 255 times what it stands for, counted from black. */
  function picture(data, black) {
    const pixels = bytes(data);
    return Float32Array.from(pixels, (pixel, at) => pixel / 255 + black[Math.floor(at * black.length / pixels.length)]);
  }

  return {arrays, picture};
})();
