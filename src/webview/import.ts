import { createAnnouncer } from "./announcer.ts";
import { made } from "./element.ts";
import { followFocus } from "./focus-memory.ts";
import { bar, said } from "./import-bar.ts";
import { labelled, mappingOf, placesOf } from "./import-controls.ts";
import type {
  FromImport,
  GroupModel,
  ImportContent,
  PartModel,
  TableModel,
  ToImport,
} from "./import-messages.ts";
import { groupElement, type Seen, showMore } from "./import-rows.ts";
import { patchChildren } from "./patch.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromImport): void;
  setState(state: object): void;
};

const editor = acquireVsCodeApi();
const main = document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));
const working = made("div", { class: "working", hidden: true });
main.before(working);
const focus = followFocus(document.body);
const announce = createAnnouncer();
/** Where the keyboard was before it came to what ends the work. */
let cameFrom: HTMLElement | undefined;
working.addEventListener("focusin", ({ relatedTarget }) => {
  cameFrom = relatedTarget instanceof HTMLElement ? relatedTarget : undefined;
});
const seen: Seen = { rows: new Map() };
const folds = new Map<string, boolean>();
let shown: ImportContent | undefined;

window.addEventListener("message", ({ data }: MessageEvent<ToImport>) => {
  if (data.kind === "content") show(data);
  else if (data.kind === "working") showWorking(data.text, data.cancel);
  else if (data.kind === "keep") editor.setState(data.state);
});
document.body.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  const act = button?.getAttribute("data-act");
  if (act !== null && act !== undefined) editor.postMessage({ kind: act } as FromImport);
  if (button?.hasAttribute("data-next")) goToOpen();
  const group = button?.getAttribute("data-group") ?? "";
  const take = button?.getAttribute("data-take");
  if (take !== null && take !== undefined) takeGroup(group, take === "all");
  if (button?.hasAttribute("data-more") && shown) {
    addMore(group, shown);
  }
});
document.body.addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && !working.hidden) editor.postMessage({ kind: "cancel" });
});
main.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
  const id = target.getAttribute("data-control");
  if (id !== null) editor.postMessage({ kind: "set", id, value: target.value });
  const row = target.getAttribute("data-row");
  if (row === null || !(target instanceof HTMLInputElement)) return;
  target.closest("li")?.classList.toggle("left-out", !target.checked);
  editor.postMessage({ kind: "take", ids: [row], isTaken: target.checked });
});
main.addEventListener(
  "toggle",
  ({ target }) => {
    const fold = target instanceof HTMLDetailsElement ? target.getAttribute("data-fold") : null;
    if (fold !== null) folds.set(fold, (target as HTMLDetailsElement).open);
  },
  true,
);
editor.postMessage({ kind: "ready" });

function show(content: ImportContent): void {
  const wasDone = shown?.done !== undefined;
  shown = content;
  document.documentElement.lang = content.language;
  const back = working.contains(document.activeElement) ? cameFrom : undefined;
  focus.around(() => {
    patchChildren(main, elementsOf(content));
    working.hidden = true;
  });
  main.removeAttribute("aria-busy");
  if (back?.isConnected) back.focus({ preventScroll: true });
  // Whoever pressed the button goes on from what came of it, and whoever takes it back from where that was.
  if (content.done !== undefined && !wasDone) focusOn(".done button");
  if (content.done === undefined && wasDone && document.activeElement?.closest(".bar") !== null)
    focusOn("[data-act=apply]");
  announce(content.done ?? content.notice ?? content.problem ?? content.summary);
}

/** Puts more rows below those that a group shows, and leaves alone what was answered since the page was drawn. */
function addMore(id: string, { words }: ImportContent): void {
  const first = showMore(seen, id);
  const group = groups().find((one) => one.id === id);
  const more = main.querySelector(`[data-fold="${CSS.escape(id)}"] .rows > .more`);
  if (group === undefined || more === null) return;
  const rows = groupElement(group, words, seen).querySelector(".rows")?.children ?? [];
  more.replaceWith(...[...rows].slice(first));
  focusRow(id, first);
}

function groups(): readonly GroupModel[] {
  return (shown?.tables ?? [])
    .flatMap(({ parts }) => parts)
    .flatMap((part): readonly GroupModel[] => part.groups);
}

function elementsOf(content: ImportContent): DocumentFragment {
  const wanted = document.createDocumentFragment();
  wanted.append(
    header(content),
    ...content.tables.map((table) => tableElement(table, content)),
    bar(content),
  );
  for (const details of wanted.querySelectorAll("details")) {
    const before = folds.get(details.getAttribute("data-fold") ?? "");
    if (before !== undefined) details.open = before;
  }
  return wanted;
}

function focusOn(selector: string): void {
  main.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}

function focusRow(group: string, index: number): void {
  const list = main.querySelector(`[data-fold="${CSS.escape(group)}"] .rows`);
  list?.querySelectorAll("li")[index]?.querySelector<HTMLElement>("input, .row-title")?.focus();
}

/** What takes a moment only is not worth saying: the style lets it appear late. */
function showWorking(text: string, cancel: string): void {
  const isNew = working.hidden;
  working.hidden = false;
  main.setAttribute("aria-busy", "true");
  if (isNew)
    working.replaceChildren(
      made("span", { class: "working-text" }),
      made("button", { type: "button", "data-act": "cancel" }, cancel),
    );
  const line = working.querySelector(".working-text");
  if (line) line.textContent = text;
  // How far it is would be said over and over.
  if (isNew) announce(text);
}

function header({ title, about, source, problem }: ImportContent): HTMLElement {
  return made(
    "header",
    {},
    made("h1", {}, title),
    made("p", { class: "about" }, about),
    source.length > 0
      ? made("div", { class: "controls" }, ...source.map((control) => labelled(control)))
      : undefined,
    problem === undefined ? undefined : said("tone-bad", problem),
  );
}

function tableElement(table: TableModel, { words }: ImportContent): HTMLElement {
  return made(
    "section",
    { class: "source-table", "aria-label": table.title, "data-item": table.id },
    made("h2", {}, made("bdi", {}, table.title), made("small", {}, ` ${table.about}`)),
    table.skipped === undefined ? undefined : made("p", { class: "quiet" }, table.skipped),
    placesOf(table),
    ...table.parts.map((part) => partElement(part, words)),
  );
}

function partElement(part: PartModel, words: ImportContent["words"]): HTMLElement {
  return made(
    "section",
    { class: "part", "aria-label": part.title, "data-item": part.id },
    made("h3", {}, part.title, made("small", {}, part.counts === "" ? "" : ` ${part.counts}`)),
    ...part.notes.map((note) => made("p", { class: "notice tone-caution" }, note)),
    made(
      "div",
      { class: "halves" },
      mappingOf(part, words),
      made(
        "div",
        { class: "outcome" },
        made("h4", {}, words.preview),
        ...part.groups.map((group) => groupElement(group, words, seen)),
      ),
    ),
  );
}

/** The first question that is not answered yet. */
function goToOpen(): void {
  const field = main.querySelector<HTMLElement>("[aria-invalid]");
  const fold = field?.closest("details");
  if (fold) fold.open = true;
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: "center" });
}

function takeGroup(id: string, isTaken: boolean): void {
  const ids =
    groups()
      .find((group) => group.id === id)
      ?.rows.flatMap((row) => row.id ?? []) ?? [];
  editor.postMessage({ kind: "take", ids, isTaken });
}
