/** Which value of the selected layer's output is looked at: its channel and its place, from 0. */
const place = (() => {
  const listeners = [];
  const picked = {channel: 0, row: 0, column: 0, from: 0};
  let layer = "";
  let shape = "";
  let chosen = false;

  const out = () => model.layer(model.selected()).out;
  const size = () => out() ? grid.view(out().sides) : null;
  const within = (value, count) => Math.max(0, Math.min(count - 1, Math.round(value) || 0));

  /** Where the layer answers most in the channel that is looked at; the middle where no values are known. */
  function start(now) {
    const output = values.of(layer)?.output;
    const places = now.height * now.width;
    const map = output?.subarray(picked.channel * places, (picked.channel + 1) * places);
    const middle = now.units ? 0 : Math.floor(now.height / 2) * now.width + Math.floor(now.width / 2);
    const at = map ? map.indexOf(map.reduce((most, value) => Math.max(most, value))) : middle;
    Object.assign(picked, {row: Math.floor(at / now.width), column: at % now.width});
  }

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
    if (JSON.stringify(picked) === before) return;
    chosen = true;
    listeners.forEach(listener => listener());
  }

  /** The words of an address that say what is picked; none where nothing was chosen. */
  function words() {
    const now = size();
    if (!chosen || !now) return [];
    if (now.units) return [["cell", String(picked.row * now.width + picked.column)]];
    const from = picked.from > 0 ? [["channel-in", String(picked.from)]] : [];
    return [["channel", String(picked.channel)], ["cell", `${picked.row},${picked.column}`], ...from];
  }

  /** As many whole numbers below the limits; nothing otherwise. */
  function numbersBelow(text, limits) {
    const all = text.split(",").map(each => /^\d+$/.test(each) ? Number(each) : NaN);
    return all.length === limits.length && all.every((each, at) => each < limits[at]) ? all : null;
  }

  /** Picks what such words say; what they cannot be is returned, in sentences. */
  function read(words) {
    const now = size();
    const refused = [];
    const take = (word, limits, change) => {
      if (!words.has(word)) return;
      const all = limits && numbersBelow(words.get(word), limits);
      if (all) choose(change(all));
      else refused.push(`${word} must be ${limits ? limits.map(limit => `0 to ${limit - 1}`).join(",") : "left out"} in ${layer}, found ${words.get(word)}`);
    };
    take("channel", now && !now.units && [now.channels], ([channel]) => ({channel}));
    take("channel-in", now && !now.units && [model.layer(layer).in.sides.at(-1)], ([from]) => ({from}));
    if (now?.units) take("cell", [now.units], ([unit]) => ({row: Math.floor(unit / now.width), column: unit % now.width}));
    else take("cell", now && [now.height, now.width], ([row, column]) => ({row, column}));
    if (refused.length === 0 && ["channel", "cell"].some(word => words.has(word))) chosen = true;
    return refused;
  }

  values.listen(() => {
    const now = size();
    const other = layer !== model.selected();
    // What is not picked follows the shape, so that an address without a cell leads where its changes led one by one.
    const known = [model.selected(), out()?.text, values.unchanged()].join("\n");
    const reshaped = known !== shape;
    layer = model.selected();
    shape = known;
    if (other) Object.assign(picked, {channel: 0, from: 0});
    settle();
    if (other) chosen = false;
    if (now && reshaped && !chosen) start(now);
    listeners.forEach(listener => listener());
  });

  return {
    listen: listener => listeners.push(listener),
    picked,
    size,
    choose,
    words,
    read,
    step: (down, right) => choose({row: picked.row + down, column: picked.column + right}),
    /** As the book takes it. */
    coordinates: () => size().units ? [picked.row * size().width + picked.column] : [picked.channel, picked.row, picked.column]
  };
})();
