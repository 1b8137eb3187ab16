// Hands and eyes at the workbench: everything by keyboard and mouse, as a person would.

const wait = 15_000;

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */

/** Waits until a new window shows its folder. @param {Page} page */
export async function workbenchReady(page) {
  await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: 30_000 });
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor({ timeout: 30_000 });
}

/** Runs a command from the palette by its title. @param {Page} page @param {string} title */
export async function runCommand(page, title) {
  await beginCommand(page, title);
  await page.locator(".quick-input-widget").waitFor({ state: "hidden", timeout: wait });
}

/** Runs a command that asks something at once. @param {Page} page @param {string} title */
export async function beginCommand(page, title) {
  await askWith(page, "F1", `>${title}`, title);
  await page.keyboard.press("Enter");
}

/** Runs a command that asks something: its first question takes the palette's place. @param {Page} page @param {string} title */
export async function startCommand(page, title) {
  await askWith(page, "F1", `>${title}`, title);
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
  await row.waitFor({ timeout: wait });
  await page.keyboard.press("Enter");
  await row.waitFor({ state: "hidden", timeout: wait });
}

/** Opens a file through quick open. @param {Page} page @param {string} name as in the explorer */
export async function openFile(page, name) {
  await askWith(page, "Control+P", name, name);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden", timeout: wait });
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: wait });
  await page.locator(".editor-instance .view-line").first().waitFor({ timeout: wait });
}

/**
 * Opens a quick input by its keys and types into it, until a row has `label`, if one is given. Opened again where it
 * closes: the editor may take the focus late, as after a click on its tab or while a page beside it loads.
 * @param {Page} page @param {string} keys @param {string} text @param {string} [label]
 */
async function askWith(page, keys, text, label) {
  const input = page.locator(".quick-input-widget input[type=text]");
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first();
  const until = Date.now() + 2 * wait;
  for (;;) {
    await page.keyboard.press(keys);
    try {
      await input.waitFor({ timeout: 5_000 });
      // What is typed a second time is not looked for again, though an extension may have come meanwhile.
      await input.fill("", { timeout: 5_000 });
      await input.fill(text, { timeout: 5_000 });
      if (label !== undefined) await row.waitFor({ timeout: 10_000 });
      return;
    } catch (cause) {
      if (Date.now() > until) throw cause;
    }
  }
}

/** Answers an input box that a command shows. @param {Page} page @param {string} text */
export async function answer(page, text) {
  const input = page.locator(".quick-input-widget input[type=text]");
  await input.waitFor({ timeout: wait });
  await input.fill(text);
  await page.keyboard.press("Enter");
}

/**
 * Puts the cursor on a line and column, both from 1.
 * @param {Page} page
 * @param {{ line: number, column: number }} place
 */
async function goTo(page, { line, column }) {
  await askWith(page, "Control+G", `:${line}:${column}`);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden", timeout: wait });
  await page.locator(".editor-instance .monaco-editor.focused").waitFor({ timeout: wait });
}

/**
 * Puts the cursor at the end of the first line of a text that begins with `start`. By the End key: the columns of
 * "go to line" count a Chinese character as two.
 * @param {Page} page @param {string} text @param {string} start
 */
export async function goToEndOf(page, text, start) {
  const index = text.split("\n").findIndex((line) => line.startsWith(start));
  if (index < 0) throw new Error(`No line begins with “${start}”.`);
  await goTo(page, { line: index + 1, column: 1 });
  await page.keyboard.press("End");
}

/**
 * Puts the cursor behind the first place where a text has `words`, on one line.
 * @param {Page} page @param {string} text @param {string} words
 */
export async function goBehind(page, text, words) {
  const index = text.indexOf(words);
  if (index < 0) throw new Error(`Nowhere stands “${words}”.`);
  const lines = text.slice(0, index + words.length).split("\n");
  await goTo(page, { line: lines.length, column: 1 });
  for (const _ of lines.at(-1) ?? "") await page.keyboard.press("ArrowRight");
}

/** Types as a person does, key by key. @param {Page} page @param {string} text */
export async function type(page, text) {
  await page.keyboard.type(text, { delay: 30 });
}

/** Opens a view container of the activity bar. @param {Page} page @param {string} title e.g. "CommPlan" */
export async function openContainer(page, title) {
  // A badge lies over the icon, and takes the click for it.
  await page.locator(`.activitybar .action-item a[aria-label^="${title}"]`).click({ force: true });
  // The name of the icon would lie over the first lines.
  await page.mouse.move(600, 5);
  await page
    .locator(".sidebar .composite.title", { hasText: new RegExp(title, "i") })
    .waitFor({ timeout: wait });
}

