// SPDX-License-Identifier: MIT
// Filters a long table while the reader types.
"use strict";
document.querySelectorAll("table[data-filter]").forEach((table) => {
  // Case, tones and marks fold: "Đắk" is found as "dak".
  const fold = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d").replace(/[‐-―]/g, "-");
  const make = (tag, parent) => parent.appendChild(document.createElement(tag));

  const place = table.previousElementSibling;
  const label = make("label", place);
  label.textContent = "Lọc trong danh sách này ";
  const field = make("input", label);
  field.type = "search";
  field.autocomplete = "off";
  const told = make("p", place);
  told.setAttribute("role", "status");

  const texts = new Map(
    Array.from(table.rows, (row) => [row, fold((row.querySelector(".roll__group > span") || row).textContent)])
  );
  let pause;
  const filter = () => {
    const typed = fold(field.value).trim();
    const words = typed.split(/\s+/);
    let found = 0;
    let all = 0;
    Array.from(table.tBodies, (body) => {
      const rows = [...body.rows];
      // Years stand in headings (of one cell), beside words that would find everything.
      const head = rows[0].cells[1] ? "" : texts.get(rows.shift());
      const more = /\d/.test(typed) ? head : "";
      rows.forEach((row) => {
        row.hidden = !words.every((word) => (texts.get(row) + more).includes(word));
        found += !row.hidden;
        all += 1;
      });
      body.hidden = rows.every((row) => row.hidden);
    });
    clearTimeout(pause);
    pause = setTimeout(() => {
      told.textContent = !typed ? "" : found ? `${found} trên ${all} dòng` : "Trang này không có dòng nào khớp.";
    }, 500);
  };
  field.oninput = filter;
  field.onkeydown = (event) => {
    if (event.key === "Escape") {
      field.value = "";
      filter();
    }
  };
});
