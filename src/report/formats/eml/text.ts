import { oneLine } from "../../../plan/facts/plain-text.ts";
import type { Language } from "../../../plan/words.ts";
import { toneSigns } from "../../marks.ts";
import type { Block, Detail, ListItem, Report, TableBlock } from "../../report.ts";
import { contentText } from "../content-text.ts";
import { labelText } from "../label-text.ts";
import { onPaper } from "../on-paper.ts";

/** The report as text alone, for those who read their mail so: a table is told row by row. */
export function mailText({ meta, sections, language }: Report): string {
  const head = [meta.project, meta.subtitle, meta.client, meta.periodText].filter(Boolean).map(oneLine);
  const bodies = sections.map(({ title, blocks }) =>
    [underlined(oneLine(title)), ...blocks.map((block) => blockText(block, language))].join("\n\n"),
  );
  return `${[head.join("\n"), ...bodies].join("\n\n\n")}\n`;
}

function underlined(text: string): string {
  // A Chinese character is as wide as two dashes; a line that is longer than the text does no harm.
  return `${text}\n${"-".repeat(Math.min(72, new TextEncoder().encode(text).length))}`;
}

function blockText(given: Block, language: Language): string {
  const block = onPaper(given, language);
  switch (block.kind) {
    case "heading":
      return block.text;
    case "text":
      return contentText(block.content);
    case "notice":
      return `${toneSigns[block.tone]} ${contentText(block.content)}`;
    case "table":
      return tableText(block, language);
    case "list":
      return block.items.map((item) => itemText(item, language)).join("\n");
    case "figures":
      return block.figures.map(({ label, value }) => `* ${labelText(label, language)}${value}`).join("\n");
    case "chart":
      return [
        `${labelText(block.title, language)}${block.description}`,
        ...(block.alternative === undefined ? [] : [tableText(block.alternative, language)]),
      ].join("\n\n");
  }
}

/** Each row by its name, with what else it holds under it. */
function tableText({ caption, columns, rows }: TableBlock, language: Language): string {
  const name = Math.max(
    0,
    columns.findIndex(({ kind }) => kind === "name"),
  );
  const texts = rows.map(({ cells }) => {
    const others = cells.flatMap(({ content, details = [] }, index) => {
      const text = contentText(content);
      const own = index === name || text === "" ? [] : [[columns[index]?.title ?? "", text] as const];
      return [...own, ...details.map((detail) => [detail.label, contentText(detail.content)] as const)];
    });
    return [
      `* ${indented(contentText(cells[name]?.content ?? []))}`,
      ...others.map(([label, text]) => `  ${labelText(label, language)}${indented(text)}`),
    ].join("\n");
  });
  return [labelText(caption, language).trim(), ...texts].join("\n");
}

function itemText({ label, content, details = [] }: ListItem, language: Language): string {
  const lead = label === undefined ? "" : labelText(label, language);
  return [
    `* ${lead}${indented(contentText(content))}`,
    ...details.map((detail) => `  ${detailText(detail, language)}`),
  ].join("\n");
}

function detailText({ label, content }: Detail, language: Language): string {
  return `${labelText(label, language)}${indented(contentText(content))}`;
}

function indented(text: string): string {
  return text.replaceAll("\n", "\n  ");
}
