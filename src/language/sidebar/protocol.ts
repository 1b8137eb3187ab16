import type { Position, WorkspaceEdit } from "vscode-languageserver-types";
import type { Path } from "../../plan/path.ts";
import type { QuestionKind } from "../acts/act.ts";
import type { AttentionKind } from "./attention-words.ts";
import type { Digest } from "./digest.ts";
import type { Row } from "./row.ts";
import type { ViewId, ViewQuery } from "./view.ts";

/** What an editor may ask beyond the protocol of language servers, to show a sidebar and to act in it. */
export const requests = {
  /** `RowsParams` → `WireRow[]` */
  rows: "commplan/rows",
  /** `PathParams` → `PathReply`, or null */
  path: "commplan/path",
  /** `CardParams` → Markdown, or null */
  card: "commplan/card",
  /** `ViewsParams` → `WireView[]` */
  views: "commplan/views",
  /** none → `PlanSummary[]` */
  plans: "commplan/plans",
  /** `AttentionParams` → `WireAttention[]` */
  attention: "commplan/attention",
  /** `ActsParams` → `WireAct[]` */
  acts: "commplan/acts",
  /** `ActParams` → `ActReply` */
  act: "commplan/act",
  /** `AnswerParams` → `WireChoice[]` */
  choices: "commplan/choices",
  /** `AnswerParams` → what is wrong, or null */
  problem: "commplan/problem",
} as const;

/** Sent by the server, without parameters, when something of what the sidebar shows may have changed. */
export const plansChanged = "commplan/plansChanged";

export interface RowsParams {
  readonly view: ViewId;
  readonly query: ViewQuery;
  /** Only this plan, by URI. */
  readonly plan?: string;
  /** The ids of the rows from the top down to the one whose children are asked for; empty for the top. */
  readonly path: readonly string[];
}

/** A row as it goes to the editor: its children are asked for. */
export interface WireRow extends Omit<Row, "children" | "isOpen"> {
  /** The plan's URI. */
  readonly plan: string;
  readonly state: "leaf" | "closed" | "open";
}

/** How a view may be grouped and sorted, in the reader's language. */
export interface WireView {
  readonly id: ViewId;
  readonly groupings: readonly NamedText[];
  readonly orders: readonly NamedText[];
}

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface CardParams {
  readonly plan: string;
  /** The record; without it, the card is that of the whole plan. */
  readonly at?: Path;
}

/** A plan as the status bar, badges and pickers take it. */
export interface PlanSummary extends Digest {
  readonly plan: string;
  /** The project's name, else the file's. */
  readonly name: string;
  /** Those who answer for something in it. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

export interface AttentionParams {
  /** Only this plan, by URI; else all of them. */
  readonly plan?: string;
}

/** A record that needs attention: by plan, by why, in each the worst first. */
export interface WireAttention extends WireRow {
  readonly kind: AttentionKind;
  readonly heading: string;
  /** What the plan is called. */
  readonly planName: string;
}

export interface PathParams {
  readonly plan: string;
  /** The place in the text, as the protocol of language servers counts it. */
  readonly position: Position;
  readonly queries: Readonly<Partial<Record<ViewId, ViewQuery>>>;
  /** The plan in focus, as in `RowsParams`. */
  readonly focus?: string;
}

/** Where a record stands in a tree: the rows from the top down to it. */
export interface PathReply {
  readonly view: ViewId;
  readonly rows: readonly WireRow[];
}

export interface ActsParams {
  readonly plan: string;
  readonly at: Path;
}

export interface WireAct {
  readonly name: string;
  readonly title: string;
}

export interface ActParams {
  readonly plan: string;
  readonly act: string;
  /** The record; without it, the answer `id` says which. */
  readonly at?: Path;
  /** What the first question said of it, by which it is found again when lines have come or gone above it. */
  readonly record?: string;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
}

export type ActReply =
  | ({ readonly kind: "question" } & WireQuestion)
  | { readonly kind: "problem"; readonly key: string; readonly message: string }
  | { readonly kind: "nothing"; readonly message: string }
  | {
      readonly kind: "edits";
      readonly edit: WorkspaceEdit;
      /** The version of the open document that they are for; null for the file of one that is not open. */
      readonly version: number | null;
      /** What was done, as a person is told. */
      readonly done: string;
    };

export interface WireQuestion {
  readonly key: string;
  readonly answer: QuestionKind;
  readonly title: string;
  readonly text: string;
  readonly optional: boolean;
  /** What the record is known by, for `ActParams`; none where it is not known yet which one. */
  readonly record?: string;
  readonly choices: readonly WireChoice[];
  readonly proposed?: string | readonly string[];
  readonly step: number;
  readonly steps: number;
}

export interface WireChoice {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
  /** What it stands under; choices of one group follow each other. */
  readonly group?: string;
}

export interface AnswerParams extends ActParams {
  readonly key: string;
  /** What is typed, or what is chosen. */
  readonly answer: string | readonly string[];
}
