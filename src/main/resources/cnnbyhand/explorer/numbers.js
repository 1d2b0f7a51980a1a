/** Numbers that come as texts with commas, because the largest do not fit JavaScript's. */
const numbers = (() => {
  const PRECISION = 10n ** 12n;
  const whole = text => BigInt(text.replaceAll(",", ""));

  /** A part of a total, from 0 to 1. */
  function share(part, total) {
    const all = whole(total);
    return all === 0n ? 0 : Number(whole(part) * PRECISION / all) / Number(PRECISION);
  }

  function percent(part) {
    if (part === 0) return "0 %";
    return (part < 0.001 ? "< 0.1" : (100 * part).toFixed(1)) + " %";
  }

  /** How much more or less, with its sign. */
  function difference(now, before) {
    const more = whole(now) - whole(before);
    const digits = (more < 0n ? -more : more).toString().replace(/\B(?=(\d{3})+$)/g, ",");
    return (more < 0n ? "−" : "+") + digits;
  }

  return {share, percent, difference};
})();
