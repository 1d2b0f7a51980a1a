/** The pictures to choose from, a field to draw a digit on, and what the network takes it for. */
const drawing = (() => {
  const SIDE = 280;
  const PEN = 24;
  const fits = values.known && values.sides.join() === "28,28,1";
  const canvas = dom.make("canvas", {width: SIDE, height: SIDE, class: "pad", "aria-label": "Draw a digit here with the mouse or a finger", role: "img"});
  const context = canvas.getContext("2d");
  let strokes = [];
  let drawing = false;
  let waiting = 0;

  function point(event) {
    const place = canvas.getBoundingClientRect();
    return {x: (event.clientX - place.left) / place.width * SIDE, y: (event.clientY - place.top) / place.height * SIDE};
  }

  function paintStrokes() {
    context.fillStyle = "#000";
    context.fillRect(0, 0, SIDE, SIDE);
    Object.assign(context, {strokeStyle: "#fff", lineWidth: PEN, lineCap: "round", lineJoin: "round"});
    for (const stroke of strokes) {
      context.beginPath();
      context.moveTo(stroke[0].x, stroke[0].y);
      for (const {x, y} of stroke) context.lineTo(x, y);
      context.stroke();
    }
  }

  /** Once for what the screen can show. */
  function read() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      paintStrokes();
      values.draw(digit.pixels(strokes).map(one => one + values.given.black[0]));
    });
  }

  canvas.addEventListener("pointerdown", event => {
    canvas.setPointerCapture(event.pointerId);
    drawing = true;
    strokes.push([point(event)]);
    read();
  });
  canvas.addEventListener("pointermove", event => {
    if (!drawing) return;
    strokes.at(-1).push(point(event));
    read();
  });
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => { drawing = false; });

  const clear = dom.make("button", {type: "button", onclick: () => { strokes = []; read(); }}, "Clear");
  const choices = values.pictures.map((picture, at) => {
    const drawn = paint.picture(picture.pixels, values.sides, values.given.black);
    return dom.make("button", {type: "button", class: "tile picture", title: picture.label, "aria-label": `picture ${at + 1}: ${picture.label}`,
      onclick: () => values.choose(at)}, drawn, dom.make("span", {}, picture.label));
  });
  dom.find("pictures").append(...choices);
  if (fits) dom.find("pad").append(dom.make("p", {class: "small"}, "Draw a digit"), canvas,
    dom.make("p", {class: "small"}, "The network gets it as MNIST has its digits: fitted to 20×20 of 28×28 pixels, its centre of mass in the middle."), clear);
  paintStrokes();

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
    dom.text(dom.find("took"), classes.length === 0 ? "" : `Likeliest: ${most.name}. Worked out in ${values.milliseconds().toFixed(1)} ms.`);
  });
  dom.text(dom.find("values-note"), values.given.note);
})();
