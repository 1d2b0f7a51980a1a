/** What all layers come to. */
const totals = (() => {
  const place = dom.find("totals");
  /** Shown where there are some. */
  const RARE = ["frozen", "statistics"];
  const rows = [["parameters", "parameters"], ["trained", "trained by a gradient"], ["frozen", "frozen, so not trained"], ["statistics", "running statistics: means and variances of channels, which no gradient trains"],
    ["multiplyAccumulates", "multiply-accumulates for one example"], ["activationBytes", "bytes of all outputs for one example"]];

  /** A total of some layers is not compared with that of all. */
  function row([key, name]) {
    const now = model.now().totals[key];
    const before = model.now().fault ? now : model.described().totals[key];
    const value = dom.make("dd");
    dom.withEarlier(value, now, before);
    if (now !== before) value.append(dom.make("span", {class: "small"}, numbers.difference(now, before)));
    return dom.make("div", {}, dom.make("dt", {}, name), value);
  }

  model.listen(() => {
    const fault = model.now().fault;
    dom.text(dom.find("totals-title"), fault ? `The layers before ${fault.layer} together` : "All layers together");
    place.replaceChildren(...rows.filter(([key]) => !RARE.includes(key) || [model.now(), model.described()].some(each => each.totals[key] !== "0")).map(row));
  });
})();
