import { CompletionItemKind } from "vscode-languageserver-types";
import { lineBreakOf } from "../../plan/edit/insert.ts";
import { shapeFor } from "../../plan/schema/shape.ts";
import { say } from "../../plan/words.ts";
import { sectionOf } from "../labels.ts";
import { escaped } from "../markdown.ts";
import type { KeySource } from "./offer.ts";
import { recordInsertion } from "./record-snippet.ts";

/** A section that is not there yet, with its first record. */
export const newSection: KeySource = function* ({ place, shape, language, analysis }) {
  if (place.path.length > 0 || place.flow || place.hasColon || place.hasText) return;
  const lineBreak = lineBreakOf(analysis.text);
  for (const [key, sectionShape] of shape.properties) {
    const items = shapeFor(sectionShape, "list").items;
    const record = items ?? shapeFor(sectionShape, "mapping");
    if (place.present.has(key) || record.required.length === 0) continue;
    const between = `${lineBreak}${items ? "    " : "  "}`;
    const { snippet, plain } = recordInsertion({
      analysis,
      shape: record,
      keys: record.required,
      between,
      section: sectionOf([key]),
    });
    const head = items ? `${key}:${lineBreak}  - ` : `${key}:${lineBreak}  `;
    const { title, description } = sectionShape.documentation;
    yield {
      label: say(items ? labels.list : labels.mapping, { key })[language],
      kind: CompletionItemKind.Snippet,
      insert: { kind: "snippet", snippet: head + snippet, plain: head + plain },
      meaning: title[language],
      documentation: escaped(description[language]),
      also: [title["zh-CN"]],
      rank: 2,
    };
  }
};

const labels = {
  list: { en: "{key} with a first one", "zh-CN": "{key} 并新增一项" },
  mapping: { en: "{key} with what it needs", "zh-CN": "{key} 及必填项" },
};
