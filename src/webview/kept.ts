import type { KeptRecords } from "./messages.ts";
import { pathOf } from "./place-shown.ts";

/** The quiet line over the page that says what its readers do not see; it opens to say which. */
export function keptElement({ text, kinds, records }: KeptRecords, isOpen: boolean): HTMLElement {
  const line = element("span", "kept-text", text);
  if (records.length === 0) {
    const alone = element("div", "kept");
    alone.append(line);
    return alone;
  }
  const details = element("details", "kept");
  details.setAttribute("data-fold", "kept");
  const summary = document.createElement("summary");
  summary.append(line, " ", element("span", "kept-kinds", kinds));
  const list = document.createElement("ul");
  for (const { title, at } of records) {
    const item = element("li", "");
    const link = element("span", "", title);
    link.setAttribute("role", "link");
    link.setAttribute("data-at", JSON.stringify(at));
    item.append(link);
    list.append(item);
  }
  details.append(summary, list);
  details.toggleAttribute("open", isOpen);
  return details;
}

/** Marks what the page shows of records that are kept from others. */
export function markKept(main: ParentNode, { mark, records }: KeptRecords): void {
  if (mark === undefined) return;
  const kept = new Set(records.map(({ at }) => JSON.stringify(at)));
  for (const place of main.querySelectorAll("[data-at]")) {
    if (!kept.has(JSON.stringify(pathOf(place).slice(0, 2)))) continue;
    place.classList.add("not-for-client");
    place.setAttribute("title", mark);
  }
}

function element(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
