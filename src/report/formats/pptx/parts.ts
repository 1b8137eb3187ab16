import type { IsoDate } from "../../../plan/plan.ts";
import { chineseFace } from "./look.ts";

/**
 * A part of the slides put right where the library cannot be told: its dates are the report's, Chinese has a face of
 * its own, every shape of a slide has an id of its own, tables have a row of titles, and what a shape shows is said.
 */
export function mendPart(text: string, name: string, { asOf, spelling }: PartSettings): string {
  if (name === "docProps/core.xml") return dated(text, asOf);
  if (!name.startsWith("ppt/") || !name.endsWith(".xml")) return text;
  const mended = withChineseFace(text).replaceAll(' lang="en-US"', ` lang="${spelling}"`);
  return /^ppt\/slide/.test(name) ? described(withOwnIds(mended)) : mended;
}

export interface PartSettings {
  readonly asOf: IsoDate;
  readonly spelling: string;
}

function dated(text: string, asOf: IsoDate): string {
  return text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`);
}

function withChineseFace(text: string): string {
  return text.replace(/<a:ea typeface="[^"]*"/g, `<a:ea typeface="${chineseFace}"`);
}

/** The tree of shapes itself has the first id. */
function withOwnIds(text: string): string {
  let last = 0;
  return text.replace(/<p:cNvPr id="\d+"/g, () => {
    last += 1;
    return `<p:cNvPr id="${last}"`;
  });
}

/** Names that begin with `Table:` and `Mark:` carry what the shape shows; it becomes its description. */
function described(text: string): string {
  return text
    .replace(/<a:tbl><a:tblPr\/>/g, '<a:tbl><a:tblPr firstRow="1"/>')
    .replace(/ name="(Table|Mark): ([^"]*)"(?: descr="[^"]*")?/g, ' name="$1" descr="$2"');
}
