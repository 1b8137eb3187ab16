import { CompletionItemKind } from "vscode-languageserver-types";
import { accepts } from "../../plan/rules/reference-kinds.ts";
import { say } from "../../plan/words.ts";
import { sectionOf } from "../labels.ts";
import { nextId } from "./next-id.ts";
import type { ValueSource } from "./offer.ts";

/** The id of a new record: one that others name already though no record has it, else the next number. */
export const newIds: ValueSource = function* ({ shape, place, analysis, language }) {
  const { defines } = shape;
  const section = sectionOf(place.path);
  if (defines === undefined || section === undefined || place.path.length !== 3) return;
  const { definitions, references } = analysis.symbols;
  const wanted = new Map<string, number>();
  for (const { id, accepts: kinds, isMalformed } of references) {
    if (isMalformed || definitions.has(id) || !accepts(kinds, defines)) continue;
    wanted.set(id, (wanted.get(id) ?? 0) + 1);
  }
  for (const [id, uses] of wanted) {
    yield {
      label: id,
      kind: CompletionItemKind.Reference,
      insert: { kind: "value", value: id },
      meaning: say(uses === 1 ? labels.once : labels.often, { uses })[language],
    };
  }
  const next = nextId(analysis, section, Number(place.path[1]));
  if (next === undefined) return;
  yield {
    label: next,
    kind: CompletionItemKind.Value,
    insert: { kind: "value", value: next },
    meaning: labels.next[language],
    rank: 1,
  };
};

const labels = {
  once: { en: "named once, and not there yet", "zh-CN": "有 1 处引用，尚未建立" },
  often: { en: "named {uses} times, and not there yet", "zh-CN": "有 {uses} 处引用，尚未建立" },
  next: { en: "the next number", "zh-CN": "顺延编号" },
};
