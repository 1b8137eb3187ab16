import { createAnnouncer } from "./announcer.ts";
import { noticeElement, parsed } from "./element.ts";
import { followFocus } from "./focus-memory.ts";
import { openedFolds, openFolds } from "./folds.ts";
import { keptElement, markKept } from "./kept.ts";
import { keepPlace } from "./kept-place.ts";
import type { ContentMessage, FromPreview, PreviewState, ToPreview } from "./messages.ts";
import { patchChildren } from "./patch.ts";
import { followPlace } from "./place-shown.ts";
import { followKeys, makeReachable } from "./stops.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): unknown;
  setState(state: object): void;
};

const editor = acquireVsCodeApi();
const main = document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));
const over = document.body.insertBefore(document.createElement("div"), main);
over.className = "over-page";
const places = followPlace(main);
const focus = followFocus(document.body);
const keptPlace = keepPlace<PreviewState>(editor, focus);
const announce = createAnnouncer();
followKeys(document.body);
// What has the focus is not left behind the line over the page.
new ResizeObserver(() => {
  document.documentElement.style.scrollPaddingTop = `${over.offsetHeight}px`;
}).observe(over);

window.addEventListener("message", ({ data }: MessageEvent<ToPreview>) => {
  if (data.kind === "content") show(data);
  else if (data.kind === "place") places.show(data.at);
});
document.body.addEventListener("click", (event) => {
  goToSection(event);
  // A link goes where it says; a selection is to be copied.
  const isOther = event.target instanceof Element && event.target.closest("a[href], summary") !== null;
  if (!isOther && document.getSelection()?.isCollapsed !== false) reveal(event.target);
});
document.body.addEventListener("keydown", (event) => {
  const isPlace = event.target instanceof Element && event.target.hasAttribute("data-at");
  if (event.key === "Enter" && isPlace) reveal(event.target);
});
editor.postMessage({ kind: "ready" });

function show({ html, language, notice, kept, state }: ContentMessage): void {
  document.documentElement.lang = language;
  document.documentElement.toggleAttribute("data-paper", state.paper === true);
  const wanted = parsed(html);
  openFolds(wanted, openedFolds(main));
  if (notice !== undefined) wanted.prepend(noticeElement(notice));
  if (kept) markKept(wanted, kept);
  const overIt = document.createDocumentFragment();
  if (kept)
    overIt.append(keptElement(kept, over.querySelector<HTMLDetailsElement>("details.kept")?.open === true));
  const stay = rememberPlace();
  focus.around(() => {
    patchChildren(main, wanted);
    patchChildren(over, overIt);
    makeReachable(document.body);
  });
  places.mark();
  announce([notice, kept?.text].filter(Boolean).join(" "));
  stay();
  keptPlace.show(state);
}

/** Keeps what is at the top of the window there, although what is above has changed. */
function rememberPlace(): () => void {
  const { scrollY } = window;
  const top = [...main.querySelectorAll<HTMLElement>("section[id]")].findLast(
    (section) => section.getBoundingClientRect().top <= 0,
  );
  const offset = top?.getBoundingClientRect().top ?? 0;
  return () => {
    const section = top && document.getElementById(top.id);
    window.scrollTo(0, section ? window.scrollY + section.getBoundingClientRect().top - offset : scrollY);
  };
}

/** Who follows a line of the contents reads on from there, by keyboard, too. */
function goToSection(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const heading = link && document.querySelector<HTMLElement>(`${link.getAttribute("href")} > h2`);
  if (!heading) return;
  event.preventDefault();
  heading.setAttribute("tabindex", "-1");
  heading.focus();
  heading.scrollIntoView();
}

function reveal(target: EventTarget | null): void {
  const at = target instanceof Element ? target.closest("[data-at]")?.getAttribute("data-at") : undefined;
  if (at) editor.postMessage({ kind: "reveal", at: JSON.parse(at) });
}
