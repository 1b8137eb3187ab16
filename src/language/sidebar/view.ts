import type { Analysis } from "../../plan/analyze.ts";
import type { Id, PlanRecord, SectionName } from "../../plan/plan.ts";
import type { Language, Words } from "../../plan/words.ts";
import type { Icon, Row } from "./row.ts";

/** The trees of the sidebar, by the ids under `contributes.views`. */
export type ViewId = `commplan.${"milestones" | "risks" | "communications" | "feedback"}`;

/** A plan as the views take it, for one reader. */
export interface ViewContext {
  /** The plan's URI. */
  readonly uri: string;
  readonly analysis: Analysis;
  readonly language: Language;
}

/** What a reader wants to see of a view. Names that the view does not know count as its first. */
export interface ViewQuery {
  readonly group?: string;
  readonly order?: string;
  /** Only records that hold this text in their id, title, or the names of their people. */
  readonly text?: string;
  /** Only what these people answer for; several, because one person may have another id in another plan. */
  readonly people?: readonly Id[];
  readonly openOnly?: boolean;
}

/** One record that a view shows. */
export interface Item {
  readonly section: SectionName;
  readonly record: PlanRecord;
  /** Still to be dealt with. */
  readonly isOpen: boolean;
  /** Who answers for it. */
  readonly people: readonly Id[];
}

/** Where an item stands when a view is grouped. */
export interface Group {
  /** Stable: the group's line keeps its expansion by it. */
  readonly key: string;
  readonly label: Words;
  /** Groups come in this order; of the same rank by their label. */
  readonly rank: string;
  readonly icon?: Icon;
  /** Starts closed: what is over and done with. */
  readonly isClosed?: boolean;
}

export interface Grouping<One> {
  readonly words: Words;
  /** None for one list without headings. */
  readonly groupOf?: (item: One, context: ViewContext) => Group;
}

export interface Order<One> {
  readonly words: Words;
  readonly compare: (a: One, b: One) => number;
}

/** One tree of the sidebar as data: adding a grouping or an order is a line in its table. */
export interface ViewDefinition<One extends Item> {
  readonly id: ViewId;
  /** The records in the order of the file. */
  readonly items: (context: ViewContext) => readonly One[];
  /** The first is what a reader sees who has chosen nothing. */
  readonly groupings: Readonly<Record<string, Grouping<One>>>;
  readonly orders: Readonly<Record<string, Order<One>>>;
  /** What the card of a whole plan says of it: what needs attention, and how much there is. */
  readonly summary: (items: readonly One[], context: ViewContext) => Words;
}

/** The key of the group of those that belong to none: alone, it needs no heading. */
export const noGroup = "none";

/** One choice in a menu of a view. */
export interface Choice {
  readonly name: string;
  readonly words: Words;
}

/** One tree of the sidebar: a plan in, its lines out. Pure. */
export interface View {
  readonly id: ViewId;
  readonly groupings: readonly Choice[];
  readonly orders: readonly Choice[];
  readonly rows: (context: ViewContext, query: ViewQuery) => readonly Row[];
  readonly summary: (context: ViewContext) => string;
  /** Whether the plan has nothing to show here. */
  readonly isEmpty: (context: ViewContext) => boolean;
}
