import type { Analysis } from "../../plan/analyze.ts";
import type { TextEdit } from "../../plan/finding.ts";
import type { PlanRecord, SectionName } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";

/** What a person has answered so far: one text, or several where a list is asked for. Not yet judged. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** What an act works on: the plan, the record that it is about, and what is known already. */
export interface ActContext {
  readonly analysis: Analysis;
  /** Undefined for an act that adds a record. */
  readonly record: PlanRecord | undefined;
  readonly answers: Answers;
}

/** Something that a person does with a record, or the adding of one: a file in `records` and a line in `index.ts`. */
export interface Act {
  /** Stable: commands and menus go by it. */
  readonly name: string;
  readonly words: Words;
  /** The sections of the records that it is done with; none for an act that adds a record. */
  readonly sections: readonly SectionName[];
  /** Whether it makes sense for a record as it stands. */
  readonly isFor?: (record: PlanRecord, analysis: Analysis) => boolean;
  /** What is asked, in this order. */
  readonly questions: readonly Question[];
  /**
   * What a person is told once it is done, in the past tense: `{title}` is the record, or what a new one is called; the
   * key of each question is what was answered.
   */
  readonly done: Words;
  /** The edits; undefined where they cannot be made without touching what is not theirs. */
  readonly edits: (context: ActContext) => readonly TextEdit[] | undefined;
}

/** How a question is answered. For a date and a cadence, what may be chosen follows what is typed. */
export type QuestionKind = "date" | "cadence" | "choice" | "choices" | "text";

/** One question of an act. What it says and proposes may depend on the answers before it. */
export interface Question {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly words: Words;
  /** May be left without an answer. */
  readonly optional?: boolean;
  /** Left out where it makes no sense after the answers before it. */
  readonly isAsked?: (context: ActContext) => boolean;
  /** What may be chosen; for a date or a cadence what is suggested. `typed` is what the person has typed so far. */
  readonly choices?: (context: ActContext, typed: string) => readonly Choice[];
  /** What is there already, or most likely. */
  readonly proposed?: (context: ActContext) => string | readonly string[] | undefined;
  /** What is wrong with an answer and what would be right; undefined where nothing is. */
  readonly problem?: (answer: string, context: ActContext) => Words | undefined;
}

/** One answer that may be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: Words;
  readonly detail?: Words;
  /** What it stands under in a long list: choices of one group follow each other. */
  readonly group?: Words;
}
