/** How the numbers of the selected layer are derived. */
const panel = (() => {
  const place = dom.find("derivations");
  const TITLES = {"output shape": "Output shape", "parameters": "Parameters", "frozen parameters": "Parameters, frozen", "multiply-accumulates": "Multiply-accumulates",
    "activation bytes": "Bytes of the output", "receptive field": "Receptive field"};

  const paragraph = (kind, text) => text ? dom.make("p", {class: kind}, text) : null;

  /** One fact: its rule, the rule filled in, what the letters mean, and the fact as described where it differs. */
  function fact(name, derivation, earlier, ...more) {
    const moved = derivation.equation !== earlier?.equation;
    return dom.make("div", {class: "derivation" + (moved ? " moved" : ""), "data-fact": name},
      dom.make("h3", {}, TITLES[name] ?? name),
      paragraph("rule", derivation.rule),
      paragraph("equation", derivation.equation),
      moved ? paragraph("small before", "was " + (earlier ? earlier.equation : "none")) : null,
      ...more);
  }

  const meanings = Object.entries(JSON.parse(dom.find("letters").textContent));

  /** What the page says of some letters, signs and words. */
  const explained = (used, between) => meanings.filter(([sign]) => used.includes(sign.split(" ")[0]))
    .map(([sign, meaning]) => `${sign}${between}${meaning}`).join(between === " " ? ", " : "; ");

  const inRule = (rule, parts) => explained(rule.match(parts) ?? [], " ");

  const words = layer => explained(layer.settings.flatMap(setting => [setting.name, setting.value]), ": ");

  const letters = layer => layer.countLetters
    .map(each => `${each.letter} = ${each.value}, ${each.meaning}`).join("; ");

  function parts(layer) {
    const counts = [["weights", layer.weights], ["biases", layer.biases], ["running statistics", layer.statistics]]
      .filter(([, count]) => count.equation !== "0")
      .map(([name, count]) => `${name} ${count.equation}`);
    return counts.length > 1 ? counts.join(" · ") : "";
  }

  const statistics = layer => layer.statistics.equation === "0" ? ""
    : "Running statistics are the mean and the variance of each channel, kept while batches go through in training; no gradient trains them.";

  function about(layer, derivation) {
    const {name, rule} = derivation;
    if (name === "output shape") {
      return [layer.shapeLetters, inRule(rule, /[⌊⌈]/g), words(layer)].map(text => paragraph("small", text));
    }
    if (name.endsWith("parameters")) return [paragraph("small", letters(layer)), paragraph("small", parts(layer)), paragraph("small", statistics(layer))];
    return [paragraph("small", inRule(rule, /[A-Za-z]+|[⌊⌈]/g))];
  }

  function flow(layer, described) {
    const text = each => `${each.in.text} → ${each.out.text}`;
    const element = dom.make("p", {class: "flow"});
    dom.withEarlier(element, text(layer), text(described));
    return element;
  }

  function nothingKept(layer, described) {
    if (layer.derivations.some(each => each.name.endsWith("parameters"))) return null;
    return fact("parameters", {rule: "", equation: "0"},
      described.derivations.find(each => each.name === "parameters") ?? {equation: "0"}, paragraph("small", layer.why));
  }

  function derivations(layer, described) {
    const facts = layer.derivations.map(each => fact(each.name, each,
      described.derivations.find(other => other.name === each.name), ...about(layer, each)));
    const none = nothingKept(layer, described);
    if (none) facts.splice(1, 0, none);
    return [flow(layer, described), ...facts];
  }

  function impossible() {
    const fault = model.now().fault;
    return [paragraph("equation", fault.layer === model.selected()
      ? fault.sentence : `Nothing comes in: ${fault.sentence}`)];
  }

  model.listen(() => {
    const layer = model.layer(model.selected());
    const described = model.describedLayer(layer.name);
    dom.text(dom.find("layer-title"), layer.name);
    dom.withEarlier(dom.find("layer-kind"), layer.description, described.description);
    place.replaceChildren(...(layer.out ? derivations(layer, described) : impossible()));
  });
})();
