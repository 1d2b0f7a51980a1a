/** A picture of one's own, stretched onto the input. It stays in the page. */
(() => {
  const holder = dom.find("own");
  const [height, width, channels] = values.sides;
  const fits = values.sides.length === 3 && [1, 3].includes(channels) && values.given.black.length === channels;
  const file = dom.make("input", {type: "file", id: "own-file", accept: "image/*", onchange: open});
  const swapped = dom.make("input", {type: "checkbox", id: "own-swapped", onchange: show});
  const said = dom.make("p", {class: "small", role: "status"});
  let bitmap = null;

  async function open() {
    const [chosen] = file.files;
    if (!chosen) return;
    try {
      bitmap = await createImageBitmap(chosen);
      show();
    } catch {
      dom.text(said, `✗ ${chosen.name} is no picture that this browser can read.`);
    }
  }

  /** Its pixels on the input's sides, red, green, blue and one more; what can be seen through is white. */
  function pixels() {
    const context = dom.make("canvas", {width, height}).getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, width, height);
    return context.getImageData(0, 0, width, height).data;
  }

  /** How bright a pixel is in a channel, from 0 to 255. */
  function shade(rgba, at, channel) {
    const [red, green, blue] = rgba.subarray(4 * at, 4 * at + 3);
    const bright = channels === 3 ? [red, green, blue][channel] : Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    return swapped.checked ? 255 - bright : bright;
  }

  function show() {
    if (!bitmap) return;
    const rgba = pixels();
    const each = height * width;
    values.draw(Float32Array.from({length: each * channels}, (_, at) =>
      shade(rgba, at % each, Math.floor(at / each)) / 255 + values.given.black[Math.floor(at / each)]));
    dom.text(said, `${bitmap.width}×${bitmap.height} pixels, stretched to ${width}×${height}${channels === 1 ? ", in grey" : ""}. The picture stays in this page.`);
  }

  if (fits) holder.append(dom.make("label", {for: "own-file"}, "Your own picture"), file,
    dom.make("label", {for: "own-swapped"}, swapped, " light and dark swapped, as for ink on paper"), said);
  values.listen(() => { holder.hidden = !fits || !values.unchanged(); });
})();
