import type { Root, RootContent } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import type { Report } from "../../report.ts";
import { blockNodes } from "./blocks.ts";

/** The report as Markdown with GitHub's tables. What a plan says is escaped by the writer, never by hand. */
export function renderMarkdown(report: Report): string {
  const { meta } = report;
  const root: Root = {
    type: "root",
    children: [
      heading(1, meta.project === "" ? meta.subtitle : meta.project),
      {
        type: "paragraph",
        children: [
          { type: "strong", children: [{ type: "text", value: meta.subtitle }] },
          {
            type: "text",
            value: [meta.client, meta.periodText]
              .map((part) => part && `${report.language === "en" ? " – " : " · "}${part}`)
              .join(""),
          },
        ],
      },
      ...report.sections.flatMap((section) => [
        heading(2, section.title),
        ...section.blocks.flatMap((block) => blockNodes(block, report.language)),
      ]),
    ],
  };
  return toMarkdown(root, {
    bullet: "-",
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), ofGitHub],
  });
}

/** What GitHub reads besides the tables: `~1 week~` is struck out, `$5 and 6$` is a formula. */
const ofGitHub: Options = {
  unsafe: ["~", "$"].map((character) => ({ character, inConstruct: "phrasing" as const })),
};

function heading(depth: 1 | 2, value: string): RootContent {
  return { type: "heading", depth, children: [{ type: "text", value }] };
}
