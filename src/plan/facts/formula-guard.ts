/**
 * A text as a CSV file may hold it: with an apostrophe before what a spreadsheet would take for a formula, at its beginning and
 * wherever a program begins a cell that parts lines otherwise than the file means. Where the comma is for decimals, Excel parts
 * them at semicolons, and then takes quotes within a cell for characters like any other (OWASP, “CSV Injection”: separators and
 * quotes count, too). Where apostrophes stand already it gets one more, so that `unguarded` gives the text back.
 */
export function guarded(text: string): string {
  return changed(text, (apostrophes) => `'${apostrophes}`);
}

/** The text that `guarded` was given; a text of others loses an apostrophe in the same places alone. */
export function unguarded(text: string): string {
  return changed(text, (apostrophes) => apostrophes.slice(1));
}

function changed(text: string, change: (apostrophes: string) => string): string {
  return text
    .replace(beginsBlank, change)
    .split(separators)
    .map((part, index) => (index % 2 === 0 ? changedPart(part, change) : part))
    .join("");
}

function changedPart(part: string, change: (apostrophes: string) => string): string {
  const [, lead = "", apostrophes = "", rest = ""] = beginning.exec(part) ?? [];
  return formulaSigns.test(rest) ? lead + change(apostrophes) + rest : part;
}

/** They begin a formula; in full width, too, on Chinese and Japanese keyboards. */
export const formulaSigns = /^[=+\-@|＝＋－＠]/;

/** The apostrophes before what no cell should begin with. */
const beginsBlank = /^'*(?=[\t\r\n])/;
/** What programs part cells and lines at, beside the comma, for which a cell is in quotes. */
const separators = /([;\t\r\n])/;
/** What does not keep a formula from being one, apostrophes, and the rest. */
const beginning = /^([\s\p{Cc}\p{Cf}"]*)('*)(.*)$/su;
