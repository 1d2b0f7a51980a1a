/** What comes out of the selected layer is asked before it is shown, with all that follows from it. */
const predict = (() => {
  const button = dom.find("predict");
  const form = dom.find("question");
  const arriving = dom.find("question-input");
  const verdict = dom.find("question-verdict");
  const fields = [field("shape", "Output shape", "such as 5×5×16"), field("count", "Parameters", "such as 2,416")];
  const check = dom.make("button", {type: "submit"}, "Check");
  const tell = dom.make("button", {type: "button", onclick: () => reveal("shown")}, "Show");
  const batch = Number(form.dataset.batch);
  const known = new Set();
  let on = false;
  let asked = "";

  form.append(...fields.map(each => each.element), dom.make("div", {class: "buttons"}, check, tell));
  form.addEventListener("submit", event => { event.preventDefault(); judge(); });
  button.addEventListener("click", () => turn(!on));

  function field(name, label, example) {
    const id = "question-" + name;
    const note = dom.make("div", {class: "said", id: id + "-note"});
    const input = dom.make("input", {id, type: "text", autocomplete: "off", spellcheck: "false", "aria-describedby": id + "-note"});
    const element = dom.make("div", {class: "asked-for"},
      dom.make("label", {for: id}, label, " ", dom.make("span", {class: "small"}, example)), input, note);
    return {name, input, note, element};
  }

  /** A layer with these settings on this input: it is asked once. */
  function key() {
    const layer = model.layer(model.selected());
    return layer.out ? JSON.stringify([layer.name, layer.in.text, layer.settings]) : "";
  }

  const asking = () => on && key() !== "" && !known.has(key());

  function say(each, state, ...lines) {
    each.input.setAttribute("aria-invalid", state === "wrong" ? "true" : "false");
    each.input.classList.toggle("right", state === "right");
    each.note.replaceChildren(...lines);
  }

  const line = text => dom.make("p", {}, text);

  function answer(each) {
    const found = JSON.parse(book.guess(model.selected(), each.name, each.input.value, batch));
    if (found.refused) say(each, "wrong", line("✗ " + found.refused));
    else if (found.right) say(each, "right", line("✓ right"));
    else if (found.slips.length === 0) say(each, "wrong", line("✗ Not so; no known slip comes to that."));
    else say(each, "wrong", ...found.slips.flatMap(slip => [line("✗ " + slip.sentence), dom.make("p", {class: "equation"}, slip.derivation)]));
    return found.right === true;
  }

  function judge() {
    const right = fields.map(answer);
    if (right.every(Boolean)) reveal("right");
    else {
      const wrong = fields[right.indexOf(false)];
      wrong.input.focus();
      dom.text(verdict, "");
      dom.text(verdict, wrong.note.textContent);
    }
  }

  function reveal(how) {
    known.add(key());
    model.tell();
    dom.text(verdict, how === "right" ? "Both are right." : "Shown.");
    dom.find("derivations").focus();
  }

  function turn(now) {
    on = now;
    known.clear();
    button.setAttribute("aria-pressed", on ? "true" : "false");
    model.tell();
    if (asking()) fields[0].input.focus();
  }

  function ask() {
    if (asked === key()) return;
    asked = key();
    fields.forEach(each => { each.input.value = ""; say(each, ""); });
    dom.text(arriving, `What comes out of ${model.selected()}? ${model.layer(model.selected()).in.text} goes in.`);
  }

  /** Layers behind the selected one would give the answer away. */
  function cover() {
    const from = model.now().layers.findIndex(layer => layer.name === model.selected());
    for (const each of [document.querySelectorAll("#strip > .layer"), document.querySelectorAll("#table tbody tr")]) {
      each.forEach((element, at) => element.classList.toggle("asked", asking() && at >= from));
    }
    document.body.classList.toggle("asking", asking());
    form.hidden = !asking();
  }

  model.listen(() => {
    if (asking()) ask();
    else asked = "";
    cover();
  });
  return {asking, on: () => on, turn: now => { if (now !== on) turn(now); }};
})();
