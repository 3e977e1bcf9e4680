// SPDX-License-Identifier: AGPL-3.0-or-later
// What html-validate holds of the pages: everything that it recommends, but for what has its reason here.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // HTML does not care, and small letters are what the rest of a page is written in.
    "doctype-style": ["error", { style: "lowercase" }],
    // A headline is as long as its news needs; search engines show its beginning.
    "long-title": "off",
    // A box that scrolls is a region with a name, and no part of the outline, which a section would be.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // HTML forbids nothing but spaces, and Markdown's footnotes are called fn:1.
    "valid-id": ["error", { relaxed: true }],
  },
};
