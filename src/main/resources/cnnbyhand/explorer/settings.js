/** The controls for the settings of the selected layer; they stay in place while one of them is used. */
const settings = (() => {
  const place = dom.find("settings");
  let shown = "";
  let controls = [];
  const nothing = dom.make("p", {class: "small"}, "This layer has nothing to set.");
  place.append(dom.make("h3", {}, "Settings"), nothing);
  place.addEventListener("submit", event => event.preventDefault());

  /** The slider reaches what a class would try; the field takes every value. */
  function range(setting, described) {
    if (setting.form === "SHARE") return {min: 0, max: 0.95, step: 0.05};
    const value = Math.max(1, ...described.split("×").map(Number).filter(Number.isFinite));
    const least = Number(setting.least);
    return {min: least, max: Math.max(least + 10 * setting.step, 2 * value + 1 - least % 2), step: setting.step};
  }

  function slider(setting, described, id, change) {
    if (!["WHOLE", "SIDES", "SHARE"].includes(setting.form)) return null;
    return dom.make("input", {type: "range", "aria-label": setting.name, "data-for": id, ...range(setting, described),
      oninput: event => change(event.target.value), onchange: () => model.settle()});
  }

  const inForce = name => model.layer(model.selected()).settings.find(setting => setting.name === name).value;

  function control(setting, described) {
    const id = "setting-" + setting.name;
    const made = {setting, note: dom.make("span", {class: "note", id: id + "-note"}),
      refusal: dom.make("p", {class: "refusal", role: "alert", hidden: true})};
    const change = value => refuse(made, model.change(model.selected(), setting.name, value));
    const typing = model.typing();
    const type = value => {
      const refused = typing.change(() => model.change(model.selected(), setting.name, value));
      refuse(made, refused && `${refused}; ${setting.name} stays ${inForce(setting.name)}`);
    };
    const changeOnce = value => { model.settle(); change(value); model.settle(); };
    const label = dom.make("span", {}, dom.make("label", {for: id}, setting.name), " ", made.note);
    if (setting.form === "YES_OR_NO") {
      made.field = dom.make("input", {id, type: "checkbox", "aria-describedby": id + "-note",
        onchange: event => changeOnce(event.target.checked ? "yes" : "no")});
      made.element = dom.make("div", {class: "setting"}, label, made.field, made.refusal);
    } else if (setting.form === "WORD") {
      made.field = dom.make("select", {id, "aria-describedby": id + "-note", onchange: event => changeOnce(event.target.value)});
      made.element = dom.make("div", {class: "setting"}, label, made.field, made.refusal);
    } else {
      made.field = dom.make("input", {id, type: "text", autocomplete: "off", spellcheck: "false", title: setting.allowed,
        "aria-describedby": id + "-note", oninput: event => type(event.target.value), onchange: typing.end, onblur: typing.end});
      made.slider = slider(setting, described, id, change);
      made.words = setting.words.map(word => dom.make("button", {type: "button", onclick: () => changeOnce(word)}, word));
      const words = made.words.length > 0
        ? dom.make("div", {class: "words", role: "group", "aria-label": setting.name + " in a word"}, ...made.words) : null;
      const between = made.slider ? [words ?? dom.make("span"), made.slider] : [words];
      made.element = dom.make("div", {class: "setting"}, label, ...between.filter(Boolean), made.field, made.refusal);
    }
    return made;
  }

  function refuse(made, sentence) {
    made.refusal.hidden = !sentence;
    dom.text(made.refusal, "✗ " + sentence);
    made.field.setAttribute("aria-invalid", sentence ? "true" : "false");
  }

  function offer(select, words, value) {
    const all = words.includes(value) ? words : [...words, value];
    if (select.options.length !== all.length) select.replaceChildren(...all.map(word => dom.make("option", {}, word)));
    select.value = value;
  }

  /** A function is said in words with spaces and typed with hyphens. */
  const typed = (setting, value) => setting.words.find(word => word === value.replaceAll(" ", "-")) ?? value;

  /** As the layer's description has it: one number where all axes are alike, but all sides of a kernel. */
  function short(setting, value) {
    const sides = value.split("×");
    const alike = ["stride", "dilation", "padding"].includes(setting.name) && sides.every(side => side === sides[0]);
    return alike ? sides[0] : value;
  }

  function update(made, now, described) {
    const {field} = made;
    const setting = {...made.setting, value: now.value};
    if (setting.form === "YES_OR_NO") field.checked = setting.value === "yes";
    else if (setting.form === "WORD") offer(field, setting.words, typed(setting, setting.value));
    else if (document.activeElement !== field) field.value = short(setting, setting.value);
    if (made.slider && document.activeElement !== made.slider) {
      const first = setting.value.split("×")[0];
      made.slider.value = Number.isFinite(Number(first)) ? first : made.slider.min;
    }
    made.words?.forEach(button => button.setAttribute("aria-pressed", button.textContent === setting.value));
    if (document.activeElement !== field) refuse(made, "");
    dom.text(made.note, setting.value === described ? "" : "was " + short(setting, described));
  }

  /** A control that is in use stays where it is while others come and go. */
  function lay(wanted) {
    controls.filter(each => !wanted.includes(each)).forEach(each => each.element.remove());
    controls = wanted;
    controls.forEach(({element}, at) => {
      if (place.children[at + 1] !== element) place.insertBefore(element, place.children[at + 1] ?? null);
    });
    nothing.hidden = controls.length > 0;
  }

  model.listen(() => {
    const layer = model.layer(model.selected());
    const described = model.describedLayer(layer.name);
    const before = setting => described.settings.find(each => each.name === setting.name)?.value ?? "none";
    const key = [layer.name, ...layer.settings.map(setting => setting.name)].join("\n");
    if (key !== shown) {
      const same = shown.split("\n")[0] === layer.name;
      shown = key;
      const kept = name => same ? controls.find(each => each.setting.name === name) : undefined;
      lay(model.settings(layer.name).map(setting => kept(setting.name) ?? control(setting, before(setting))));
    }
    layer.settings.forEach((setting, at) => update(controls[at], setting, before(setting)));
  });
})();
