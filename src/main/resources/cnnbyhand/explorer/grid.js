/** A picture or a map as cells, of which one is picked by hover, tap or arrow keys. */
const grid = (() => {
  const LARGEST = 288;
  const LINES = 7;
  const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  /** A row of units is folded into lines of one length. */
  function view(sides) {
    if (sides.length === 3) return {height: sides[0], width: sides[1], channels: sides[2]};
    if (sides.length !== 1) return null;
    const width = sides[0] <= 16 ? sides[0] : Math.ceil(Math.sqrt(sides[0]) / 8) * 8;
    return {height: Math.ceil(sides[0] / width), width, channels: 1, units: sides[0]};
  }

  /** Where a unit behind a flatten comes from: values lie channel by channel, and within a channel row by row. */
  const origin = ([height, width], unit) =>
    ({channel: Math.floor(unit / (height * width)), row: Math.floor(unit / width) % height, column: unit % width});

  function hatch(context, x, y, side) {
    context.fillStyle = style("--raised");
    context.fillRect(x, y, side, side);
    context.strokeStyle = style("--edge");
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(x, y + side);
    context.lineTo(x + side, y);
    context.stroke();
  }

  /** Two strokes, so that a box is seen on every colour. */
  function box(context, x, y, width, height) {
    for (const [colour, line] of [["#000", 4], ["#ffd400", 2]]) {
      context.strokeStyle = colour;
      context.lineWidth = line;
      context.strokeRect(x, y, width, height);
    }
  }

  /** `pick` takes a row and a column, `step` how far to go from the cell that is picked. */
  function make(pick, step) {
    const canvas = dom.make("canvas", {class: "grid", role: "img", tabindex: step ? 0 : null});
    const caption = dom.make("p", {class: "small"});
    const title = dom.make("h3");
    const element = dom.make("figure", {}, title, canvas, caption);
    let side = 1;
    let pads = [0, 0];

    function point(event) {
      const place = canvas.getBoundingClientRect();
      const scale = canvas.width / (window.devicePixelRatio || 1) / place.width;
      pick(Math.floor((event.clientY - place.top) * scale / side) - pads[0], Math.floor((event.clientX - place.left) * scale / side) - pads[1]);
    }

    if (pick) {
      canvas.addEventListener("pointermove", point);
      canvas.addEventListener("pointerdown", point);
    }
    if (step) {
      canvas.addEventListener("keydown", event => {
        const way = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[event.key];
        if (!way) return;
        event.preventDefault();
        step(...way);
      });
    }

    /** `padding` is what lies around the cells: top, left, bottom, right. */
    function show({name, note, label, height, width, cells, padding = [0, 0, 0, 0], marks = []}) {
      const tall = height + padding[0] + padding[2];
      const wide = width + padding[1] + padding[3];
      const ratio = window.devicePixelRatio || 1;
      pads = padding;
      side = Math.min(LARGEST / Math.max(tall, wide), 36);
      canvas.width = Math.ceil(side * wide * ratio);
      canvas.height = Math.ceil(side * tall * ratio);
      canvas.style.aspectRatio = `${wide} / ${tall}`;
      canvas.style.width = side * wide + "px";
      canvas.setAttribute("aria-label", label);
      dom.text(title, name);
      dom.text(caption, note);
      const context = canvas.getContext("2d");
      context.scale(ratio, ratio);
      context.imageSmoothingEnabled = false;
      // Cells below a pixel are too many to be drawn one by one, and too small to be seen.
      for (let row = 0; side >= 1 && row < tall; row++) {
        for (let column = 0; column < wide; column++) {
          const inside = row >= padding[0] && row < padding[0] + height && column >= padding[1] && column < padding[1] + width;
          if (!inside) hatch(context, column * side, row * side, side);
        }
      }
      context.drawImage(cells, padding[1] * side, padding[0] * side, width * side, height * side);
      if (side >= LINES) lines(context, tall, wide);
      for (const mark of marks) {
        box(context, (mark.column + padding[1]) * side, (mark.row + padding[0]) * side, mark.width * side, mark.height * side);
      }
    }

    function lines(context, tall, wide) {
      context.strokeStyle = "rgb(128 128 128 / 0.35)";
      context.lineWidth = 0.5;
      context.beginPath();
      for (let row = 0; row <= tall; row++) { context.moveTo(0, row * side); context.lineTo(wide * side, row * side); }
      for (let column = 0; column <= wide; column++) { context.moveTo(column * side, 0); context.lineTo(column * side, tall * side); }
      context.stroke();
    }

    return {element, canvas, show};
  }

  return {make, view, origin};
})();
