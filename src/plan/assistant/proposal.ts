import type { Analysis } from "../analyze.ts";
import type { Finding, TextEdit } from "../finding.ts";
import { createEditSet } from "../fix/edit-set.ts";
import { applied } from "../fix/fix-text.ts";
import { refusalOfLater } from "../migrate/refusal-of-later.ts";
import type { Visibility } from "../plan.ts";
import { say, type Words } from "../words.ts";
import { faultWords, isFault } from "./fault-words.ts";
import { fixNamed } from "./findings.ts";
import { isHiddenKept } from "./hidden-kept.ts";
import { lineDiff } from "./line-diff.ts";
import { type Replacement, replacementEdit } from "./replacements.ts";
import { seenText } from "./seen-text.ts";
import { type NewValue, valueEdits } from "./value-edits.ts";
import { warningsOf } from "./warnings.ts";

/** What an assistant would change: keys of records, texts that stand once in what it reads, and fixes as the findings name them. */
export interface ProposalRequest {
  readonly values?: readonly NewValue[];
  readonly replacements?: readonly Replacement[];
  readonly fixes?: readonly string[];
}

export interface ProposalSettings {
  /** For whom the assistant reads: no refusal tells it more. */
  readonly readers: Visibility;
  /** How another text of the plan is analysed. */
  readonly analyze: (text: string) => Analysis;
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
  /** So much of that as the assistant may know: what its readers see would be found wrong of it, if it were all there is. */
  readonly toldFindings: readonly Finding[];
}

/** `problem` is for the assistant, whatever it may read; what `untold` says is for the person alone. */
export type ProposalAnswer = Proposal | { readonly problem: Words } | { readonly untold: Words };

/**
 * Works out what an assistant proposes, without doing it. It is refused, with what the assistant has to mend, where a text does
 * not stand exactly once, where edits meet, where nothing would change, and where the plan would be wrong in form afterwards
 * in a way that it is not now.
 *
 * An assistant that does not read all of the plan is answered as if what its readers see were all there is: so the answer is
 * the same whatever else the plan says. Where only that is in the way, the person is told, and not the assistant.
 */
export function proposalOf(
  before: Analysis,
  request: ProposalRequest,
  { readers, analyze }: ProposalSettings,
): ProposalAnswer {
  const later = refusalOfLater(before.source);
  if (later) return { problem: later };
  if (readers === "internal") return workedOut(before, editsOf(before, request), analyze);
  const { values = [], replacements = [], fixes = [] } = request;
  // Findings, and so their fixes, speak of all records.
  if (fixes.length > 0) return { problem: fixesOfAll };
  const seen = seenText(before, readers);
  const beforeSeen = analyze(seen.text);
  const inSeen = workedOut(beforeSeen, editsOf(beforeSeen, { values, replacements }), analyze);
  if ("problem" in inSeen) return inSeen;
  const inPlan: InPlan[] = [];
  for (const replacement of replacements) {
    const edit = replacementEdit(seen.text, replacement);
    const spans = "problem" in edit ? [] : seen.inPlan(edit);
    const [first, last] = [spans[0], spans.at(-1)];
    if ("problem" in edit || first === undefined || last === undefined) return { untold: between };
    inPlan.push([first, last].map((span) => ({ ...span, newText: edit.newText })));
  }
  const own = editsOf(before, { values });
  let refusal: Words = apart;
  // What goes in between two texts goes behind the first, or where that is not meant, before the second.
  for (const which of [0, 1]) {
    const edits = together([own, { edits: inPlan.flatMap((places) => places[which] ?? []) }]);
    const answer = workedOut(before, edits, analyze);
    if ("problem" in answer) refusal = answer.problem;
    else if (isHiddenKept(before, answer.after, { edits: answer.edits, readers }))
      return { ...answer, toldFindings: inSeen.newFindings };
  }
  return { untold: refusal };
}

/** An edit at each of the two places where it may be meant, which are mostly the same. */
type InPlan = readonly TextEdit[];

type Edits = { readonly edits: readonly TextEdit[] } | { readonly problem: Words };

/** The edits of a request, in the text of an analysis. */
function editsOf(before: Analysis, { values = [], replacements = [], fixes = [] }: ProposalRequest): Edits {
  return together([
    ...values.map((value) => valueEdits(before, value)),
    ...replacements.map((one) => {
      const edit = replacementEdit(before.text, one);
      return "problem" in edit ? edit : { edits: [edit] };
    }),
    ...fixes.map((name) => fixNamed(before, name) ?? { problem: say(noFix, { name }) }),
  ]);
}

/** All edits, or the first problem. */
function together(all: readonly Edits[]): Edits {
  const problem = all.find((one) => "problem" in one);
  return problem ?? { edits: all.flatMap((one) => ("problem" in one ? [] : one.edits)) };
}

/** What comes of edits, if they can be made. */
function workedOut(
  before: Analysis,
  asked: Edits,
  analyze: ProposalSettings["analyze"],
): Proposal | { readonly problem: Words } {
  if ("problem" in asked) return asked;
  if (asked.edits.reduce((sum, { newText }) => sum + newText.length, 0) > mostCharacters)
    return { problem: tooLong };
  const edits = asked.edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const taken = createEditSet();
  for (const edit of edits) {
    if (taken.meets(edit)) return { problem: meeting };
    taken.add(edit);
  }
  const text = applied(before.text, edits);
  if (text === before.text) return { problem: nothing };
  const after = analyze(text);
  const newFindings = newIn(before, after);
  const fault = newFindings.find(isFault);
  if (fault !== undefined) return { problem: say(malformed, { why: faultWords(fault) }) };
  const difference = lineDiff(before.text, edits);
  const warnings = warningsOf(before, after);
  return { edits, after, difference, warnings, newFindings, toldFindings: newFindings };
}

const mostCharacters = 100_000;

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

const nothing: Words = { en: "That changes nothing.", "zh-CN": "这不会带来任何改动。" };
const tooLong: Words = {
  en: "That is more than 100,000 characters at once. Propose it in parts.",
  "zh-CN": "一次超过 100,000 个字符。请分几次提出。",
};
const noFix: Words = {
  en: "There is no fix “{name}” any more. Read the findings again.",
  "zh-CN": "已没有“{name}”这一修复。请重新读取问题。",
};
const fixesOfAll: Words = {
  en: "Findings speak of all records. Propose their fixes with “readers” internal, which the person decides on.",
  "zh-CN": "问题涉及全部记录。请将 readers 设为 internal 再提出修复，由用户决定。",
};
const meeting: Words = {
  en: "Two of the changes are at the same place. Make one of them.",
  "zh-CN": "有两处改动位于同一位置。请合并为一处。",
};
const malformed: Words = {
  en: "The plan would be wrong afterwards {why}",
  "zh-CN": "改动后计划会出错{why}",
};
const apart: Words = {
  en: "What the assistant does not see would be part of something else afterwards, such as the notes of one record of another.",
  "zh-CN": "改动后，助手看不到的内容会归入别处，例如一条记录的备注会变成另一条记录的备注。",
};
const between: Words = {
  en: "Within the text that would be replaced stands something that the assistant does not see.",
  "zh-CN": "要替换的文本中间有助手看不到的内容。",
};
