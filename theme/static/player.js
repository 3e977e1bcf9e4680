// SPDX-License-Identifier: MIT
// Plays a film where its poster stands. Without it the link leads to the film. Nothing is fetched before the click.
"use strict";
document.querySelectorAll("a[data-embed], a[data-media]").forEach((link) => {
  const play = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    link.removeEventListener("click", play);
    const { embed, media } = link.dataset;
    const screen = link.firstElementChild;
    const film = document.createElement(embed ? "iframe" : "video");
    film.className = screen.className;
    film.title = screen.nextElementSibling.textContent;
    film.tabIndex = 0;
    if (embed) {
      film.allow = "autoplay; encrypted-media; picture-in-picture; fullscreen";
      film.referrerPolicy = "strict-origin-when-cross-origin";
      film.src = embed + (embed.includes("?") ? "&" : "?") + "autoplay=1";
    } else {
      film.controls = film.autoplay = film.playsInline = true;
      const source = film.appendChild(document.createElement("source"));
      source.type = media;
      source.src = link.href;
    }
    screen.remove();
    link.before(film);
    film.focus();
  };
  link.addEventListener("click", play);
});
