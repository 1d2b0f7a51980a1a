/** Works some changes out, and takes them back, while nobody does anything: a browser is slow with what it does for the first time. */
const warming = (() => {
  const TIMES = 12;
  let left = TIMES;

  /** The first whole number of a layer that something can be added to. */
  function changed() {
    for (const layer of model.now().layers) {
      const setting = layer.settings.find(each => ["filters", "units", "kernel"].includes(each.name) && /^\d+$/.test(each.value));
      if (setting) return [layer.name, setting.name, String(Number(setting.value) + 1)];
    }
    return null;
  }

  /** Nothing of it is seen: a browser paints behind it. */
  function once() {
    const change = changed();
    if (left-- <= 0 || !change) return;
    model.settle();
    if (model.change(...change) === "") model.undo();
    requestIdleCallback(once);
  }

  for (const action of ["pointerdown", "keydown", "input"]) addEventListener(action, () => { left = 0; }, {capture: true, once: true});
  /** What was refused would be taken away by what follows. */
  const start = () => { if (dom.find("notice").hidden) requestIdleCallback(once); };
  return {start};
})();
