import { made } from "./element.ts";
import { labelled, mappingOf, placesOf } from "./import-controls.ts";
import type {
  FromImport,
  GroupModel,
  ImportContent,
  PartModel,
  TableModel,
  ToImport,
} from "./import-messages.ts";
import { groupElement, type Seen } from "./import-rows.ts";
import { rememberFocus } from "./place-memory.ts";

declare function acquireVsCodeApi(): { postMessage(message: FromImport): void };

const editor = acquireVsCodeApi();
const main = document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));
const working = made("div", { class: "working", role: "status", hidden: true });
main.after(working);
const seen: Seen = { rows: new Map() };
const folds = new Map<string, boolean>();
let shown: ImportContent | undefined;

window.addEventListener("message", ({ data }: MessageEvent<ToImport>) => {
  if (data.kind === "content") show(data);
  else if (data.kind === "working") showWorking(data.text, data.cancel);
});
document.body.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  const act = button?.getAttribute("data-act");
  if (act !== null && act !== undefined) editor.postMessage({ kind: act } as FromImport);
  if (button?.hasAttribute("data-next")) goToOpen();
  const take = button?.getAttribute("data-take");
  if (take !== null && take !== undefined)
    takeGroup(button?.getAttribute("data-group") ?? "", take === "all");
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
  working.hidden = true;
  document.documentElement.lang = content.language;
  const { scrollX, scrollY } = window;
  const restoreFocus = rememberFocus(main, ["data-control", "data-row", "data-act", "data-fold-of"]);
  const isFirst = main.childElementCount === 0;
  const scrolled = new Map(
    scrollPlaces().map((place) => [place.getAttribute("data-scroll"), place.scrollTop]),
  );
  main.replaceChildren(
    header(content),
    ...content.tables.map((table) => tableElement(table, content)),
    bar(content),
  );
  main.removeAttribute("aria-busy");
  for (const details of main.querySelectorAll("details")) {
    const before = folds.get(details.getAttribute("data-fold") ?? "");
    if (before !== undefined) details.open = before;
  }
  for (const place of scrollPlaces()) place.scrollTop = scrolled.get(place.getAttribute("data-scroll")) ?? 0;
  restoreFocus();
  // Whoever pressed the button goes on from what came of it.
  if (content.done !== undefined && !wasDone)
    main.querySelector<HTMLElement>(".done button")?.focus({ preventScroll: true });
  if (!isFirst) window.scrollTo(scrollX, scrollY);
}

function scrollPlaces(): readonly HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>("[data-scroll]")];
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

function said(tone: string, text: string): HTMLElement {
  return made("p", { class: `notice ${tone}`, role: "status" }, text);
}

function act(name: FromImport["kind"], text: string, isMain = false, isOff = false): HTMLElement {
  return made(
    "button",
    { type: "button", "data-act": name, class: isMain ? "add" : undefined, disabled: isOff },
    text,
  );
}

function tableElement(table: TableModel, { words }: ImportContent): HTMLElement {
  return made(
    "section",
    { class: "source-table", "aria-label": table.title },
    made("h2", {}, made("bdi", {}, table.title), made("small", {}, ` ${table.about}`)),
    table.skipped === undefined ? undefined : made("p", { class: "quiet" }, table.skipped),
    placesOf(table),
    ...table.parts.map((part) => partElement(part, words)),
  );
}

function partElement(part: PartModel, words: ImportContent["words"]): HTMLElement {
  return made(
    "section",
    { class: "part", "aria-label": part.title },
    made("h3", {}, part.title, made("small", {}, part.counts === "" ? "" : ` ${part.counts}`)),
    ...part.notes.map((note) => made("p", { class: "notice tone-caution" }, note)),
    made(
      "div",
      { class: "halves" },
      mappingOf(part, words),
      made(
        "div",
        { class: "outcome", "data-scroll": part.id },
        made("h4", {}, words.preview),
        ...part.groups.map((group) => groupElement(group, words, seen)),
      ),
    ),
  );
}

/** Stays in sight: what will be done, and the button for it. */
function bar({ summary, canApply, notice, done, open, words }: ImportContent): HTMLElement {
  return made(
    "footer",
    { class: "bar" },
    notice === undefined ? undefined : said("tone-caution", notice),
    done === undefined
      ? undefined
      : made(
          "div",
          { class: "notice tone-good done", role: "status" },
          made("p", {}, done),
          made(
            "div",
            { class: "acts" },
            act("show", words.show),
            act("undo", words.undo),
            act("close", words.close),
          ),
        ),
    done === undefined ? made("p", { role: "status" }, summary) : made("span"),
    made(
      "div",
      { class: "acts" },
      open === undefined ? undefined : made("button", { type: "button", "data-next": true }, open),
      act("apply", words.apply, true, !canApply),
      act("reread", words.reread),
      act("save", words.save),
      act("load", words.load),
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
  const groups = (shown?.tables ?? [])
    .flatMap(({ parts }) => parts)
    .flatMap((part): readonly GroupModel[] => part.groups);
  const ids = groups.find((group) => group.id === id)?.rows.flatMap((row) => row.id ?? []) ?? [];
  editor.postMessage({ kind: "take", ids, isTaken });
}
