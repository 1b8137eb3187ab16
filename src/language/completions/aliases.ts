import { CompletionItemKind } from "vscode-languageserver-types";
import { shortened } from "../../plan/facts/shortened.ts";
import { type Located, resolved, type Source, spanOf } from "../../plan/source.ts";
import { say } from "../../plan/words.ts";
import { alternativesOf } from "../shape-at.ts";
import type { KeySource, ValueQuestion, ValueSource } from "./offer.ts";

/** The values that were given a name above (`&name`), where one is to be used again: behind `*` and `<<:`. */
export const aliases: ValueSource = function* (question) {
  const { place, analysis, language } = question;
  const { source } = analysis;
  for (const [name, { node, base }] of anchorsBefore(source, place.range.start)) {
    if (node === undefined || !takes(question, node.kind)) continue;
    const { start, end } = spanOf({ base }, node);
    const text = source.text.slice(start, end).replace(/\s+/g, " ").trim();
    const line = source.text.slice(0, start).split(/\r\n|\r|\n/).length;
    yield {
      label: `*${name}`,
      kind: CompletionItemKind.Reference,
      insert: { kind: "text", text: `*${name}` },
      meaning: say(labels.from, { line, text: shortened(text, shownText) })[language],
      also: [name],
    };
  }
};

/** The key that takes over what a named value says. */
export const mergeKey: KeySource = function* ({ place, shape, analysis, language }) {
  if (place.path.length === 0 || place.hasColon || place.hasText || place.present.has("<<")) return;
  if (shape.properties.size === 0 || place.lead.endsWith("- ")) return;
  const names = [...anchorsBefore(analysis.source, place.range.start)].flatMap(([name, { node }]) =>
    node?.kind === "mapping" ? [name] : [],
  );
  const [first] = names;
  if (first === undefined) return;
  const stop = names.length === 1 ? first : `\${1|${names.join(",")}|}`;
  yield {
    label: "<<",
    kind: CompletionItemKind.Keyword,
    insert: { kind: "snippet", snippet: `<<: *${stop}`, plain: `<<: *${first}` },
    meaning: labels.merge[language],
    also: ["merge", "沿用", ...names],
    rank: 3,
  };
};

/** Each name once, with what it stands for at an offset. */
function anchorsBefore(source: Source, offset: number): ReadonlyMap<string, Located> {
  const found = new Map<string, Located>();
  for (const [, name = ""] of source.text.slice(0, offset).matchAll(/(?<=^|[\s[{,])&([^\s,[\]{}]+)/gm)) {
    const located = source.anchored(name, offset);
    if (located) found.set(name, resolved(source, located));
  }
  return found;
}

function takes({ shape, place }: ValueQuestion, kind: string): boolean {
  const wanted = kind === "sequence" ? "list" : kind;
  if (place.path.at(-1) === "<<") return wanted === "mapping";
  return alternativesOf(shape).some((one) => one.kind === wanted || one.kind === "any");
}

const shownText = 60;
const labels = {
  from: { en: "line {line}: {text}", "zh-CN": "第 {line} 行：{text}" },
  merge: { en: "Take over what is written above", "zh-CN": "沿用上面写过的内容" },
};
