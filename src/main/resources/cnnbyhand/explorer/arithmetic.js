/** The picked value, worked out by the book from what is in the page. */
const arithmetic = (() => {
  const FIRST = 9;
  const section = dom.find("arithmetic");
  let all = false;
  let input = null;
  let learned = "";
  let shown = "";

  const grouped = count => count.toLocaleString("en");

  /** The book takes numbers over once for a layer and a picture. */
  function give(layer, passed) {
    if (input !== passed.input) book.give("INPUT", Array.from(passed.input));
    input = passed.input;
    const whose = values.state() + " " + layer.name;
    if (learned === whose) return;
    learned = whose;
    for (const [role, numbers] of Object.entries(values.arrays(layer.name))) book.give(role, Array.from(numbers));
  }

  function where(layer, at) {
    if (at.length === 3) {
      const [height, width] = layer.in.sides;
      const padded = at[1] < 0 || at[2] < 0 || at[1] >= height || at[2] >= width;
      return `channel ${at[0]}, row ${at[1]}, column ${at[2]}` + (padded ? ", padding" : "");
    }
    return origin(layer, at[0]);
  }

  /** A unit behind a flatten is a value of a map. */
  function origin(layer, unit) {
    const before = model.now().layers[model.now().layers.indexOf(layer) - 1];
    if (before?.kind !== "flatten" || before.in.sides.length !== 3) return `unit ${unit}`;
    const {channel, row, column} = grid.origin(before.in.sides, unit);
    return `unit ${unit}: channel ${channel}, row ${row}, column ${column}`;
  }

  function products(layer, cell, strongest) {
    const {number} = paint;
    const rows = cell.products.map(product => dom.make("tr", {},
      dom.make("td", {class: "word"}, where(layer, product.place)),
      ...[product.input, product.weight, product.value].map(value => dom.make("td", {}, number(value)))));
    const titles = ["input at", "input", "weight", "product"];
    const caption = cell.products.length === cell.count ? `All ${grouped(cell.count)} products`
      : `The ${strongest ? "strongest" : "first"} ${cell.products.length} of ${grouped(cell.count)} products`;
    return dom.make("div", {class: "scroll products", tabindex: 0, role: "region", "aria-label": caption},
      dom.make("table", {}, dom.make("caption", {}, caption),
        dom.make("thead", {}, dom.make("tr", {}, ...titles.map((title, at) => dom.make("th", {scope: "col", class: at === 0 ? "word" : null}, title)))),
        dom.make("tbody", {}, ...rows)));
  }

  /** The sum as one line of arithmetic. */
  function total(cell) {
    const {number} = paint;
    const after = cell.activation === "identity" ? "" : `, ${cell.activation} → ${number(cell.value)}`;
    return `sum ${number(cell.sum)} + bias ${number(cell.bias)} = ${number(cell.sum + cell.bias)}${after}`;
  }

  function more(cell) {
    if (cell.count <= FIRST) return null;
    return dom.make("button", {type: "button", id: "all-products", onclick: () => { all = !all; show(); dom.find("all-products").focus(); }},
      all ? "Fewer products" : `All ${grouped(cell.count)} products`);
  }

  function worked(layer, passed) {
    give(layer, passed);
    const strongest = !values.geometry(layer.name).window;
    const cell = JSON.parse(book.cell(layer.name, place.coordinates(), all ? 1 << 20 : FIRST, strongest));
    if (!cell.products) return [dom.make("p", {class: "equation"}, cell.arithmetic)];
    return [dom.make("p", {class: "equation"}, total(cell)), products(layer, cell, strongest), more(cell)];
  }

  function nothing() {
    if (!values.known) return values.given.why;
    if (!values.unchanged()) return "The values belong to the network as it is described. Reset shows them again; until then only the places are shown.";
    if (!values.input()) return "There is no picture of this size in the page.";
    const first = model.now().layers.find(each => !values.of(each.name));
    return forward.known(first) ? values.given.why : `The page does not compute ${first.kind} layers; values end before the first of them.`;
  }

  function show() {
    const layer = model.layer(model.selected());
    if (!layer.out || !place.size()) return;
    if (shown !== layer.name) all = false;
    shown = layer.name;
    const passed = values.of(layer.name);
    section.replaceChildren(...(passed ? worked(layer, passed) : [dom.make("p", {}, nothing()),
      values.known || !values.given.command ? null : dom.make("p", {class: "equation"}, values.given.command)]).filter(Boolean));
  }

  place.listen(show);
})();
