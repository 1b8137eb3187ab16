import { replaceValue } from "../edit/replace.ts";
import type { TextEdit } from "../finding.ts";
import { composed } from "../fix/compose.ts";
import { applied } from "../fix/fix-text.ts";
import { readSource } from "../read-source.ts";
import { tokensOf } from "../syntax/tokens.ts";
import { say, type Words } from "../words.ts";
import { knownFormat } from "./known-format.ts";
import type { KnownFormat, Migration } from "./migration.ts";
import { refusalOfLater } from "./refusal-of-later.ts";
import { versionOf } from "./written-version.ts";

/** A plan in the newest version of the format. */
export interface Migrated {
  readonly from: number;
  readonly to: number;
  /** What was done, version by version; none where the plan was in the newest already. */
  readonly steps: readonly Pick<Migration, "from" | "summary">[];
  /**
   * Of the text as it was, in its order; all that they do not touch stays as it is written. Without a step there are some where
   * the version itself was not written as a whole number.
   */
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

export type Migrating = Migrated | { readonly problem: Words };

/**
 * Brings a plan to the newest version of the format, one version after the other. Total. What cannot be done whole is
 * not done: a step that would lose a comment, or leave a text that cannot be read, is a problem.
 */
export function migrateText(text: string, known: KnownFormat = knownFormat): Migrating {
  const steps: Migration[] = [];
  const rounds: (readonly TextEdit[])[] = [];
  const first = versionOf(readSource(text).source);
  for (let now = text; ; ) {
    const { source, problems } = readSource(now);
    const written = versionOf(source);
    if (problems.length > 0) return { problem: slipped };
    if (written === undefined) return { problem: noVersion };
    const { major, isMore } = written;
    const later = refusalOfLater(source, known);
    if (later !== undefined) return { problem: later };
    const isNewest = major === known.version;
    if (isNewest && !isMore) {
      const edits = composed(text.length, rounds);
      return { from: first?.major ?? major, to: major, steps, edits, text: now };
    }
    const step = known.migrations.find(({ from }) => from === major);
    if (step === undefined && !isNewest)
      return { problem: say(noWay, { version: major, known: known.version }) };
    // The newest version is only written as it should be.
    const target = isNewest ? major : major + 1;
    const version = replaceValue(source, ["commplan"], String(target));
    const edits = inOrder([...(step?.edits(source) ?? []), version]);
    const next = applied(now, edits);
    if (!isSound(now, next, edits, target)) return { problem: say(harmed, { version: target }) };
    if (step) steps.push(step);
    rounds.push(edits);
    now = next;
  }
}

function inOrder(edits: readonly (TextEdit | undefined)[]): readonly TextEdit[] {
  return edits
    .filter((edit) => edit !== undefined)
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

function isSound(before: string, after: string, edits: readonly TextEdit[], version: number): boolean {
  if (edits.some(({ start }, index) => start < (edits[index - 1]?.end ?? 0))) return false;
  const { source, problems } = readSource(after);
  const written = versionOf(source);
  if (problems.length > 0 || written?.major !== version || written.isMore) return false;
  const left = commentsIn(after);
  return commentsIn(before).every((comment) => {
    const at = left.indexOf(comment);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function commentsIn(text: string): string[] {
  const read = text.replace(/\r(?!\n)/g, "\n");
  return tokensOf(read, 0)
    .filter(({ kind }) => kind === "comment")
    .map(({ start, end }) => read.slice(start, end));
}

const slipped: Words = {
  en: "This plan has places that cannot be read. Mend them first (“syntax” findings), and then migrate it.",
  "zh-CN": "这份计划中有无法读取的地方。请先修正（“syntax”类问题），再升级。",
};

const noVersion: Words = {
  en: "This plan does not say which version of the format it is in: its first line should be “commplan: 1”.",
  "zh-CN": "这份计划没有写明格式版本：第一行应为“commplan: 1”。",
};

const noWay: Words = {
  en: "There is no version {version} of the format that could be brought to version {known}.",
  "zh-CN": "没有可以升级到第 {known} 版的第 {version} 版格式。",
};

const harmed: Words = {
  en: "This plan could not be brought to version {version} without losing something. Nothing was changed.",
  "zh-CN": "这份计划无法在不丢失内容的情况下升级到第 {version} 版。未做任何改动。",
};
