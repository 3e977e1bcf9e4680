// SPDX-License-Identifier: AGPL-3.0-or-later
// Lighthouse on several pages, one after the other, in one Chromium.
// Takes {"chromium", "flags", "addresses"} as JSON on its standard input, and prints one line of JSON a page.
import { text } from "node:stream/consumers";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const order = JSON.parse(await text(process.stdin));
const settings = {
  // The scores come from the simulated line. The real one is this computer, where a page is at rest at once.
  pauseAfterFcpMs: 250,
  pauseAfterLoadMs: 250,
  networkQuietThresholdMs: 250,
  cpuQuietThresholdMs: 250,
  disableFullPageScreenshot: true,
  skipAudits: ["screenshot-thumbnails", "final-screenshot"],
};

// What of a category is not full, where it counts.
const lacking = (result, category) =>
  category.auditRefs
    .filter(({ id, weight }) => weight > 0 && (result.audits[id].score ?? 1) < 1)
    .map(({ id }) => `${id}: ${result.audits[id].title} ${JSON.stringify(result.audits[id].details?.items ?? "").slice(0, 300)}`);

const summary = (result) => ({
  scores: Object.fromEntries(Object.values(result.categories).map(({ id, score }) => [id, Math.round(score * 100)])),
  largest_paint: result.audits["largest-contentful-paint"].numericValue,
  blocking_time: result.audits["total-blocking-time"].numericValue,
  layout_shift: result.audits["cumulative-layout-shift"].numericValue,
  requests: result.audits["network-requests"].details.items.length,
  lacking: Object.values(result.categories).flatMap((category) => lacking(result, category)),
});

const chrome = await launch({ chromePath: order.chromium, chromeFlags: ["--headless", ...order.flags] });
try {
  for (const address of order.addresses) {
    const run = await lighthouse(address, { port: chrome.port, logLevel: "error" }, { extends: "lighthouse:default", settings });
    console.log(JSON.stringify(summary(run.lhr)));
  }
} finally {
  await chrome.kill();
}
