/** The input, the way back, and what is said of the whole network. */
const controls = (() => {
  const input = dom.find("input");
  const undo = dom.find("undo");
  const reset = dom.find("reset");
  const notice = dom.find("notice");
  const spoken = dom.find("spoken");
  const note = dom.find("input-note");
  let speaking = 0;

  const typing = model.typing();
  const sides = () => input.value.replaceAll("×", "x");

  function changeInput() {
    const refused = typing.change(() => model.begun(sides()) ? "height × width × channels, such as 64x64x1" : model.input(sides()));
    input.setAttribute("aria-invalid", refused ? "true" : "false");
    if (refused) dom.text(note, `✗ ${refused}; ${model.now().input.text} stays`);
  }

  /** Enter, or leaving the field, ends what is typed: 64 is then 64x64. */
  function endInput() {
    if (model.begun(sides())) typing.change(() => model.input(sides()));
    typing.end();
  }

  dom.find("input-form").addEventListener("submit", event => event.preventDefault());
  input.addEventListener("input", changeInput);
  input.addEventListener("change", endInput);
  input.addEventListener("blur", typing.end);
  undo.addEventListener("click", () => model.undo());
  reset.addEventListener("click", () => model.reset());
  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key === "z" && event.target.type !== "text") {
      event.preventDefault();
      model.undo();
    }
  });

  /** A screen reader hears the outcome once a slider rests. */
  function speak() {
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      const layer = model.layer(model.selected());
      const fault = model.now().fault;
      if (predict.asking()) dom.text(spoken, `${layer.name}: what comes out?`);
      else dom.text(spoken, fault ? fault.sentence : outcome(layer));
    }, 500);
  }

  /** No more than the page shows. */
  function outcome(layer) {
    const {parameters} = model.now().totals;
    const shape = hiding.hides("shapes") ? [] : [layer.out.text];
    const count = hiding.hides("counts") ? [] : [`${layer.parameters} parameters; all layers ${parameters}`];
    return `${layer.name}: ` + (hiding.hides("answers") ? "changed" : [...shape, ...count].join(", "));
  }

  model.listen(() => {
    const now = model.now();
    const same = now.input.text === model.described().input.text;
    if (document.activeElement !== input) input.value = now.input.text;
    input.setAttribute("aria-invalid", "false");
    dom.text(note, same ? "" : "was " + model.described().input.text);
    undo.disabled = !now.undo;
    reset.disabled = same && model.changes().length === 0;
    notice.hidden = !now.fault;
    dom.text(notice, now.fault ? "✗ " + now.fault.sentence : "");
    speak();
  });
})();