/** Waits until a tree of the sidebar has rows. @param {Page} page @param {string} title of the view */
export async function treeFilled(page, title) {
  const pane = page.locator(".sidebar .pane", { has: page.locator(`.pane-header[aria-label^="${title}"]`) });
  await pane.locator(".monaco-list-row").first().waitFor({ timeout: wait });
}

/** Waits until the editor shows a squiggle. @param {Page} page @param {"error" | "warning" | "info"} severity */
export async function squiggle(page, severity = "error") {
  await page.locator(`.editor-instance .squiggly-${severity}`).first().waitFor({ timeout: wait });
}

/** Waits until the language server has answered about the open plan. @param {Page} page */
export async function understood(page) {
  await page.locator(".codelens-decoration").first().waitFor({ state: "attached", timeout: wait });
}

/** Shows what there is to read about the suggestion at hand. @param {Page} page */
export async function readSuggestion(page) {
  const details = page.locator(".suggest-details-container");
  // The same keys would put them away again where the suggestions stood open before they were asked for.
  if (!(await details.isVisible())) await page.keyboard.press("Control+Space");
  await details.waitFor({ timeout: wait });
}

/**
 * Shows the completions at the cursor. Asked again where nothing comes: an edit that the server makes meanwhile puts
 * away what was asked for.
 * @param {Page} page
 */
export async function complete(page) {
  await askAgain(page, "Control+Space", page.locator(".suggest-widget.visible .monaco-list-row").first());
}

/**
 * Shows what can be done at the cursor: fixes and refactorings. Asked again where nothing comes: VS Code asks by
 * itself a quarter of a second after the cursor rests, and half a second later drops what was asked by hand
 * meanwhile, if that is not answered yet.
 * @param {Page} page @param {string} [words] what one of them says
 */
export async function showActions(page, words = "") {
  const row = page.locator(".action-widget .monaco-list-row", { hasText: words }).first();
  await askAgain(page, "Control+.", row);
}

/** Presses keys until what they ask for is seen. @param {Page} page @param {string} keys @param {Locator} row */
async function askAgain(page, keys, row) {
  const until = Date.now() + 2 * wait;
  for (;;) {
    await page.keyboard.press(keys);
    try {
      return await row.waitFor({ timeout: 5_000 });
    } catch (cause) {
      if (Date.now() > until) throw cause;
    }
  }
}

/** Shows the actions at the cursor and takes the first whose title has `words`. @param {Page} page @param {string} words */
export async function act(page, words) {
  await showActions(page, words);
  await page.locator(".action-widget .monaco-list-row", { hasText: words }).first().click();
  await page.locator(".action-widget").waitFor({ state: "hidden", timeout: wait });
}

/** Closes the sidebar, which a small window has no room for. @param {Page} page */
export async function hideSidebar(page) {
  await page.keyboard.press("Control+B");
  await page.locator(".part.sidebar").waitFor({ state: "hidden", timeout: wait });
}

/** Shows the hover at the cursor. @param {Page} page */
export async function hover(page) {
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+I");
  await page.locator(".monaco-hover:not(.hidden) .hover-contents").first().waitFor({ timeout: wait });
}

/** Shows the card of the line of a tree that has the focus. @param {Page} page */
export async function card(page) {
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+I");
  // The name of an icon is shown in such a box, too; a card has lines.
  await page.locator(".monaco-hover:not(.hidden) .rendered-markdown li").first().waitFor({ timeout: wait });
}

/** The page inside the webview that is shown, once it has a body with something in it. @param {Page} page */
export async function webview(page) {
  const frame = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  await frame.locator("body > *:visible").first().waitFor({ timeout: wait });
  return frame;
}

/**
 * Opens the page of an import as a person does: the plan in front, the command, the file by its name in the dialog.
 * @param {Page} page @param {string} plan @param {string} file @param {import("./in-both.mjs").Speaker} [speaker]
 */
export async function openImport(page, plan, file, speaker) {
  await openFile(page, plan);
  await startCommand(page, `CommPlan: ${speaker?.titled("command.import.title") ?? "Import…"}`);
  // The first of the ways: the other one asks another tool.
  await page
    .locator(".quick-input-list .monaco-list-row", { hasText: /A File…|文件…/ })
    .first()
    .click();
  const dialog = page.locator(".quick-input-widget", {
    hasText: speaker?.said("Import a Table") ?? "Import a Table",
  });
  await dialog.waitFor({ timeout: wait });
  // What is typed before the dialog has its files is lost.
  await dialog.locator(".monaco-list-row", { hasText: file }).first().click();
  const shown = await webview(page);
  await shown.locator(".bar").waitFor({ timeout: 2 * wait });
  return shown;
}

