/** Parts of the page that the address leaves away: #hide=counts,totals */
const hiding = (() => {
  const PARTS = ["answers", "shapes", "counts", "derivations", "settings", "totals", "earlier", "copy"];
  let hidden = [];

  /** What is no part is returned, in a sentence. */
  function hide(words) {
    const wanted = words.split(",").filter(Boolean);
    hidden = wanted.filter(word => PARTS.includes(word));
    PARTS.forEach(part => document.body.classList.toggle("hide-" + part, hidden.includes(part)));
    const wrong = wanted.find(word => !PARTS.includes(word));
    return wrong ? `hide must be of ${PARTS.join(", ")}, found ${wrong}` : "";
  }

  return {hide, hides: part => hidden.includes(part), hidden: () => hidden.join(",")};
})();
