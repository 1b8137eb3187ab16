import { keptElement, markKept } from "./kept.ts";
import type { ContentMessage, FromPreview, PreviewState, ToPreview } from "./messages.ts";
import { rememberFocus } from "./place-memory.ts";
import { followPlace } from "./place-shown.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  setState(state: PreviewState): void;
};

const editor = acquireVsCodeApi();
const main = document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));
const over = document.body.insertBefore(document.createElement("div"), main);
over.className = "over-page";
const places = followPlace(main);

window.addEventListener("message", ({ data }: MessageEvent<ToPreview>) => {
  if (data.kind === "content") show(data);
  else if (data.kind === "place") places.show(data.at);
});
document.body.addEventListener("click", (event) => {
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
  editor.setState(state);
  document.documentElement.lang = language;
  document.documentElement.toggleAttribute("data-paper", state.paper === true);
  const restore = rememberPlace();
  const wasOpen = over.querySelector<HTMLDetailsElement>("details.kept")?.open === true;
  const opened = [...main.querySelectorAll("details[open]")].map(({ id }) => id);
  main.innerHTML = html;
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  if (notice !== undefined) main.prepend(noticeElement(notice));
  over.replaceChildren(...(kept ? [keptElement(kept, wasOpen)] : []));
  if (kept) markKept(main, kept);
  for (const place of document.querySelectorAll("[data-at]")) place.setAttribute("tabindex", "0");
  places.mark();
  restore();
}

function noticeElement(text: string): HTMLElement {
  const element = document.createElement("p");
  element.className = "notice tone-caution";
  element.setAttribute("role", "status");
  element.textContent = text;
  return element;
}

/** Keeps what is at the top of the window there, and the focus on its item, although what is above has changed. */
function rememberPlace(): () => void {
  const { scrollY } = window;
  const top = [...main.querySelectorAll<HTMLElement>("section[id]")].findLast(
    (section) => section.getBoundingClientRect().top <= 0,
  );
  const offset = top?.getBoundingClientRect().top ?? 0;
  const restoreFocus = rememberFocus(main, ["data-at"]);
  return () => {
    const section = top && document.getElementById(top.id);
    window.scrollTo(0, section ? window.scrollY + section.getBoundingClientRect().top - offset : scrollY);
    restoreFocus();
  };
}

function reveal(target: EventTarget | null): void {
  const at = target instanceof Element ? target.closest("[data-at]")?.getAttribute("data-at") : undefined;
  if (at) editor.postMessage({ kind: "reveal", at: JSON.parse(at) });
}
