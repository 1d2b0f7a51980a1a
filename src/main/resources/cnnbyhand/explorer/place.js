/** Which value of the selected layer's output is looked at: its channel and its place, from 0. */
const place = (() => {
  const listeners = [];
  const picked = {channel: 0, row: 0, column: 0, from: 0};
  let layer = "";

  const out = () => model.layer(model.selected()).out;
  const size = () => out() ? grid.view(out().sides) : null;
  const within = (value, count) => Math.max(0, Math.min(count - 1, Math.round(value) || 0));

  /** Brings what is picked back onto the output, which may have become smaller. */
  function settle() {
    const now = size();
    if (!now) return;
    picked.channel = within(picked.channel, now.channels);
    picked.row = within(picked.row, now.height);
    picked.column = within(picked.column, now.units ? Math.min(now.width, now.units - picked.row * now.width) : now.width);
    picked.from = within(picked.from, model.layer(model.selected()).in.sides.at(-1));
  }

  function choose(changed) {
    const before = JSON.stringify(picked);
    Object.assign(picked, changed);
    settle();
    if (JSON.stringify(picked) !== before) listeners.forEach(listener => listener());
  }

  values.listen(() => {
    const now = size();
    if (now && layer !== model.selected()) {
      const middle = now.units ? [0, 0] : [Math.floor(now.height / 2), Math.floor(now.width / 2)];
      Object.assign(picked, {row: middle[0], column: middle[1]});
      layer = model.selected();
    }
    settle();
    listeners.forEach(listener => listener());
  });

  return {
    listen: listener => listeners.push(listener),
    picked,
    size,
    choose,
    step: (down, right) => choose({row: picked.row + down, column: picked.column + right}),
    /** As the book takes it. */
    coordinates: () => size().units ? [picked.row * size().width + picked.column] : [picked.channel, picked.row, picked.column]
  };
})();
