import { createAnnouncer } from "./announcer.ts";
import { noticeElement, parsed } from "./element.ts";
import { followFocus } from "./focus-memory.ts";
import { openedFolds, openFolds } from "./folds.ts";
import { keepPlace } from "./kept-place.ts";
import { createMarkTip } from "./mark-tip.ts";
import type { FromOverview, OverviewMessage, OverviewState } from "./overview-messages.ts";
import { patchChildren } from "./patch.ts";
import { followKeys, makeReachable } from "./stops.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromOverview): void;
  getState(): unknown;
  setState(state: object): void;
};

const editor = acquireVsCodeApi();
const main = document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));
const focus = followFocus(main);
const tip = createMarkTip(main);
const keptPlace = keepPlace<OverviewState>(editor, focus);
const announce = createAnnouncer();
let told: number | undefined;

window.addEventListener("message", ({ data }: MessageEvent<OverviewMessage>) => {
  if (data.kind === "content") show(data);
});
main.addEventListener("click", ({ target }) => act(target));
main.addEventListener("keydown", (event) => {
  const isPlace = event.target instanceof Element && event.target.hasAttribute("data-at");
  const isEnter = event.key === "Enter" || event.key === " ";
  if (!isPlace || !isEnter) return;
  event.preventDefault();
  act(event.target);
});
followKeys(main);
new ResizeObserver(tellWidth).observe(document.documentElement);

function show({ html, language, notice, state }: OverviewMessage): void {
  document.documentElement.lang = language;
  const { scrollX, scrollY } = window;
  const wanted = parsed(html);
  if (notice !== undefined) wanted.prepend(noticeElement(notice));
  openFolds(wanted, openedFolds(main));
  focus.around(() => {
    patchChildren(main, wanted);
    makeReachable(main);
  });
  tip.follow();
  announce(notice);
  window.scrollTo(scrollX, scrollY);
  keptPlace.show(state);
}

/** Does what a button or a place is for. A link goes where it says by itself; a selection is to be copied. */
function act(target: EventTarget | null): void {
  const element =
    target instanceof Element ? target.closest("a[href], [data-picture], [data-add], [data-at]") : null;
  if (element === null || element.matches("a[href]")) return;
  const picture = element.getAttribute("data-picture");
  const at = element.getAttribute("data-at");
  if (picture === "timeline" || picture === "risk-matrix") editor.postMessage({ kind: "show", picture });
  else if (element.hasAttribute("data-add")) editor.postMessage({ kind: "add" });
  else if (at !== null && document.getSelection()?.isCollapsed !== false) {
    editor.postMessage({ kind: "reveal", at: JSON.parse(at) });
  }
}

/** Pictures are drawn for the room that there is, so that their letters stay as large as all others: it is told first. */
function tellWidth(): void {
  const { paddingLeft, paddingRight } = getComputedStyle(main);
  const width = Math.floor(
    main.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight),
  );
  if (!(width > 0) || Math.abs(width - (told ?? 0)) < 4) return;
  const isFirst = told === undefined;
  told = width;
  editor.postMessage({ kind: "resized", width });
  if (isFirst) editor.postMessage({ kind: "ready" });
}
