/** Marks the numbers that follow from a stated shape, and not from a rule. */
const stated = (() => {
  const note = dom.find("stated");

  function mark(elements, from) {
    elements.forEach((element, at) => element.classList.toggle("stated", from >= 0 && at >= from));
  }

  model.listen(() => {
    const words = model.now().stated;
    const name = words.slice(0, words.indexOf(": "));
    const from = words ? model.now().layers.findIndex(layer => layer.name === name) : -1;
    mark(document.querySelectorAll("#strip > .layer"), from);
    mark(document.querySelectorAll("#table tbody tr"), from);
    const selected = model.now().layers.findIndex(layer => layer.name === model.selected());
    dom.find("derivations").classList.toggle("stated", from >= 0 && selected >= from);
    note.hidden = from < 0;
    dom.text(note, words ? `* follows from the stated shape of ${words}` : "");
  });
})();
