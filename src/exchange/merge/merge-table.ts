import type { Analysis } from "../../plan/analyze.ts";
import type { TextEdit } from "../../plan/finding.ts";
import { yamlText } from "../../plan/rules/stub.ts";
import { say, type Words } from "../../plan/words.ts";
import type { MappedTable } from "../map/mapped-tables.ts";
import type { TableMapping } from "../map/mapping.ts";
import type { TableOutcome, Verdict } from "../outcome.ts";
import type { Steps } from "../steps.ts";
import { yamlValue } from "../values/yaml-value.ts";
import { leavesOthers, newFaults } from "./harm.ts";
import { type PlannedRow, planRows } from "./plan-rows.ts";
import { readRows } from "./read-rows.ts";
import { toolFor, type WantedTool } from "./tool.ts";
import { type Writing, writeRecords, writeUpdates } from "./write-rows.ts";

/** A table taken into a plan; what has gone from its source is told once all its tables are read. */
export interface MergedTable {
  readonly outcome: TableOutcome;
  readonly rounds: readonly (readonly TextEdit[])[];
  readonly analysis: Analysis;
}

export type Merging = MergedTable | { readonly problem: Words };

/** How often rows that turn out not to fit are left out before the whole is given up. */
const mostTurns = 5;

/**
 * Takes a table into a plan: rows whose item is there update it key by key, others are added at the end of the section,
 * and nothing is removed. What would make the plan's form wrong is rejected, so that the plan has no fault that it had not
 * before.
 */
export function* mergeTable(
  before: Analysis,
  { titled, mapping, notes, scope, isMade }: MappedTable,
  leaveOut: ReadonlySet<number>,
): Steps<Merging> {
  yield "comparing";
  const { rows, left } = readRows(titled, mapping, before.plan);
  const hasKeys = rows.some(({ key }) => key !== "");
  const tool = hasKeys || scope !== undefined ? toolFor(before, mapping.tool) : undefined;
  if (tool && "problem" in tool) return tool;
  const refused = new Map<number, Words>();
  for (let turn = 0; turn < mostTurns; turn++) {
    const planned = planRows(before, { section: mapping.section, tool: tool?.id, rows, refused, leaveOut });
    yield "writing";
    const written = write(before, { planned, mapping, tool });
    if ("problem" in written) return written;
    if ("refused" in written) {
      for (const { outcome } of written.refused) refused.set(outcome.row, shared);
      continue;
    }
    yield "checking";
    const faults = rowsAtFault(before, written.analysis, { planned, mapping });
    if (faults === undefined) return { problem: wouldHarm };
    if (faults.size > 0) {
      for (const [row, reason] of faults) refused.set(row, reason);
      continue;
    }
    const outcome: TableOutcome = {
      mapping: tool ? { ...mapping, tool: tool.id } : mapping,
      ...(isMade && { isMade }),
      rows: planned.map((row) => row.outcome),
      gone: [],
      left,
      notes,
    };
    return { outcome, rounds: written.rounds, analysis: written.analysis };
  }
  return { problem: wouldHarm };
}

interface Planned {
  readonly planned: readonly PlannedRow[];
  readonly mapping: TableMapping;
}

function write(
  before: Analysis,
  { planned, mapping: { section }, tool }: Planned & { readonly tool: WantedTool | undefined },
): Writing | { readonly problem: Words } {
  const updates = writeUpdates(
    before,
    planned.filter((row) => isWritten(row, "update")),
  );
  if ("refused" in updates) return updates;
  const fresh = planned.filter((row) => isWritten(row, "new"));
  const usesTool = planned.some(
    ({ outcome, entries }) => outcome.isLeftOut !== true && entries.some(([key]) => key === "external"),
  );
  const withTool = writeRecords(
    updates.analysis,
    "tools",
    usesTool && tool?.isNew ? [toolEntries(tool)] : [],
  );
  const withRecords =
    withTool &&
    writeRecords(
      withTool.analysis,
      section,
      fresh.map(({ entries }) => entries),
    );
  if (withTool === undefined || withRecords === undefined) return { problem: say(noList, { section }) };
  return {
    rounds: [...updates.rounds, ...withTool.rounds, ...withRecords.rounds].filter(
      (round) => round.length > 0,
    ),
    analysis: withRecords.analysis,
  };
}

function isWritten({ outcome }: PlannedRow, verdict: Verdict): boolean {
  return outcome.verdict === verdict && outcome.isLeftOut !== true;
}

function toolEntries({ id, name, kind }: WantedTool) {
  return [
    ["id", yamlText(id)],
    ["name", yamlValue({ kind: "text" }, name)],
    ["kind", kind],
  ] as const;
}

/** The rows that made the form of the plan wrong, with what is wrong; undefined where no row did and it is all the same. */
function rowsAtFault(
  before: Analysis,
  after: Analysis,
  { planned, mapping: { section } }: Planned,
): ReadonlyMap<number, Words> | undefined {
  const changed = planned.filter((row) => isWritten(row, "update"));
  const fresh = planned.filter((row) => isWritten(row, "new"));
  if (
    !leavesOthers(
      before,
      after,
      changed.flatMap(({ record }) => (record ? [record.at] : [])),
    )
  )
    return undefined;
  const count = before.source.sections.get(section)?.items?.length ?? 0;
  const atFault = new Map<number, Words>();
  for (const { path, message } of newFaults(before, after)) {
    const [name, index] = path;
    const row =
      typeof index !== "number" || name !== section
        ? undefined
        : index < count
          ? changed.find(({ record }) => record?.at[1] === index)
          : fresh[index - count];
    if (row === undefined) return undefined;
    atFault.set(row.outcome.row, message);
  }
  return atFault;
}

const shared: Words = {
  en: "its record is written so that others share it (anchor or alias); change it by hand",
  "zh-CN": "对应记录的内容与其他记录共用（锚点或别名），请手动修改",
};
const noList: Words = {
  en: "Nothing can be added to “{section}” of this plan: it is not written as a list.",
  "zh-CN": "无法向计划的“{section}”部分添加内容：它不是列表形式。",
};
const wouldHarm: Words = {
  en: "The import would have changed more of the plan than it may; nothing was done.",
  "zh-CN": "导入会改动计划中不应改动的内容，因此没有执行。",
};
