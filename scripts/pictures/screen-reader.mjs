// What a screen reader has to go by, in a window and the pages in it.

/** @typedef {import("playwright-core").Page} Page */

/**
 * What is found by a function that runs in the window and in each page in it.
 * @param {Page} page @param {() => string} look
 */
export async function inFrames(page, look) {
  const texts = [];
  for (const frame of page.frames()) {
    const text = await frame.evaluate(look).catch(() => "");
    if (text) texts.push(text);
  }
  return texts.join("\n----\n");
}

/** In the page: what can be seen, and the labels that stand for it. */
export function said() {
  const labels = [...document.querySelectorAll("[aria-label],[title],[placeholder]")]
    .filter((element) => element.getClientRects().length > 0)
    .flatMap((element) => ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name)));
  return [document.body.innerText, "==== labels", ...new Set(labels.filter(Boolean))].join("\n");
}

/** In the page: what can be reached or acted on, is ours to name, and has no name. */
export function withoutName() {
  const ours =
    "main *, .sidebar .monaco-list-row, .sidebar .pane-header, .quick-input-widget *, .context-view *, .statusbar-item *";
  const roles =
    "a, button, input, [tabindex='0'], [role=treeitem], [role=option], [role=menuitem], [role=img], svg[role]";
  return [...document.querySelectorAll(ours)]
    .filter((element) => element.matches(roles) && element.getClientRects().length > 0)
    .filter((element) => {
      const label = ["aria-label", "title", "alt", "placeholder", "aria-labelledby"].some((name) =>
        element.getAttribute(name)?.trim(),
      );
      return !label && !element.textContent?.trim() && !element.querySelector("title");
    })
    .map((element) => element.outerHTML.slice(0, 140))
    .join("\n");
}
