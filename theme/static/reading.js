// SPDX-License-Identifier: MIT
// Prints a post, keeps it as one file, sends it on. Nothing needs it: browsers do the same, with more steps.
"use strict";
document.querySelectorAll(".tools").forEach((tools) => {
  const told = tools.lastElementChild;
  const tell = (text) => {
    told.textContent = text;
  };

  tools.querySelector("[data-print]").onclick = () => print();

  const share = tools.querySelector("[data-share]");
  if (share) {
    const url = share.dataset.share;
    if (navigator.share) share.lastElementChild.textContent = "Chia sẻ";
    share.onclick = () => {
      if (navigator.share) {
        // Readers may think better of it, which is no failure.
        navigator.share({ title: document.title, url }).catch(() => {});
      } else if (navigator.clipboard) {
        navigator.clipboard.writeText(url).then(
          () => tell("Đã chép địa chỉ của bài."),
          () => prompt("Địa chỉ của bài:", url)
        );
      } else prompt("Địa chỉ của bài:", url);
    };
  }

  const inline = async (picture) => {
    const address = picture.src;
    picture.removeAttribute("loading");
    try {
      const file = await (await fetch(address)).blob();
      picture.src = await new Promise((done) => {
        const reader = new FileReader();
        reader.onload = () => done(reader.result);
        reader.readAsDataURL(file);
      });
    } catch {
      // Without a line the copy still names the picture's address.
      picture.src = address;
    }
  };
  const save = tools.querySelector("[data-save]");
  if (save)
    save.onclick = async (event) => {
      event.preventDefault();
      tell("Đang gom ảnh của bài…");
      // A document that nobody sees: it fetches nothing by itself, and this page's policy is none of its business.
      const copy = new DOMParser().parseFromString(document.documentElement.outerHTML, "text/html");
      copy
        .querySelectorAll("script, nav, dialog, iframe, video, .screen-only, .skip, [rel=icon]")
        .forEach((part) => part.remove());
      copy.querySelectorAll("[href]:not([href^='#'])").forEach((link) => link.setAttribute("href", link.href));
      await Promise.all(Array.from(copy.images, inline));
      const link = document.createElement("a");
      const file = new Blob(["<!doctype html>", copy.documentElement.outerHTML], { type: "text/html" });
      link.href = URL.createObjectURL(file);
      link.download = save.download;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      tell("Đã lưu bài.");
    };

  tools.classList.add("tools--ready");
});
