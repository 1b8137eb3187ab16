import type { SectionName, SectionRecords } from "../../../plan/plan.ts";
import type { Words } from "../../../plan/words.ts";
import { contentOf, type SectionContext, type Shown, type ShownState } from "../../context.ts";
import type { Detail, Row, TableBlock } from "../../report.ts";
import { columnWords } from "../details.ts";
import type { ChangedField, ChangedKind } from "./changed-kind.ts";
import { type Pair, pairsOf, type Side, titleText, turnedDetail } from "./compared.ts";
import {
  actions,
  changes,
  communications,
  decisions,
  feedback,
  goals,
  issues,
  needs,
  phases,
  risks,
  work,
} from "./kinds.ts";
import { statusText, turnContent, turnOf } from "./turns.ts";

type RowsOfKind = (context: SectionContext, state: ShownState) => readonly Row[];

/** In the order in which a client reads them. */
const kinds: readonly RowsOfKind[] = [
  rowsOf(risks),
  rowsOf(issues),
  rowsOf(changes),
  rowsOf(decisions),
  rowsOf(actions),
  rowsOf(feedback),
  rowsOf(needs),
  rowsOf(goals),
  rowsOf(work),
  rowsOf(phases),
  rowsOf(communications),
];

/** What became of the records since a state, a row for each that changed; nothing where none did. */
export function recordChanges(context: SectionContext, state: ShownState): readonly TableBlock[] {
  const rows = kinds.flatMap((rowsOfKind) => rowsOfKind(context, state));
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: context.say(words.caption),
      columns: [
        { title: context.say(words.kind), kind: "text" },
        { title: context.say(columnWords.id), kind: "key" },
        { title: context.say(words.what), kind: "name" },
        { title: context.say(words.change), kind: "prose" },
      ],
      rows,
    },
  ];
}

const words = {
  caption: { en: "Other changes", "zh-CN": "其他变化" },
  kind: { en: "Kind", "zh-CN": "类别" },
  what: { en: "What", "zh-CN": "内容" },
  change: { en: "Change", "zh-CN": "变化" },
} as const satisfies Readonly<Record<string, Words>>;

function rowsOf<Name extends SectionName>(kind: ChangedKind<Name>): RowsOfKind {
  return (context, state) =>
    pairsOf(context, state, kind.section).flatMap((pair) => rowOf(kind, context, state, pair));
}

type ShownRecord<Name extends SectionName> = Shown<SectionRecords[Name]>;

function rowOf<Name extends SectionName>(
  kind: ChangedKind<Name>,
  context: SectionContext,
  state: ShownState,
  pair: Pair<ShownRecord<Name>>,
): readonly Row[] {
  const [before, now] = [
    { context, plan: state.plan },
    { context, plan: context.plan },
  ];
  const details = [
    ...statusDetail(kind, context, pair),
    ...kind.fields.flatMap((field) => detailOf(field, pair, before, now)),
  ];
  const turn = turnOf(kind, pair, before, now) ?? (details.length > 0 ? "changed" : undefined);
  const record = pair.now ?? pair.before;
  if (turn === undefined || record === undefined) return [];
  return [
    {
      ...(pair.now === undefined ? {} : { at: pair.now.at }),
      cells: [
        { content: [context.say(kind.name)] },
        { content: contentOf(context.text(pair.id)) },
        { content: contentOf(titleText(context, kind.title(record))) },
        { content: turnContent(kind, context, turn, record), details },
      ],
    },
  ];
}

/** `Level: high → critical`; of a new record what it is, of one that is gone nothing. */
function detailOf<Given>(
  { label, show, isOfNew }: ChangedField<Given>,
  pair: Pair<Given>,
  before: Side,
  now: Side,
): readonly Detail[] {
  if (pair.now === undefined || (pair.before === undefined && isOfNew !== true)) return [];
  const is = show(pair.now, now);
  if (pair.before !== undefined) return turnedDetail(now.context, label, show(pair.before, before), is);
  return is.length === 0 ? [] : [{ label: now.context.say(label), content: is }];
}

function statusDetail<Name extends SectionName>(
  kind: ChangedKind<Name>,
  context: SectionContext,
  { before, now }: Pair<ShownRecord<Name>>,
): readonly Detail[] {
  if (now === undefined) return [];
  const is = contentOf(statusText(kind, context, now));
  if (before !== undefined) {
    return turnedDetail(context, columnWords.status, contentOf(statusText(kind, context, before)), is);
  }
  const isTold = kind.isStatusOfNewTold === true && kind.isOpen?.(now) !== false && is.length > 0;
  return isTold ? [{ label: context.say(columnWords.status), content: is }] : [];
}
