/** The address holds what is selected, changed and picked, so that it can be linked: #layer=conv2d_3&kernel=5&input=64x64x1 */
const address = (() => {
  const WORDS = ["layer", "input", "change", "channel", "cell", "channel-in", "picture", "weights", "view", "hide", "predict"];
  /** In milliseconds: browsers let no page write its address with every movement of the mouse. */
  const PAUSE = 200;
  let written = "";
  let last = 0;
  let waiting = 0;

  /** Changes of other layers than the selected one, as on the command line: a:kernel=5,stride=2;b:units=64 */
  function others(changes) {
    const byLayer = new Map();
    for (const [layer, setting, value] of changes) {
      byLayer.set(layer, [...byLayer.get(layer) ?? [], `${setting}=${value}`]);
    }
    return [...byLayer].map(([layer, values]) => `${layer}:${values.join(",")}`).join(";");
  }

  /** As it is typed: 5×5 is 5. */
  function typed(value) {
    const sides = value.split("×");
    return sides.every(side => side === sides[0]) ? sides[0] : sides.join("x");
  }

  /** What may stand in an address as it is, stays readable. */
  const escaped = text => encodeURIComponent(text).replace(/%(3A|3B|2C|3D|20)/g, sign => ({"%20": "+"})[sign] ?? decodeURIComponent(sign));

  /** Once for what is done at a stroke, and after a pause behind the last time. */
  function writeSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(write, Math.max(0, last + PAUSE - performance.now()));
  }

  function write() {
    last = performance.now();
    const words = [["layer", model.selected()]];
    const changes = model.changes().map(([layer, setting, value]) => [layer, setting, typed(value)]);
    for (const [layer, setting, value] of changes) {
      if (layer === model.selected()) words.push([setting, value]);
    }
    if (model.now().input.text !== model.described().input.text) {
      words.push(["input", model.now().input.sides.join("x")]);
    }
    const rest = others(changes.filter(([layer]) => layer !== model.selected()));
    if (rest) words.push(["change", rest]);
    words.push(...place.words());
    if (values.shown() > 0) words.push(["picture", values.pictures[values.shown()].label]);
    if (values.states.indexOf(values.state()) > 0) words.push(["weights", values.state()]);
    if (table.shown()) words.push(["view", "table"]);
    if (predict.on()) words.push(["predict", "yes"]);
    if (hiding.hidden()) words.push(["hide", hiding.hidden()]);
    written = "#" + words.map(pair => pair.map(escaped).join("=")).join("&");
    if (written !== location.hash) history.replaceState(null, "", written);
    copying.show();
  }

  function single(text) {
    const colon = text.lastIndexOf(":", text.indexOf("=") < 0 ? undefined : text.indexOf("="));
    return text.slice(colon + 1).split(",").map(each => {
      const sign = each.indexOf("=");
      return [text.slice(0, colon), each.slice(0, sign), each.slice(sign + 1)];
    });
  }

  /** Shows what the address says; what it cannot be is said, and left out. */
  function read() {
    const words = new URLSearchParams(location.hash.slice(1));
    const refused = [];
    const keep = sentence => { if (sentence) refused.push(sentence); };
    if (model.changes().length > 0 || model.now().input.text !== model.described().input.text) model.reset();
    if (words.has("input")) keep(model.input(words.get("input")));
    if (words.has("layer") && !model.layer(words.get("layer"))) keep(`there is no layer ${words.get("layer")}`);
    else if (words.has("layer")) model.select(words.get("layer"));
    (words.get("change") ?? "").split(";").filter(Boolean).flatMap(single)
      .forEach(([layer, setting, value]) => keep(model.change(layer, setting, value)));
    for (const [setting, value] of words) {
      if (!WORDS.includes(setting)) keep(model.change(model.selected(), setting, value));
    }
    model.settle();
    keep(hiding.hide(words.get("hide") ?? ""));
    predict.turn(words.get("predict") === "yes");
    table.show(words.get("view") === "table");
    keep(values.use(words.get("weights")));
    keep(values.chooseLabel(words.get("picture")));
    place.read(words).forEach(keep);
    write();
    if (refused.length > 0) {
      dom.text(dom.find("notice"), "✗ " + refused.join("; "));
      dom.find("notice").hidden = false;
    }
  }

  window.addEventListener("hashchange", () => { if (location.hash !== written) read(); });
  model.listen(copying.show);
  place.listen(writeSoon);
  return {read};
})();
