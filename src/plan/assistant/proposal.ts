import type { Analysis } from "../analyze.ts";
import { recordVisibility } from "../data/record-visibility.ts";
import { recordTitle } from "../facts/names.ts";
import { shortened } from "../facts/shortened.ts";
import { isFor } from "../facts/visibility.ts";
import type { Finding, TextEdit } from "../finding.ts";
import { createEditSet } from "../fix/edit-set.ts";
import { applied } from "../fix/fix-text.ts";
import { refusalOfLater } from "../migrate/refusal-of-later.ts";
import { type SectionName, type SectionRecords, sectionNames, type Visibility } from "../plan.ts";
import { say, sayList, type Words } from "../words.ts";
import { faultWords, isFault } from "./fault-words.ts";
import { fixNamed } from "./findings.ts";
import { lineAt, lineDiff } from "./line-diff.ts";
import { type NewValue, valueEdits } from "./value-edits.ts";

/** What an assistant would change: keys of records, texts that stand once in the plan, and fixes as the findings name them. */
export interface ProposalRequest {
  readonly values?: readonly NewValue[];
  readonly replacements?: readonly { readonly oldText: string; readonly newText: string }[];
  readonly fixes?: readonly string[];
}

/** An edit that the person may confirm. */
export interface Proposal {
  /** In the order of the text, apart from each other. */
  readonly edits: readonly TextEdit[];
  readonly after: Analysis;
  /** The lines that change. */
  readonly difference: string;
  /** What the person must know before: who will see more, which records go. */
  readonly warnings: readonly Words[];
  /** What the plan will be found wrong of that it is not now. */
  readonly newFindings: readonly Finding[];
}

export type ProposalAnswer = Proposal | { readonly problem: Words };

/**
 * Works out what an assistant proposes, without doing it. It is refused, with what the assistant has to mend, where a text does
 * not stand exactly once, where edits meet, where nothing would change, and where the plan would be wrong in form afterwards
 * in a way that it is not now. The refusal goes to the assistant, whatever it may read: it quotes nothing but the request.
 *
 * @param analyze how the text afterwards is analysed
 */
export function proposalOf(
  before: Analysis,
  { values = [], replacements = [], fixes = [] }: ProposalRequest,
  analyze: (text: string) => Analysis,
): ProposalAnswer {
  const later = refusalOfLater(before.source);
  if (later) return { problem: later };
  const edits: TextEdit[] = [];
  for (const value of values) {
    const set = valueEdits(before, value);
    if ("problem" in set) return set;
    edits.push(...set.edits);
  }
  const withEnds = lineEndsOf(before.text);
  for (const replacement of replacements) {
    const [oldText, newText] = [withEnds(replacement.oldText), withEnds(replacement.newText)];
    const found = placeOf(before.text, oldText);
    if (typeof found !== "number") return found;
    edits.push(trimmed({ start: found, end: found + oldText.length, newText }, oldText));
  }
  for (const name of fixes) {
    const fix = fixNamed(before, name);
    if (fix === undefined) return { problem: say(noFix, { name }) };
    edits.push(...fix.edits);
  }
  if (edits.reduce((sum, { newText }) => sum + newText.length, 0) > mostCharacters)
    return { problem: tooLong };
  const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const taken = createEditSet();
  for (const edit of ordered) {
    if (taken.meets(edit)) return { problem: say(meeting, { line: lineAt(before.text, edit.start) }) };
    taken.add(edit);
  }
  const text = applied(before.text, ordered);
  if (text === before.text) return { problem: nothing };
  const after = analyze(text);
  const newFindings = newIn(before, after);
  const fault = newFindings.find(isFault);
  if (fault !== undefined)
    return { problem: say(malformed, { line: lineAt(text, fault.span.start), why: faultWords(fault) }) };
  const warnings = [...widened(before, after), ...gone(before, after)];
  return { edits: ordered, after, difference: lineDiff(before.text, ordered), warnings, newFindings };
}

const mostCharacters = 100_000;

/** Whoever proposes a text writes lines as `\n`; the plan keeps its own ends. */
function lineEndsOf(text: string): (part: string) => string {
  const isWindows = text.includes("\r\n") && !/(?<!\r)\n/.test(text);
  return (part) => (isWindows ? part.replace(/\r?\n/g, "\r\n") : part);
}

function placeOf(text: string, part: string): number | { readonly problem: Words } {
  if (part === "") return { problem: emptyText };
  const first = text.indexOf(part);
  if (first < 0) return { problem: say(notThere, { text: short(part) }) };
  const second = text.indexOf(part, first + 1);
  if (second < 0) return first;
  const lines = [first, second].map((at) => lineAt(text, at));
  return { problem: say(notOnce, { text: short(part), first: lines[0] ?? 0, second: lines[1] ?? 0 }) };
}