/** Moves the focus into a tree, to its first line. @param {Page} page @param {string} title of the view */
export async function focusView(page, title) {
  await runCommand(page, `Focus on ${title} View`);
  const tree = page.locator(`.sidebar .monaco-list[aria-label^="${title}"]`);
  await tree.locator(".monaco-list-row").first().waitFor({ timeout: wait });
  // A key that is pressed before the tree has the focus goes elsewhere.
  await page.locator(`.sidebar .monaco-list[aria-label^="${title}"]:focus`).waitFor({ timeout: wait });
  await page.keyboard.press("Home");
  await tree.locator('.monaco-list-row.focused[data-index="0"]').waitFor({ timeout: wait });
  return tree;
}

/**
 * Goes down in the tree that has the focus, to the line that reads so; groups on the way are opened if asked.
 * @param {Page} page @param {RegExp} sentence
 */
export async function goToRow(page, sentence) {
  const row = ".sidebar .monaco-list:focus .monaco-list-row.focused";
  for (;;) {
    const [line] = await page
      .locator(row)
      .evaluateAll((rows) => rows.map(({ id, ariaLabel }) => ({ id, label: ariaLabel ?? "" })));
    if (line && sentence.test(line.label)) return line.label;
    const from = line?.id ?? "";
    await page.keyboard.press("ArrowDown");
    // A busy window goes there later than the next key is pressed; at the end of the tree it goes nowhere.
    await page
      .waitForFunction(([row, from]) => (document.querySelector(row)?.id ?? from) !== from, [row, from], {
        timeout: wait,
      })
      .catch(() => {
        throw new Error(`No line of the tree reads ${sentence}.`);
      });
  }
}

/** Takes an entry of the menu of the line that has the focus. @param {Page} page @param {string} title */
export async function takeFromMenu(page, title) {
  await page.keyboard.press("Shift+F10");
  const menu = page.locator(".context-view .monaco-menu");
  await menu.locator(".action-item").first().waitFor({ timeout: wait });
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press("ArrowDown");
    const focused = await menu.locator(".action-item.focused").allInnerTexts();
    if (focused.some((text) => text.trim() === title)) return page.keyboard.press("Enter");
  }
  throw new Error(`The menu has no “${title}”.`);
}

/** Waits until a wizard asks this. @param {Page} page @param {string} question */
export async function asked(page, question) {
  const widget = page.locator(".quick-input-widget:visible");
  await widget
    .locator(`input[placeholder^="${question}"]`)
    .or(widget.locator(".quick-input-message", { hasText: question }))
    .first()
    .waitFor({ timeout: wait });
}

/** Answers a wizard's question by what is typed; with nothing typed by what it proposes. @param {Page} page */
export async function reply(page, question, text = "") {
  await intoField(page, question);
  if (text !== "") await type(page, text);
  await page.keyboard.press("Enter");
}

/**
 * Waits until a wizard asks this, and puts the cursor into its field, as a person does who sees that it is elsewhere:
 * where a tree of the sidebar is drawn anew just when a command asks its first question, VS Code gives it the focus.
 * @param {Page} page @param {string} question
 */
export async function intoField(page, question) {
  await asked(page, question);
  // A secret is typed into a field of another type; the box before each line of a list is none.
  const field = page.locator(".quick-input-widget:visible input:not([type=checkbox])").first();
  await field.focus({ timeout: wait });
}

/** Ticks what the filters find, one each, and goes on. @param {Page} page @param {readonly string[]} filters */
export async function tick(page, question, filters) {
  await intoField(page, question);
  for (const filter of filters) {
    await type(page, filter);
    const row = page.locator(".quick-input-list .monaco-list-row", { hasText: filter }).first();
    await row.waitFor({ timeout: wait });
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-widget input[type=text]").evaluate(emptied);
  }
  await page.keyboard.press("Enter");
}

/** Waits until what was asked for is done: its last question stays in sight until then. @param {Page} page */
export async function done(page) {
  await page.locator(".quick-input-widget").waitFor({ state: "hidden", timeout: wait });
}

/** The key that goes back a question. @param {Page} page */
export async function goBack(page) {
  await page.keyboard.press("Control+Alt+Minus");
}

/** In the page: resolves when a field has been emptied. */
function emptied(field) {
  return new Promise((resolve) => {
    const look = () => (field.value === "" ? resolve(undefined) : requestAnimationFrame(look));
    look();
  });
}
