import { labels } from "../../plan/facts/labels.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Change } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Cell, Content, Inline, Tone } from "../report.ts";
import { columnWords, dateContent, detailsOf, detailWords, textDetail } from "./details.ts";
import { byDate } from "./due.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";
import { endedSince, isWithin } from "./within.ts";

/** Changes that are open, and those asked for or decided in the period, with what they cost and move. */
export const changes: SectionDefinition = {
  id: "changes",
  title: { en: "Changes", "zh-CN": "变更" },
  empty: { en: "None to report.", "zh-CN": "无。" },
  blocks: (context) => {
    const shown = context.plan.changes.filter((change) => isShown(context, change));
    return recordTable(
      context,
      words.caption,
      columns,
      shown.sort(byDate(({ requested }) => requested?.date)),
    );
  },
};

const words = {
  caption: { en: "Open changes and those decided this period", "zh-CN": "未完成及本期决定的变更" },
  change: { en: "Change", "zh-CN": "变更" },
  effect: { en: "Effect", "zh-CN": "影响" },
  time: { en: "Time", "zh-CN": "工期" },
  requested: { en: "Requested", "zh-CN": "提出" },
  decided: { en: "Decided", "zh-CN": "决定" },
  moves: { en: "Dates", "zh-CN": "日期调整" },
  concerns: { en: "Milestones", "zh-CN": "涉及里程碑" },
  none: { en: "Effect not assessed yet", "zh-CN": "影响尚未评估" },
} as const satisfies Readonly<Record<string, Words>>;

const tones: Readonly<Record<NonNullable<Change["status"]>, Tone>> = {
  proposed: "caution",
  assessed: "caution",
  approved: "neutral",
  rejected: "neutral",
  deferred: "caution",
  implemented: "good",
};

function isShown({ period }: SectionContext, change: Shown<Change>): boolean {
  if (isOpen("changes", change) !== false) return true;
  return (
    isWithin(change.requested?.date, period) ||
    endedSince(change.decided?.date, change.requested?.date, period)
  );
}

const columns: readonly RecordColumn<Shown<Change>>[] = [
  {
    title: columnWords.id,
    kind: "key",
    cell: (context, change) => contentOf(context.text(change.id)),
  },
  {
    title: words.change,
    kind: "name",
    cell: (context, change) => ({
      content: contentOf(context.text(change.title)),
      details: detailsOf(context, [
        textDetail(context, detailWords.reason, change.reason),
        [words.requested, datedBy(context, change.requested)],
        [detailWords.notes, context.notes(change)],
      ]),
    }),
  },
  { title: words.effect, kind: "prose", cell: effect },
  {
    title: columnWords.status,
    kind: "mark",
    cell: (context, change) => {
      const status = statusOf("changes", change);
      if (status === undefined) return [];
      return [{ kind: "mark", tone: tones[status], text: labels.changeStatus[status][context.language] }];
    },
  },
  {
    title: words.decided,
    kind: "date",
    cell: (context, { decided }) => ({
      content: dateContent(context, decided?.date),
      details: detailsOf(context, [[detailWords.by, context.person(decided?.by)]]),
    }),
  },
];

/** What the change does to scope, time, cost and quality, and the baselines that it moves: said even in short. */
function effect(context: SectionContext, change: Shown<Change>): Cell {
  const entries = (["scope", "time", "cost", "quality"] as const).flatMap((name) => {
    const text = context.text(change.effect?.[name]);
    const label = name === "time" ? words.time : labels.dimension[name];
    return text === "" ? [] : [{ label: context.say(label), content: [text] }];
  });
  const moves = movedDates(context, change);
  const moved = new Set((change.rebaselines ?? []).map(({ milestone }) => milestone));
  const others = (change.milestones ?? []).filter((id) => !moved.has(id)).map((id) => context.title(id));
  const concerns = others.filter(Boolean).join(context.separator);
  const details = [
    ...entries,
    ...(moves.length === 0 ? [] : [{ label: context.say(words.moves), content: moves }]),
    ...(concerns === "" ? [] : [{ label: context.say(words.concerns), content: [concerns] }]),
  ];
  const isOpenYet = isOpen("changes", change) === true;
  return details.length === 0 && isOpenYet
    ? { content: [{ kind: "quiet", text: context.say(words.none) }] }
    : { content: [], details };
}

/** The baselines that move, of milestones that the readers see. */
function movedDates(context: SectionContext, { rebaselines }: Shown<Change>): Content {
  const moves = (rebaselines ?? []).flatMap(({ milestone, from, to }): readonly (readonly Inline[])[] => {
    const title = context.title(milestone);
    if (title === "" || to === undefined) return [];
    return [[`${title} `, ...(from === undefined ? [] : [context.date(from)]), " → ", context.date(to)]];
  });
  return moves.flatMap((move, index) => (index === 0 ? move : [context.separator, ...move]));
}

function datedBy(context: SectionContext, given: Change["requested"]): Content {
  const by = context.person(given?.by);
  const date = dateContent(context, given?.date);
  return by === ""
    ? date
    : [by, ...(date.length === 0 ? [] : [context.language === "en" ? ", " : "，", ...date])];
}