/** An edit without what stays the same at its ends: the least that does it. */
function trimmed({ start, newText }: TextEdit, oldText: string): TextEdit {
  let head = 0;
  while (head < Math.min(oldText.length, newText.length) && oldText[head] === newText[head]) head++;
  // Neither a pair of halves nor a line's end is taken apart.
  if (/[\ud800-\udbff\r]/.test(oldText[head - 1] ?? "")) head--;
  let tail = 0;
  const room = Math.min(oldText.length, newText.length) - head;
  while (tail < room && oldText.at(-1 - tail) === newText.at(-1 - tail)) tail++;
  if (tail > 0 && /[\udc00-\udfff\n]/.test(oldText.at(-tail) ?? "")) tail--;
  return {
    start: start + head,
    end: start + oldText.length - tail,
    newText: newText.slice(head, newText.length - tail),
  };
}

/** The findings of a text that are more than before; where they stand may have moved. */
function newIn(before: Analysis, after: Analysis): readonly Finding[] {
  const known = new Map<string, number>();
  const nameOf = ({ rule, message }: Finding) => `${rule} ${message.en}`;
  for (const finding of before.findings) known.set(nameOf(finding), (known.get(nameOf(finding)) ?? 0) + 1);
  return after.findings.filter((finding) => {
    const left = known.get(nameOf(finding)) ?? 0;
    known.set(nameOf(finding), left - 1);
    return left <= 0;
  });
}

/** The records that more people may see than before, new ones included: that is to be decided with open eyes. */
function widened(before: Analysis, after: Analysis): readonly Words[] {
  const [then, now] = [visibilities(before), visibilities(after)];
  const wider: Readonly<Record<"client" | "team", string[]>> = { client: [], team: [] };
  for (const [name, visibility] of now) {
    const earlier = then.get(name);
    if (earlier === visibility || visibility === "internal") continue;
    // A new record is as new to those who may see it.
    if (isFor(visibility, earlier ?? "internal")) wider[visibility].push(name.replace(/^\S+ /, ""));
  }
  return [
    ...(wider.client.length > 0 ? [say(forClient, { names: sayList(wider.client) })] : []),
    ...(wider.team.length > 0 ? [say(forTeam, { names: sayList(wider.team) })] : []),
  ];
}

function gone(before: Analysis, after: Analysis): readonly Words[] {
  const now = visibilities(after);
  const names = [...visibilities(before).keys()]
    .filter((name) => !now.has(name))
    .map((name) => name.replace(/^\S+ /, ""));
  return names.length > 0 ? [say(removed, { names: sayList(names) })] : [];
}

/** For whom each record is, by its section and what it is called. */
function visibilities({ plan }: Analysis): ReadonlyMap<string, Visibility> {
  const visibility = recordVisibility(plan);
  const found = new Map<string, Visibility>();
  for (const section of sectionNames) {
    for (const record of plan[section] as readonly SectionRecords[SectionName][]) {
      const name = record.id ?? recordTitle(section, record as never, "en");
      if (name !== "") found.set(`${section} ${name}`, visibility(record));
    }
  }
  return found;
}

function short(text: string): string {
  return shortened(text.replace(/\s+/g, " ").trim(), 60);
}

const emptyText: Words = { en: "A text to replace is empty.", "zh-CN": "要替换的文本为空。" };
const nothing: Words = { en: "That changes nothing.", "zh-CN": "这不会带来任何改动。" };
const tooLong: Words = {
  en: "That is more than 100,000 characters at once. Propose it in parts.",
  "zh-CN": "一次超过 100,000 个字符。请分几次提出。",
};
const notThere: Words = {
  en: "“{text}” does not stand in the plan as it is now. Read it again; the text must be the same to the character.",
  "zh-CN": "计划目前的文本中没有“{text}”。请重新读取；文本必须逐字相同。",
};
const notOnce: Words = {
  en: "“{text}” stands more than once, on lines {first} and {second}. Give more of what is around it.",
  "zh-CN": "“{text}”出现不止一次，见第 {first} 行和第 {second} 行。请多给一些前后的文本。",
};
const noFix: Words = {
  en: "There is no fix “{name}” any more. Read the findings again.",
  "zh-CN": "已没有“{name}”这一修复。请重新读取问题。",
};
const meeting: Words = {
  en: "Two of the changes meet on line {line}. Make one of them.",
  "zh-CN": "有两处改动在第 {line} 行相互重叠。请合并为一处。",
};
const malformed: Words = {
  en: "The plan would be wrong afterwards, on line {line} {why}",
  "zh-CN": "改动后计划会出错，第 {line} 行{why}",
};
const forClient: Words = {
  en: "The client will be able to see: {names}.",
  "zh-CN": "客户将可以看到：{names}。",
};
const forTeam: Words = {
  en: "The whole team will be able to see: {names}.",
  "zh-CN": "整个团队将可以看到：{names}。",
};
const removed: Words = { en: "Removes: {names}.", "zh-CN": "删除：{names}。" };
