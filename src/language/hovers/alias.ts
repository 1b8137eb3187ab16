import { type Located, mergesOf, nodeAt, resolved, type Source, spanOf } from "../../plan/source.ts";
import { isMerge, type MappingNode, type Node } from "../../plan/syntax/nodes.ts";
import { say, type Words } from "../../plan/words.ts";
import { bold, code, escaped, paragraphs, shortLine } from "../markdown.ts";
import type { HoverQuestion, HoverSource } from "./hover-source.ts";

/** On an alias: what it brings and where that is written. On `<<`: what the record takes over from there. */
export const aliasHover: HoverSource = (question) => {
  const { spot, language } = question;
  const isMergeKey = spot.path.at(-1) === "<<" || spot.path.at(-2) === "<<";
  if (spot.node?.kind === "alias") {
    const target = resolved(question.analysis.source, { node: spot.node, base: spot.base });
    const name = code(`*${spot.node.name}`);
    if (target.node === undefined) return undefined;
    const told = isMergeKey ? takenOver(question) : broughtBy(target.node);
    const line = question.lines.positionAt(spanOf(target, target.node).start).line + 1;
    return paragraphs([
      `${name} · ${escaped(say(sentences.from, { line })[language])}`,
      told && escaped(told[language]),
    ]);
  }
  if (!isMergeKey || spot.part !== "key") return undefined;
  return paragraphs([
    `${bold(sentences.merge[language])} ${code("<<")}`,
    escaped(takenOver(question)?.[language] ?? ""),
  ]);
};

function broughtBy(node: Node): Words | undefined {
  if (node.kind === "scalar") return say(sentences.value, { value: shortLine(node.source, 80) });
  if (node.kind === "mapping") return say(sentences.keys, { keys: keyList(keysOf(node)) });
  return node.kind === "sequence" ? say(sentences.entries, { count: node.items.length }) : undefined;
}

/** The keys that a record does not give itself come from what it merges in. */
function takenOver({ analysis: { source }, spot }: HoverQuestion): Words | undefined {
  const at = spot.path.slice(0, spot.path.indexOf("<<"));
  const record: Located | undefined = nodeAt(source, at);
  if (record?.node?.kind !== "mapping") return undefined;
  const own = new Set(keysOf(record.node));
  const offered = new Set(mergesOf(source, record).flatMap((merged) => [...keysThrough(source, merged)]));
  const taken = [...offered].filter((key) => !own.has(key));
  const kept = [...offered].filter((key) => own.has(key));
  if (taken.length === 0) return sentences.nothing;
  return kept.length === 0
    ? say(sentences.taken, { keys: keyList(taken) })
    : say(sentences.takenBut, { keys: keyList(taken), own: keyList(kept) });
}

/** The keys of a mapping and of all that it merges in itself; each mapping is looked at once. */
function keysThrough(source: Source, located: Located, seen = new Set<Node>()): ReadonlySet<string> {
  const { node } = located;
  if (node?.kind !== "mapping" || seen.has(node)) return new Set();
  seen.add(node);
  const merged = mergesOf(source, located).flatMap((one) => [...keysThrough(source, one, seen)]);
  return new Set([...keysOf(node), ...merged]);
}

function keysOf(node: MappingNode): readonly string[] {
  return node.entries.filter((entry) => !isMerge(entry)).map(({ key }) => key.source);
}

function keyList(keys: readonly string[]): Words {
  const shown = keys.slice(0, 12);
  const isWhole = shown.length === keys.length;
  return {
    en: shown.join(", ") + (isWhole ? "" : " …"),
    "zh-CN": shown.join("、") + (isWhole ? "" : "……"),
  };
}

const sentences = {
  from: { en: "brings what is written in line {line}", "zh-CN": "取自第 {line} 行" },
  value: { en: "Here it stands for “{value}”.", "zh-CN": "此处即“{value}”。" },
  keys: { en: "Here it stands for: {keys}.", "zh-CN": "此处包含：{keys}。" },
  entries: { en: "Here it stands for a list of {count}.", "zh-CN": "此处是 {count} 项的列表。" },
  merge: { en: "Takes over", "zh-CN": "沿用" },
  taken: { en: "Taken over from there: {keys}.", "zh-CN": "沿用其中的：{keys}。" },
  takenBut: {
    en: "Taken over from there: {keys}. Given here, and so not taken over: {own}.",
    "zh-CN": "沿用其中的：{keys}。此处另有填写、不沿用的：{own}。",
  },
  nothing: { en: "Nothing is taken over: all of it is given here.", "zh-CN": "全部在此处另有填写，未沿用。" },
} as const satisfies Readonly<Record<string, Words>>;
