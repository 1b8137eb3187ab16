import { made } from "./element.ts";
import type { ColumnModel, Control, ImportWords, PartModel, TableModel } from "./import-messages.ts";

/** The left half of a part: how its columns and words are read. */
export function mappingOf(part: PartModel, words: ImportWords): HTMLElement {
  const side = made("div", { class: "mapping" }, made("h4", {}, words.mapping));
  side.append(columnTable(part.columns, words));
  if (part.common.length > 0)
    side.append(
      made("h5", {}, words.common),
      made("div", { class: "controls" }, ...part.common.map((control) => labelled(control))),
    );
  if (part.words.length > 0) side.append(made("h5", {}, words.meanings));
  for (const { title, controls } of part.words) {
    const isOpen = controls.some((control) => control.isOpen === true);
    side.append(
      made(
        "details",
        {
          class: "meanings",
          "data-item": `${part.id} ${title}`,
          "data-fold": `${part.id} ${title}`,
          open: isOpen,
        },
        made("summary", {}, title),
        made(
          "div",
          { class: "controls", role: "group", "aria-label": title },
          ...controls.map((control) => labelled(control)),
        ),
      ),
    );
  }
  return side;
}

/** Where a table goes. */
export function placesOf({ goesTo }: TableModel): HTMLElement {
  return made("div", { class: "controls places" }, ...goesTo.map((control) => labelled(control)));
}

/** A control with its label before it. */
export function labelled(control: Control): HTMLElement {
  const field = fieldOf(control);
  return made(
    "div",
    { class: control.isOpen === true ? "control open" : "control", "data-item": control.id },
    made("label", { for: field.id }, made("bdi", {}, control.label), about(control)),
    made("span", { class: "answer" }, field, markOf(control)),
  );
}

function about({ about: text }: Control): HTMLElement | undefined {
  return text === undefined ? undefined : made("small", {}, ` ${text}`);
}

function markOf({ mark }: Control): HTMLElement | undefined {
  return mark === undefined ? undefined : made("small", { class: "mark-guess" }, mark);
}

function columnTable(columns: readonly ColumnModel[], words: ImportWords): HTMLElement {
  const head = made(
    "tr",
    {},
    ...[words.column, words.samples, words.field].map((text) => made("th", { scope: "col" }, text)),
  );
  const rows = columns.map(({ title, samples, control }) =>
    made(
      "tr",
      { class: control.value === "" ? "unused" : "", "data-item": control.id },
      made("th", { scope: "row" }, made("bdi", {}, title)),
      made("td", { class: "samples" }, ...samples.map((sample) => made("bdi", {}, sample))),
      made("td", {}, made("span", { class: "answer" }, fieldOf(control, true), markOf(control))),
    ),
  );
  return made("table", { class: "columns" }, made("thead", {}, head), made("tbody", {}, ...rows));
}

/** A field for an answer; one in a table names itself. */
function fieldOf(control: Control, isNamed = false): HTMLSelectElement | HTMLInputElement {
  const attributes = {
    ...{ id: `field-${encodeURIComponent(control.id)}`, "data-control": control.id },
    ...(control.isOpen === true && { "aria-invalid": "true" }),
    ...(isNamed && { "aria-label": `${control.label} ${control.about ?? ""}`.trim() }),
  };
  if (control.choices === undefined)
    return made("input", { ...attributes, type: "text", value: control.value });
  const options = control.choices.map(({ value, label }) => made("option", { value }, label));
  const select = made("select", attributes, ...options);
  select.value = control.value;
  return select;
}
