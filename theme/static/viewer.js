// SPDX-License-Identifier: MIT
// Shows the pictures of a gallery large, side by side. Without it each leads to its file.
"use strict";
// Pages wait for no styles that only this needs.
const LOOKS = `@layer component {
  .viewer { inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none; border: 0;
    background: var(--night); color: var(--ivory); }
  .viewer[open] { display: grid; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr); gap: var(--gap-3); }
  .viewer :focus-visible { outline-color: currentColor; }
  .viewer div { display: flex; flex-wrap: wrap; gap: var(--gap-2); align-items: center; }
  .viewer [role=group] { flex-wrap: nowrap; gap: 0; align-items: stretch; overflow-x: auto; scroll-snap-type: x mandatory; }
  .viewer img { flex: 0 0 100%; block-size: 100%; object-fit: scale-down; scroll-snap-align: center; }
  .viewer p { flex: 99 0 min(16rem, 100%); min-block-size: 3.3em; }
  .viewer .button { flex: 1 0 5.5rem; color: inherit; }
  .viewer [aria-disabled=true] { opacity: 0.4; }
}`;
let styled;
const make = (parent, tag, attributes, text = "") => {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach((pair) => made.setAttribute(...pair));
  made.textContent = text;
  return parent.appendChild(made);
};
const show = (links, first) => {
  const { sheet } = document.querySelector("style");
  styled ??= sheet.insertRule(LOOKS, sheet.cssRules.length);
  const dialog = make(document.body, "dialog", { class: "viewer", "aria-label": "Hình ảnh" });
  const row = make(dialog, "div", { role: "group", "aria-label": "Các ảnh", tabindex: 0 });
  links.forEach((link) => make(row, "img", { loading: "lazy", alt: link.firstElementChild.alt, src: link.href }));
  const bar = make(dialog, "div", {});
  const told = make(bar, "p", { role: "status" });
  const button = (text, act) => {
    const made = make(bar, "button", { class: "button" }, text);
    made.onclick = act;
    return made;
  };

  let here;
  const tell = (place) => {
    if (place === here || !links[place]) return;
    here = place;
    const caption = links[here].nextElementSibling;
    told.textContent = `${here + 1} / ${links.length}${caption ? ` – ${caption.textContent}` : ""}`;
    before.setAttribute("aria-disabled", !here);
    after.setAttribute("aria-disabled", here + 1 === links.length);
  };
  // A finger moves the row by itself, a button to the next picture at once.
  row.onscroll = () => tell(Math.round(row.scrollLeft / row.clientWidth));
  const go = (place) => row.scrollTo(place * row.clientWidth, 0);
  const before = button("Ảnh trước", () => go(here - 1));
  const after = button("Ảnh sau", () => go(here + 1));
  button("Đóng", () => dialog.close());
  dialog.onkeydown = (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    go(here + by);
  };
  // A phone's way back leaves the pictures, not the page.
  window.onpopstate = () => dialog.close();
  dialog.onclose = () => {
    window.onpopstate = null;
    dialog.remove();
    links[here].focus();
    if (history.state?.viewer) history.back();
  };
  dialog.showModal();
  history.pushState({ viewer: true }, "");
  tell(first);
  go(first);
};

document.querySelectorAll("[data-viewer]").forEach((gallery) => {
  const links = [...gallery.querySelectorAll("figure a")];
  gallery.onclick = (event) => {
    const place = links.indexOf(event.target.closest("a"));
    if (place < 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !window.HTMLDialogElement) return;
    event.preventDefault();
    show(links, place);
  };
});
