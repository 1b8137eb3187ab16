import type { PhrasingContent, RootContent, TableCell, TableRow } from "mdast";
import type { Language } from "../../../plan/words.ts";
import { toneSigns } from "../../marks.ts";
import type { Block, Cell, Column, Detail, Figure, ListItem, TableBlock } from "../../report.ts";
import { labelText } from "../label-text.ts";
import { onPaper } from "../on-paper.ts";
import { inlineNodes } from "./inline.ts";

/** A block as nodes. Pictures are told by their description and, where no table has it, their data. */
export function blockNodes(given: Block, language: Language): RootContent[] {
  const block = onPaper(given, language);
  switch (block.kind) {
    case "heading":
      return [{ type: "heading", depth: 3, children: [text(block.text)] }];
    case "text":
      return [{ type: "paragraph", children: inlineNodes(block.content, "many") }];
    case "notice":
      return [
        {
          type: "blockquote",
          children: [
            {
              type: "paragraph",
              children: [text(`${toneSigns[block.tone]} `), ...inlineNodes(block.content, "many")],
            },
          ],
        },
      ];
    case "table":
      return tableNodes(block, language);
    case "list":
      return [listNode(block.items.map((item) => itemContent(item, language)))];
    case "figures":
      return [listNode(block.figures.map((figure) => figureContent(figure, language)))];
    case "chart":
      return [
        {
          type: "paragraph",
          children: [strong(block.title), text(`${language === "en" ? " – " : "："}${block.description}`)],
        },
        ...(block.alternative === undefined ? [] : tableNodes(block.alternative, language).slice(1)),
      ];
  }
}

/** The caption goes before the table: Markdown has no place for it in one. */
function tableNodes({ caption, columns, rows }: TableBlock, language: Language): RootContent[] {
  const head: TableRow = { type: "tableRow", children: columns.map(({ title }) => cellNode([text(title)])) };
  const body = rows.map(
    ({ cells }): TableRow => ({
      type: "tableRow",
      children: cells.map((cell) => cellNode(cellContent(cell, language))),
    }),
  );
  return [
    { type: "paragraph", children: [strong(caption)] },
    { type: "table", align: columns.map(alignment), children: [head, ...body] },
  ];
}

function cellContent(cell: Cell, language: Language): PhrasingContent[] {
  return joined(
    [
      inlineNodes(cell.content, "one"),
      ...(cell.details ?? []).map((detail) => detailContent(detail, language)),
    ],
    " · ",
  );
}

function detailContent({ label, content }: Detail, language: Language): PhrasingContent[] {
  return [text(labelText(label, language)), ...inlineNodes(content, "one")];
}

function itemContent({ label, content, details }: ListItem, language: Language): PhrasingContent[] {
  const lead = label === undefined ? [] : [strong(labelText(label, language).trim()), text(" ")];
  return [
    ...lead,
    ...joined(
      [inlineNodes(content, "many"), ...(details ?? []).map((detail) => detailContent(detail, language))],
      " · ",
    ),
  ];
}

function figureContent({ value, label }: Figure, language: Language): PhrasingContent[] {
  return [strong(labelText(label, language).trim()), text(` ${value}`)];
}

function joined(runs: readonly PhrasingContent[][], separator: string): PhrasingContent[] {
  return runs
    .filter((run) => run.length > 0)
    .flatMap((run, index) => (index === 0 ? run : [text(separator), ...run]));
}

function listNode(items: readonly PhrasingContent[][]): RootContent {
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: items.map((children) => ({
      type: "listItem",
      spread: false,
      children: [{ type: "paragraph", children }],
    })),
  };
}

function alignment({ kind }: Column): "right" | null {
  return kind === "number" ? "right" : null;
}

function cellNode(children: PhrasingContent[]): TableCell {
  return { type: "tableCell", children };
}

function strong(value: string): PhrasingContent {
  return { type: "strong", children: [text(value)] };
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}
