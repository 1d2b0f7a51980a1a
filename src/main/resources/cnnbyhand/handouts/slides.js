"use strict";
const slides = [...document.querySelectorAll(".slide")];
const SMALLEST = 0.35;
let at = 0;

// Letters get smaller until all of a slide fits, with what it holds back.
function fit(slide) {
  const held = [...slide.querySelectorAll("details")];
  const open = held.map(each => each.open);
  held.forEach(each => { each.open = true; });
  let shrink = 1;
  do {
    slide.style.setProperty("--shrink", shrink);
    shrink -= 0.05;
  } while (shrink > SMALLEST && (slide.scrollHeight > slide.clientHeight || wide(slide)));
  held.forEach((each, place) => { each.open = open[place]; });
}

function wide(slide) {
  return [...slide.querySelectorAll("pre, table")].some(each => each.scrollWidth > each.clientWidth + 1);
}

function show(place) {
  slides[at].classList.remove("shown");
  at = Math.max(0, Math.min(slides.length - 1, place));
  slides[at].classList.add("shown");
  fit(slides[at]);
  slides[at].scrollTop = 0;
  document.getElementById("place").textContent = at + 1 + " of " + slides.length;
  history.replaceState(null, "", "#" + (at + 1));
}

// What is held back comes first, one after the other, and then the next slide.
function ask() {
  const held = slides[at].querySelector("details:not([open])");
  if (held) {
    held.open = true;
  } else {
    show(at + 1);
  }
}

document.addEventListener("keydown", event => {
  const keys = {
    ArrowRight: ask, " ": ask, PageDown: ask,
    ArrowLeft: () => show(at - 1), PageUp: () => show(at - 1),
    Home: () => show(0), End: () => show(slides.length - 1),
  };
  if (keys[event.key] && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    keys[event.key]();
  }
});
addEventListener("resize", () => fit(slides[at]));
addEventListener("load", () => fit(slides[at]));
// Paper holds nothing back.
addEventListener("beforeprint", () => {
  document.querySelectorAll("details").forEach(each => { each.open = true; });
  document.querySelector("main").classList.add("sheets");
  slides.forEach(fit);
});
addEventListener("afterprint", () => {
  document.querySelector("main").classList.remove("sheets");
  fit(slides[at]);
});
show(Number(location.hash.slice(1)) - 1 || 0);
