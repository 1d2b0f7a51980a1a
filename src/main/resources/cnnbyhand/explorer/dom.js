/** Elements, made and changed. */
const dom = (() => {
  const find = id => document.getElementById(id);

  /** An element with attributes, listeners (on…) and children; texts are never read as HTML. */
  function make(tag, attributes = {}, ...children) {
    const element = tag.startsWith("svg:")
      ? document.createElementNS("http://www.w3.org/2000/svg", tag.slice(4))
      : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.filter(child => child != null));
    return element;
  }

  function text(element, value) {
    if (element.textContent !== value) element.textContent = value;
  }

  /** A value, and below it the one it was, where they differ. */
  function withEarlier(element, value, earlier) {
    const changed = value !== earlier;
    element.replaceChildren(make("span", changed ? {class: "changed"} : {}, value));
    if (changed) element.append(make("span", {class: "was"}, "was " + earlier));
  }

  return {find, make, text, withEarlier};
})();
