import { CompletionItemKind } from "vscode-languageserver-types";
import { lineBreakOf } from "../../plan/edit/insert.ts";
import { recordKinds } from "../../plan/facts/names.ts";
import type { Shape } from "../../plan/schema/shape.ts";
import { say } from "../../plan/words.ts";
import { kindWords, sectionOf } from "../labels.ts";
import { escaped } from "../markdown.ts";
import type { KeySource } from "./offer.ts";

/** A whole new record with its required keys, where an item of a section is not begun yet. */
export const newRecord: KeySource = function* ({ place, shape, language, analysis }) {
  const section = sectionOf(place.path);
  if (place.path.length !== 2 || place.flow || place.hasColon || place.hasText) return;
  if (section === undefined || place.present.size > 0 || shape.required.length === 0) return;
  const lineBreak = `${lineBreakOf(analysis.text)}${" ".repeat(place.column)}`;
  const entries = shape.required.map((key) => ({ key, shape: shape.properties.get(key) }));
  const kind = kindWords(recordKinds[section]);
  yield {
    label: kind ? say(labels, { kind })[language] : section,
    kind: CompletionItemKind.Snippet,
    insert: {
      kind: "snippet",
      snippet: entries
        .map(({ key, shape: one }, index) => `${key}: ${room(one, `$${index + 1}`)}`)
        .join(lineBreak),
      plain: entries.map(({ key, shape: one }) => `${key}: ${room(one, "")}`.trimEnd()).join(lineBreak),
    },
    meaning: shape.required.join(", "),
    documentation: escaped(shape.documentation.description[language]),
    also: [section, ...shape.required.slice(0, 1)],
    rank: -1,
  };
};

function room(shape: Shape | undefined, stop: string): string {
  return shape?.kind === "list" ? `[${stop}]` : stop;
}

const labels = { en: "new {kind}", "zh-CN": "新增{kind}" };
