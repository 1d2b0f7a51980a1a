/** The pictures to choose from, a field to draw a digit on, and what the network takes it for. */
const drawing = (() => {
  const SIDE = 28;
  const PEN = 1.15;
  const fits = values.known && values.sides.join() === "28,28,1";
  const ink = new Float32Array(SIDE * SIDE);
  const canvas = dom.make("canvas", {width: 280, height: 280, class: "pad", "aria-label": "Draw a digit here with the mouse or a finger", role: "img"});
  const context = canvas.getContext("2d");
  let last = null;
  let waiting = 0;

  /** A pixel is as white as the pen covers it, at most 1. */
  function dab(x, y) {
    for (let row = Math.max(0, Math.floor(y - 3)); row < Math.min(SIDE, y + 4); row++) {
      for (let column = Math.max(0, Math.floor(x - 3)); column < Math.min(SIDE, x + 4); column++) {
        const away = Math.hypot(column + 0.5 - x, row + 0.5 - y);
        const at = row * SIDE + column;
        ink[at] = Math.max(ink[at], Math.min(1, Math.max(0, PEN + 0.5 - away)));
      }
    }
  }

  function stroke(from, to) {
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * 3) + 1;
    for (let step = 0; step <= steps; step++) {
      dab(from.x + (to.x - from.x) * step / steps, from.y + (to.y - from.y) * step / steps);
    }
  }

  function point(event) {
    const place = canvas.getBoundingClientRect();
    return {x: (event.clientX - place.left) / place.width * SIDE, y: (event.clientY - place.top) / place.height * SIDE};
  }

  function paintInk() {
    context.imageSmoothingEnabled = false;
    context.drawImage(paint.picture(ink, [SIDE, SIDE, 1], [0]), 0, 0, canvas.width, canvas.height);
  }

  /** Once for what the screen can show. */
  function read() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      paintInk();
      values.draw(Float32Array.from(ink, one => one + values.given.black[0]));
    });
  }

  canvas.addEventListener("pointerdown", event => {
    canvas.setPointerCapture(event.pointerId);
    last = point(event);
    stroke(last, last);
    read();
  });
  canvas.addEventListener("pointermove", event => {
    if (!last) return;
    const next = point(event);
    stroke(last, next);
    last = next;
    read();
  });
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => { last = null; });

  const clear = dom.make("button", {type: "button", onclick: () => { ink.fill(0); read(); }}, "Clear");
  const choices = values.pictures.map((picture, at) => {
    const drawn = paint.picture(picture.pixels, values.sides, values.given.black);
    return dom.make("button", {type: "button", class: "tile picture", title: picture.label, "aria-label": `picture ${at + 1}: ${picture.label}`,
      onclick: () => values.choose(at)}, drawn, dom.make("span", {}, picture.label));
  });
  dom.find("pictures").append(...choices);
  if (fits) dom.find("pad").append(dom.make("p", {class: "small"}, "Draw a digit"), canvas, clear);
  paintInk();

  function bar({name, share}, likeliest) {
    return dom.make("li", {class: likeliest ? "likeliest" : null}, dom.make("span", {class: "class"}, name),
      dom.make("span", {class: "bar-field", "aria-hidden": "true"}, dom.make("i", {style: `width: ${100 * share}%`})),
      dom.make("span", {class: "percent"}, (100 * share).toFixed(1) + " %"));
  }

  values.listen(() => {
    dom.find("pad").hidden = !fits || !values.unchanged();
    choices.forEach((choice, at) => choice.setAttribute("aria-pressed", at === values.shown() ? "true" : "false"));
    const classes = values.classes();
    const most = classes.reduce((best, each) => each.share > best.share ? each : best, {share: -1});
    dom.find("classes-holder").hidden = classes.length === 0;
    dom.find("classes").replaceChildren(...classes.map(each => bar(each, each === most)));
    dom.text(dom.find("took"), classes.length === 0 ? "" : `Worked out in ${values.milliseconds().toFixed(1)} ms.`);
  });
  dom.text(dom.find("values-note"), values.given.note);
})();
