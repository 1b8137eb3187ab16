import assert from "node:assert/strict";
import * as person from "../../scripts/pictures/person.mjs";

// A way through the product without a mouse: what a person does, and where the keyboard is then.

/** @typedef {{ page: import("playwright-core").Page, folder: string, read: (file: string) => string }} Window */

/** Presses keys, with a pause in which the editor does what they say. @param {string} keys */
export const press =
  (keys) =>
  async (/** @type {Window} */ { page }) => {
    for (const key of keys.split(" ")) await page.keyboard.press(key);
  };
/** @param {string} title */
export const command =
  (title) =>
  (/** @type {Window} */ { page }) =>
    person.startCommand(page, title);
/** @param {string} title */
export const run =
  (title) =>
  (/** @type {Window} */ { page }) =>
    person.runCommand(page, title);
/** @param {string} view @param {RegExp} line */
export const line =
  (view, line) =>
  async (/** @type {Window} */ { page }) => {
    // What has no lines yet cannot have the focus.
    await person.runCommand(page, `Focus on ${view} View`);
    await person.treeFilled(page, view);
    await person.focusView(page, view);
    await person.goToRow(page, line);
  };
/** Types, once the box asks. @param {string} question @param {string} [text] */
export const reply =
  (question, text) =>
  (/** @type {Window} */ { page }) =>
    person.reply(page, question, text);
/** Waits until a screen reader is told so. @param {RegExp} sentence */
export const told =
  (sentence) =>
  async (/** @type {Window} */ { page }) => {
    const alert = page.locator('.statusbar [role="alert"]', { hasText: sentence });
    await alert.waitFor({ timeout: 20_000 });
  };

/** Takes the steps of a way, and waits after each until the keyboard is where it leads. */
export async function walk(window, steps) {
  for (const [index, [act, then]] of steps.entries()) {
    await act(window);
    await comesTo(window, then, index + 1);
  }
}

/** Waits until the keyboard is where a step leads. */
async function comesTo(window, then, step) {
  const end = Date.now() + 20_000;
  for (;;) {
    const now = await place(window);
    if (then.test(now)) return;
    assert.ok(Date.now() < end, `step ${step}: the keyboard is at “${now}”, not ${then}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Where the keyboard is: in which part of the window, and at what of it. @param {Window} window */
export async function place({ page }) {
  for (const frame of page.frames().toReversed()) {
    const seen = await frame.evaluate(seenHere).catch(() => "");
    if (seen) return seen;
  }
  return "nothing";
}

/** In a frame: what has the keyboard; "" where it is in another one. */
function seenHere() {
  const focused = document.activeElement;
  if (!document.hasFocus() || focused === null || focused.localName === "iframe") return "";
  const isPage = document.body.className.includes("vscode-");
  const label = focused.getAttribute("aria-label") ?? focused.textContent.trim();
  if (isPage) {
    const at = focused.getAttribute("data-at");
    if (focused === document.body) return "page nothing";
    return `page ${focused.localName} ${at === null ? label : JSON.parse(at).join(".")}`;
  }
  const box = focused.closest(".quick-input-widget");
  if (box) return `box ${box.querySelector(".quick-input-title")?.textContent}`;
  if (focused.closest(".webview-find-widget, .simple-find-part")) return "find";
  const tree = focused.closest(".sidebar .monaco-list");
  const line = tree && document.getElementById(tree.getAttribute("aria-activedescendant") ?? "");
  if (tree)
    return `tree ${tree.getAttribute("aria-label")}: ${line?.getAttribute("aria-label") ?? "no line"}`;
  if (focused.closest(".statusbar")) return `status ${label}`;
  const dialog = focused.closest(".monaco-dialog-box");
  if (dialog) return `dialog ${dialog.querySelector(".dialog-message-text")?.textContent}: ${label}`;
  for (const [name, part] of Object.entries({
    settings: ".settings-editor",
    walkthrough: ".gettingStartedContainer",
    message: ".notifications-toasts, .notifications-center",
  }))
    if (focused.closest(part)) return `${name} ${label}`;
  return focused.closest(".editor-instance") ? `text ${label}` : "";
}
