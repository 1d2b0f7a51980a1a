/** Strokes as one of MNIST's images: fitted to 20×20 of 28×28 pixels, with the centre of mass in the middle, drawn by one pen. */
const digit = (() => {
  const SIDE = 28;
  const FITTED = 20;
  const PEN = 1.15;

  const extent = values => [Math.min(...values), Math.max(...values)];

  /** A pixel is as white as the pen covers it, at most 1. */
  function dab(ink, x, y) {
    for (let row = Math.max(0, Math.floor(y - 3)); row < Math.min(SIDE, y + 4); row++) {
      for (let column = Math.max(0, Math.floor(x - 3)); column < Math.min(SIDE, x + 4); column++) {
        const away = Math.hypot(column + 0.5 - x, row + 0.5 - y);
        const at = row * SIDE + column;
        ink[at] = Math.max(ink[at], Math.min(1, Math.max(0, PEN + 0.5 - away)));
      }
    }
  }

  function line(ink, from, to) {
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * 3) + 1;
    for (let step = 0; step <= steps; step++) {
      dab(ink, from.x + (to.x - from.x) * step / steps, from.y + (to.y - from.y) * step / steps);
    }
  }

  /** The strokes times a scale, and then moved. */
  function drawn(strokes, scale, across, down) {
    const ink = new Float32Array(SIDE * SIDE);
    for (const stroke of strokes) {
      const points = stroke.map(({x, y}) => ({x: x * scale + across, y: y * scale + down}));
      points.forEach((point, at) => line(ink, points[Math.max(0, at - 1)], point));
    }
    return ink;
  }

  /** How far the centre of mass is from the middle, along both axes. */
  function away(ink) {
    let mass = 0;
    let across = 0;
    let down = 0;
    ink.forEach((one, at) => {
      mass += one;
      across += one * (at % SIDE + 0.5);
      down += one * (Math.floor(at / SIDE) + 0.5);
    });
    return [across / mass - SIDE / 2, down / mass - SIDE / 2];
  }

  /** 28×28 numbers from 0 to 1; `strokes` are lists of points, in any unit. */
  function pixels(strokes) {
    const points = strokes.flat();
    if (points.length === 0) return new Float32Array(SIDE * SIDE);
    const [left, right] = extent(points.map(point => point.x));
    const [top, bottom] = extent(points.map(point => point.y));
    const longest = Math.max(right - left, bottom - top);
    const scale = longest === 0 ? 1 : (FITTED - 2 * PEN) / longest;
    const across = SIDE / 2 - scale * (left + right) / 2;
    const down = SIDE / 2 - scale * (top + bottom) / 2;
    const [sideways, below] = away(drawn(strokes, scale, across, down));
    return drawn(strokes, scale, across - sideways, down - below);
  }

  return {pixels};
})();
