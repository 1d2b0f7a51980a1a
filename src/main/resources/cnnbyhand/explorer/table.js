/** The layers as a table. */
const table = (() => {
  const place = dom.find("table");
  const views = [["show-strip", dom.find("strip")], ["show-table", place]];
  const columns = [
    ["kind", layer => layer.kind, "word"],
    ["input", layer => layer.inputs],
    ["output", layer => layer.out?.text],
    ["parameters", layer => layer.parameters],
    ["share", (layer, state) => layer.parameters === undefined ? undefined
      : numbers.percent(numbers.share(layer.parameters, state.totals.parameters))],
    ["multiply-accumulates", layer => layer.multiplyAccumulates],
    ["receptive field", layer => layer.receptiveField]
  ];

  if (model.described().layers.some(layer => layer.from?.length > 0)) {
    columns.splice(1, 0, ["from", layer => layer.from?.join(", ") || "the row above", "word"]);
  }

  function cell([, value, kind], layer) {
    const element = dom.make("td", {class: kind});
    dom.withEarlier(element, value(layer, model.now()) ?? "–",
      value(model.describedLayer(layer.name), model.described()) ?? "–");
    return element;
  }

  function row(layer) {
    const selected = layer.name === model.selected();
    return dom.make("tr", {class: selected ? "selected" : null},
      dom.make("td", {class: "word"}, dom.make("button",
        {type: "button", "aria-pressed": selected ? "true" : null, onclick: () => model.select(layer.name)}, layer.name)),
      ...columns.map(column => cell(column, layer)));
  }

  function show() {
    if (place.hidden) return;
    const focused = place.contains(document.activeElement) ? document.activeElement.textContent : "";
    place.replaceChildren(dom.make("table", {},
      dom.make("caption", {class: "unseen"}, "The layers with their shapes and counts"),
      dom.make("thead", {}, dom.make("tr", {}, dom.make("th", {scope: "col"}, "layer"),
        ...columns.map(([name, , kind]) => dom.make("th", {scope: "col", class: kind}, name)))),
      dom.make("tbody", {}, ...model.now().layers.map(row))));
    if (focused) [...place.querySelectorAll("button")].find(button => button.textContent === focused)?.focus();
  }

  function choose(chosen) {
    for (const [id, view] of views) {
      view.hidden = id !== chosen;
      dom.find(id).setAttribute("aria-pressed", id === chosen);
    }
    dom.find("legend").hidden = chosen === "show-table";
    model.tell();
  }

  views.forEach(([id]) => dom.find(id).addEventListener("click", () => choose(id)));
  model.listen(show);
  return {shown: () => !place.hidden, show: chosen => choose(chosen ? "show-table" : "show-strip")};
})();
