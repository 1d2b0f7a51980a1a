/** The network after its training and before it, where both are in the page. */
const states = (() => {
  const NAMES = {trained: "Trained", untrained: "Untrained"};
  const place = dom.find("states");
  const buttons = values.states.map(state => dom.make("button", {type: "button", "data-state": state, onclick: () => values.use(state)}, NAMES[state]));
  place.append(...buttons);

  values.listen(() => {
    place.hidden = buttons.length < 2;
    buttons.forEach(button => button.setAttribute("aria-pressed", button.dataset.state === values.state() ? "true" : "false"));
    dom.text(dom.find("state-note"), values.stateNote());
  });
})();
