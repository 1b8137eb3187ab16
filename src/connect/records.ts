import type { Sheet } from "../exchange/sheet.ts";
import type { IsoDate, Moment } from "../plan/plan.ts";
import type { Words } from "../plan/words.ts";
import type { Named } from "./find-project.ts";

/** The sections of a plan that records of these tools land in. */
export type PulledSection = "milestones" | "work" | "risks" | "issues" | "feedback";

/** How far an item is, whatever a team calls its states. `closed` is an end without being done, such as rejected. */
export type Stage = "pending" | "in-progress" | "completed" | "closed";

/** An item of a tool in the terms of a plan, before it is known in which section it lands. */
export interface Item {
  readonly key: string;
  readonly url?: string | undefined;
  readonly title: string;
  readonly stage: Stage;
  /** The name of a person, as the tool shows it. */
  readonly owner?: string | undefined;
  readonly start?: IsoDate | undefined;
  readonly due?: IsoDate | undefined;
  /** The day on which it was completed. */
  readonly ended?: IsoDate | undefined;
  /** The day on which it was written down. */
  readonly raised?: IsoDate | undefined;
  /** The key of the record that is its milestone. */
  readonly milestone?: string | undefined;
  readonly severity?: string | undefined;
  readonly probability?: string | undefined;
  readonly impact?: string | undefined;
  readonly text?: string | undefined;
  /** Who said it, for feedback: a name. */
  readonly from?: string | undefined;
  readonly received?: Moment | undefined;
  readonly resolved?: Moment | undefined;
  readonly kind?: string | undefined;
}

/**
 * What is handed to an import: a record of a section, its values by the keys of the plan's format and in its words.
 * People are names (`owner`, `from`), `milestone` is the key of another record: the plan's ids are the import's.
 */
export interface PulledRecord {
  readonly section: PulledSection;
  readonly key: string;
  readonly url?: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The tools that are asked, by the words that name them in commands and settings. */
export type ToolId = "pingcode" | "worktile" | "github" | "gitlab";

/** Everything that was pulled from one project. */
export interface Pulled {
  readonly tool: ToolId;
  readonly project: Named;
  readonly records: readonly PulledRecord[];
  /** Tables instead of records, from a tool whose saved answers an import reads as well. */
  readonly sheets?: readonly Sheet[];
  /** What the keys of this project's items begin with: of others the pull says nothing. */
  readonly scope: readonly string[];
  /** Whether all of its lists came whole: else nothing is told as gone. */
  readonly isWhole: boolean;
  /** What was left out, taken for something else or not understood, each said once. */
  readonly notices: readonly Words[];
}

/** Makes an item a record of a section, with the values that the section has a key for. */
export function recordOf(section: PulledSection, item: Item): PulledRecord {
  const all = Object.entries(valuesIn[section](item));
  const values = Object.fromEntries(
    all.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ""),
  );
  return { section, key: item.key, ...(item.url === undefined ? {} : { url: item.url }), values };
}

/**
 * The records as tables that an import reads, the titles of the columns in the first row: one for each section, in the plan's order,
 * or the one for `only`. A section that holds nothing has its titles. What is to be said stands with the first.
 */
export function sheetsOf(pulled: Pulled, only?: string): readonly Sheet[] {
  const { isWhole, notices } = pulled;
  const scope = isWhole ? pulled.scope : [];
  return (pulled.sheets ?? madeSheets(pulled))
    .filter(({ section }) => (only ?? section) === section)
    .map((sheet, index) => ({
      ...sheet,
      scope,
      notes: [...(index === 0 ? notices : []), ...(sheet.notes ?? [])],
    }));
}

function madeSheets({ tool, records }: Pulled): readonly Sheet[] {
  return sections.map((section) => {
    const own = records.filter((record) => record.section === section);
    const keys = keysOf(section);
    const cells = own.map(({ key, url, values }) => [
      key,
      url ?? "",
      ...keys.map((name) => values[name] ?? ""),
    ]);
    const rows = [["key", "url", ...keys], ...cells].map((row, place) => ({ number: place + 1, cells: row }));
    return { name: section, section, tool, rows };
  });
}

/** Every key that a record of a section may have: a table has the same columns each time, so that a mapping kept for it holds. */
function keysOf(section: PulledSection): readonly string[] {
  return Object.keys(valuesIn[section]({ key: "", title: "", stage: "pending" }));
}

const sections: readonly PulledSection[] = ["milestones", "work", "risks", "issues", "feedback"];

type Values = Readonly<Record<string, string | undefined>>;

/** A day on which something ended is told only of what is done: a rejected item was not reached. */
function ended(item: Item): IsoDate | undefined {
  return item.stage === "completed" ? item.ended : undefined;
}

const valuesIn: Readonly<Record<PulledSection, (item: Item) => Values>> = {
  milestones: (item) => ({
    title: item.title,
    due: item.due,
    status: planned[item.stage],
    actual: ended(item),
    owner: item.owner,
  }),
  work: (item) => ({
    title: item.title,
    status: planned[item.stage],
    milestone: item.milestone,
    owner: item.owner,
    start: item.start,
    due: item.due,
    completed: ended(item),
  }),
  risks: (item) => ({
    title: item.title,
    probability: item.probability,
    impact: item.impact,
    status: { pending: "open", "in-progress": "monitoring", completed: "closed", closed: "closed" }[
      item.stage
    ],
    owner: item.owner,
    raised: item.raised,
    due: item.due,
    closed: isOver(item) ? item.ended : undefined,
  }),
  issues: (item) => ({
    title: item.title,
    severity: item.severity,
    status: { pending: "open", "in-progress": "in-progress", completed: "resolved", closed: "closed" }[
      item.stage
    ],
    owner: item.owner,
    raised: item.raised,
    due: item.due,
    resolved: ended(item),
  }),
  // That an item is completed does not say that the client was answered or told: these days stay for a person to give.
  feedback: (item) => ({
    from: item.from,
    received: item.received,
    text: item.text ?? item.title,
    kind: item.kind,
    severity: item.severity,
    owner: item.owner,
    status: { pending: "received", "in-progress": "analysing", completed: "closed", closed: "closed" }[
      item.stage
    ],
    resolved: item.stage === "completed" ? item.resolved : undefined,
  }),
};

const planned: Readonly<Record<Stage, string>> = {
  pending: "planned",
  "in-progress": "in-progress",
  completed: "done",
  closed: "cancelled",
};

function isOver({ stage }: Item): boolean {
  return stage === "completed" || stage === "closed";
}
