/** The selected layer or the network as a text for another program. */
const copying = (() => {
  const place = dom.find("copy");
  const text = dom.find("copy-text");
  const form = dom.find("copy-form");
  const scope = dom.find("copy-scope");
  const said = dom.find("copy-said");

  function wanted() {
    if (form.value === "link") return location.href;
    return JSON.parse(book.copy(form.value, scope.value === "layer" ? model.selected() : "")).text;
  }

  function show() {
    if (!place.open) return;
    scope.disabled = form.value === "link";
    dom.text(text, wanted());
    dom.text(said, "");
  }

  /** Where a browser lets no page write to the clipboard, the text is selected. */
  async function copy() {
    try {
      await navigator.clipboard.writeText(text.textContent);
      dom.text(said, "Copied.");
    } catch {
      getSelection().selectAllChildren(text);
      dom.text(said, "Selected: copy it by Ctrl+C.");
    }
  }

  place.addEventListener("toggle", show);
  form.addEventListener("change", show);
  scope.addEventListener("change", show);
  dom.find("copy-now").addEventListener("click", copy);
  return {show};
})();
