import { made } from "./element.ts";
import type { FieldModel, GroupModel, ImportWords, RowModel } from "./import-messages.ts";

/** So many rows are shown at once, so that a large table is there at once, too. */
const most = 100;

/** Which groups a person has opened or closed, and how many rows of each they see. */
export interface Seen {
  readonly rows: Map<string, number>;
}

/** Rows of one fate: what each says, and a tick to leave it out. */
export function groupElement(group: GroupModel, words: ImportWords, seen: Seen): HTMLElement {
  const shown = seen.rows.get(group.id) ?? most;
  const left = group.rows.length - shown;
  return made(
    "details",
    {
      class: `group tone-${group.tone}`,
      "data-item": group.id,
      "data-fold": group.id,
      open: group.isOpen,
    },
    made("summary", {}, group.title),
    allOrNone(group, words),
    made(
      "ol",
      { class: "rows" },
      ...group.rows.slice(0, shown).map((row) => rowElement(row, words)),
      left > 0 ? moreElement(group, Math.min(left, most * 5), words) : undefined,
    ),
  );
}

/** Lets more rows of a group be seen, from then on: gives the first that is new. */
export function showMore(seen: Seen, group: string): number {
  const shown = seen.rows.get(group) ?? most;
  seen.rows.set(group, shown + most * 5);
  return shown;
}

function moreElement({ id }: GroupModel, count: number, words: ImportWords): HTMLElement {
  const text = words.more.replace("{count}", String(count));
  const button = made("button", { type: "button", "data-more": true, "data-group": id }, text);
  return made("li", { class: "more", "data-item": "more" }, button);
}

function allOrNone({ id, rows }: GroupModel, words: ImportWords): HTMLElement | undefined {
  if (rows.filter((row) => row.id !== undefined).length < 2) return undefined;
  return made(
    "div",
    { class: "all" },
    made("button", { type: "button", "data-take": "all", "data-group": id }, words.takeAll),
    made("button", { type: "button", "data-take": "none", "data-group": id }, words.takeNone),
  );
}

function rowElement(row: RowModel, words: ImportWords): HTMLElement {
  const name = made(
    "span",
    { class: "row-name" },
    row.key === "" ? undefined : made("bdi", { class: "row-key" }, row.key),
    made("bdi", { class: "row-title", tabindex: "-1" }, row.title === "" ? "—" : row.title),
    made("small", { class: "row-place" }, row.place),
  );
  const parts = [
    row.fields.length > 0
      ? made("dl", {}, ...row.fields.map((field) => fieldElement(field, words)))
      : undefined,
    ...row.notes.map((note) => made("p", { class: "row-note" }, note)),
  ];
  const item = row.id ?? `${row.place} ${row.key}`;
  if (row.id === undefined) return made("li", { "data-item": item }, name, ...parts);
  const tick = made("input", {
    ...{ type: "checkbox", "data-row": row.id, checked: row.isTaken },
    "aria-label": words.take.replace("{title}", row.title === "" ? row.place : row.title),
  });
  return made(
    "li",
    { class: row.isTaken ? "" : "left-out", "data-item": item },
    made("label", { class: "tick" }, tick, name),
    ...parts,
  );
}

function fieldElement({ label, from, to }: FieldModel, words: ImportWords): HTMLElement {
  const value =
    from === undefined
      ? made("dd", {}, made("bdi", {}, to))
      : made(
          "dd",
          {},
          made("del", {}, made("span", { class: "unseen" }, `${words.was} `), made("bdi", {}, from)),
          made("span", { class: "arrow", "aria-hidden": "true" }, " → "),
          made("ins", {}, made("span", { class: "unseen" }, `${words.becomes} `), made("bdi", {}, to)),
        );
  return made("div", { class: from === undefined ? "" : "change" }, made("dt", {}, label), value);
}
