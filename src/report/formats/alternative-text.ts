import { oneLine } from "../../plan/facts/plain-text.ts";
import { shortened } from "../../plan/facts/shortened.ts";
import type { ChartBlock, TableBlock } from "../report.ts";
import { contentText } from "./content-text.ts";

/** Longer texts are read aloud in one breath, and nobody listens to the end. */
const longestText = 1500;

/** What a picture shows, on one line, and its data where no table of the report has them. */
export function alternativeText({ description, alternative }: ChartBlock): string {
  const text = oneLine(alternative === undefined ? description : `${description} ${rowTexts(alternative)}`);
  return shortened(text, longestText);
}

function rowTexts({ rows }: TableBlock): string {
  return rows.map(({ cells }) => cells.map(({ content }) => contentText(content)).join(", ")).join("; ");
}
