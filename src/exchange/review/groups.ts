import type { Plan } from "../../plan/plan.ts";
import { type Language, say, type Words } from "../../plan/words.ts";
import type { FieldModel, GroupModel, RowModel } from "../../webview/import-messages.ts";
import { fieldWords } from "../map/field-words.ts";
import { fieldNamed } from "../map/fields.ts";
import type { RowOutcome, TableOutcome, Verdict } from "../outcome.ts";
import { goneWords } from "../words.ts";
import { rowId } from "./control-id.ts";
import { shortText, shownValue } from "./shown-value.ts";
import { isTitle } from "./survey.ts";

interface Telling {
  readonly outcome: TableOutcome;
  readonly plan: Plan;
  readonly language: Language;
}

/** The rows of a part by what becomes of them; what has gone from the source last. Groups without rows are left out. */
export function groupsOf(telling: Telling): readonly GroupModel[] {
  const { outcome, language } = telling;
  const { table, section } = outcome.mapping;
  const groups = kinds.map(({ verdict, tone, isOpen }): GroupModel => {
    const rows = outcome.rows.filter((row) => row.verdict === verdict);
    return {
      id: JSON.stringify([table, section, verdict]),
      title: say(titles[verdict], { count: rows.length })[language],
      tone,
      isOpen,
      rows: rows.map((row) => rowModel(row, telling)),
    };
  });
  const gone: GroupModel = {
    id: JSON.stringify([table, section, "gone"]),
    title: say(goneTitle, { gone: goneWords(outcome), count: outcome.gone.length })[language],
    tone: "neutral",
    isOpen: true,
    rows: outcome.gone.map(({ key, title, id }) => ({
      ...{
        place: id === undefined ? "" : String(id),
        key: shortText(key, 60),
        title: shortText(title),
        fields: [],
      },
      ...{ notes: [], isTaken: true },
    })),
  };
  return [...groups, gone].filter(({ rows }) => rows.length > 0);
}

/** How many rows have each fate, in one line. */
export function countsWords(rows: readonly RowOutcome[]): readonly Words[] {
  return told.flatMap((verdict) => {
    const count = rows.filter((row) => row.verdict === verdict && row.isLeftOut !== true).length;
    return count > 0 ? [say(counts[verdict], { count })] : [];
  });
}

function rowModel(row: RowOutcome, { outcome, plan, language }: Telling): RowModel {
  const { table, section } = outcome.mapping;
  const canBeLeft = (row.verdict === "new" || row.verdict === "update") && row.row > 0;
  const shown = (key: string, value: string) => shownValue(value, { plan, section, key, language });
  const label = (key: string) => fieldWords(section, key)[language];
  const isTold = (key: string) => {
    const field = fieldNamed(section, key);
    return field === undefined || !(isTitle(section, field) || key === "external.key");
  };
  const changes = row.changes.map(
    ({ key, from, to }): FieldModel => ({
      label: label(key),
      ...(from !== "" && { from: shown(key, from) }),
      to: shown(key, to),
    }),
  );
  const values = (row.values ?? [])
    .filter(({ key }) => isTold(key))
    .map(({ key, value }): FieldModel => ({ label: label(key), to: shown(key, value) }));
  const reasons = row.reason ? [row.reason[language]] : [];
  return {
    ...(canBeLeft && { id: rowId({ table, row: row.row }) }),
    place: say(placeWords, { row: row.row })[language],
    key: shortText(row.key, 60),
    title: shortText(row.title),
    fields: row.verdict === "unchanged" ? [] : [...changes, ...values],
    notes: [...reasons, ...row.notes.map((note) => note[language])],
    isTaken: row.isLeftOut !== true,
  };
}

const told: readonly Verdict[] = ["new", "update", "unchanged", "rejected"];

const kinds: readonly {
  readonly verdict: Verdict;
  readonly tone: GroupModel["tone"];
  readonly isOpen: boolean;
}[] = [
  { verdict: "rejected", tone: "bad", isOpen: true },
  { verdict: "update", tone: "caution", isOpen: true },
  { verdict: "new", tone: "good", isOpen: true },
  { verdict: "unchanged", tone: "neutral", isOpen: false },
];

const titles: Readonly<Record<Verdict, Words>> = {
  rejected: { en: "Cannot be taken ({count})", "zh-CN": "无法导入（{count}）" },
  update: { en: "Changed ({count})", "zh-CN": "更新（{count}）" },
  new: { en: "New ({count})", "zh-CN": "新增（{count}）" },
  unchanged: { en: "Unchanged ({count})", "zh-CN": "未变（{count}）" },
};
const counts: Readonly<Record<Verdict, Words>> = {
  rejected: { en: "{count} cannot be taken", "zh-CN": "无法导入 {count} 条" },
  update: { en: "{count} changed", "zh-CN": "更新 {count} 条" },
  new: { en: "{count} new", "zh-CN": "新增 {count} 条" },
  unchanged: { en: "{count} unchanged", "zh-CN": "未变 {count} 条" },
};
const goneTitle: Words = { en: "{gone} ({count})", "zh-CN": "{gone}（{count}）" };
const placeWords: Words = { en: "Row {row}", "zh-CN": "第 {row} 行" };
