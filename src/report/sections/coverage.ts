import { expectedContacts } from "../../plan/facts/contacts.ts";
import { labels } from "../../plan/facts/labels.ts";
import { expandAudience } from "../../plan/facts/people.ts";
import { areReadable } from "../../plan/facts/readable.ts";
import type { Communication, Id, IsoDate, Phase, Side, Stakeholder } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Content } from "../report.ts";
import { listText } from "./details.ts";
import { leftOut } from "./left-out.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";

/**
 * Which communications reach each stakeholder in each phase; where none does, a word says so. It judges our
 * own care for people by name, so that it is in internal reports only.
 */
export const coverage: SectionDefinition = {
  id: "coverage",
  title: { en: "Coverage of stakeholders by phase (internal)", "zh-CN": "各阶段干系人沟通覆盖（内部）" },
  readers: "internal",
  blocks: (context) => {
    const phases = context.plan.phases.filter(isDated);
    const shown = phases.length > mostPhases ? nearest(context, phases) : phases;
    if (shown.length === 0) return [];
    const grid = gridOf(context, shown);
    return [
      ...recordTable(
        context,
        words.caption,
        [stakeholder, side, ...shown.map((phase) => phaseColumn(context, phase, grid))],
        context.plan.stakeholders,
      ),
      ...leftOut(
        context,
        say(words.left, { count: phases.length - shown.length }),
        phases.length - shown.length,
      ),
    ];
  },
};

const words = {
  caption: { en: "Who is reached by what", "zh-CN": "各阶段覆盖到的沟通事项" },
  stakeholder: { en: "Stakeholder", "zh-CN": "干系人" },
  side: { en: "Side", "zh-CN": "所属方" },
  none: { en: "Not reached", "zh-CN": "未覆盖" },
  onEvent: { en: "Only on an event", "zh-CN": "仅有事时" },
  away: { en: "Not involved", "zh-CN": "未参与" },
  left: { en: "Phases not shown: {count}.", "zh-CN": "未列出的阶段：{count} 个。" },
} as const satisfies Readonly<Record<string, Words>>;

/** More columns do not fit on a page. */
const mostPhases = 6;

type DatedPhase = Shown<Phase> & Required<Pick<Phase, "start" | "end">>;

function isDated(phase: Shown<Phase>): phase is DatedPhase {
  return phase.start !== undefined && phase.end !== undefined && phase.start <= phase.end;
}

/** The phases from the present one on, and of those before it the last. */
function nearest({ asOf }: SectionContext, phases: readonly DatedPhase[]): readonly DatedPhase[] {
  const current = phases.findIndex(({ end }) => end >= asOf);
  const first = current === -1 ? phases.length - mostPhases : Math.min(current, phases.length - mostPhases);
  return phases.slice(first, first + mostPhases);
}

/** What reaches somebody in a phase: at regular times, and when something happens. */
interface Reach {
  readonly regular: readonly string[];
  readonly onEvent: readonly string[];
}

type Grid = (person: Id | undefined, phase: DatedPhase) => Reach;

function gridOf(context: SectionContext, phases: readonly DatedPhase[]): Grid {
  const reached = new Map<DatedPhase, Map<Id, { regular: string[]; onEvent: string[] }>>();
  for (const phase of phases) {
    const people = new Map<Id, { regular: string[]; onEvent: string[] }>();
    reached.set(phase, people);
    for (const communication of context.plan.communications) {
      if (!sharesDay(communication, phase)) continue;
      const kind = isRegular(context, communication, phase) ? "regular" : "onEvent";
      if (kind === "onEvent" && !isOnEvent(communication)) continue;
      for (const id of expandAudience(communication.audience, context.plan)) {
        const person = people.get(id) ?? { regular: [], onEvent: [] };
        people.set(id, person);
        person[kind].push(context.text(communication.title));
      }
    }
  }
  return (id, phase) => (id && reached.get(phase)?.get(id)) || { regular: [], onEvent: [] };
}

interface Stretch {
  readonly start?: IsoDate | undefined;
  readonly end?: IsoDate | undefined;
}

function sharesDay({ start, end }: Stretch, phase: DatedPhase): boolean {
  return (start === undefined || start <= phase.end) && (end === undefined || end >= phase.start);
}

/** One whose days cannot be read may well take place. */
function isRegular(
  { reckoning, calendar }: SectionContext,
  communication: Shown<Communication>,
  { start: from, end: to }: DatedPhase,
): boolean {
  if (!areReadable(communication, ["cadence", "by-phase", "start", "end"])) return true;
  return expectedContacts(communication, reckoning, { from, to, calendar }).length > 0;
}

function isOnEvent({ cadence, "by-phase": byPhase = {} }: Shown<Communication>): boolean {
  return cadence === "on-event" || Object.values(byPhase).includes("on-event");
}

const stakeholder: RecordColumn<Shown<Stakeholder>> = {
  title: words.stakeholder,
  kind: "name",
  cell: (context, person) => contentOf(context.text(person.name)),
};

const side: RecordColumn<Shown<Stakeholder>> = {
  title: words.side,
  kind: "text",
  cell: ({ language }, { side }) => (side === undefined ? [] : [labels.side[side][language]]),
};

function phaseColumn(
  context: SectionContext,
  phase: DatedPhase,
  grid: Grid,
): RecordColumn<Shown<Stakeholder>> {
  return {
    title: context.title(phase.id),
    kind: "prose",
    cell: (_, person) => reachContent(context, person, phase, grid(person.id, phase)),
  };
}

/** Whom it would be a failing not to reach. */
const isOwed: ReadonlySet<Side | undefined> = new Set(["client", "supervisor", "regulator"]);

function reachContent(
  context: SectionContext,
  person: Shown<Stakeholder>,
  phase: DatedPhase,
  { regular, onEvent }: Reach,
): Content {
  if (regular.length > 0) return [listText(context, regular)];
  if (!sharesDay({ start: person.from, end: person.until }, phase))
    return [{ kind: "quiet", text: context.say(words.away) }];
  const tone = isOwed.has(person.side) ? "bad" : "neutral";
  return onEvent.length > 0
    ? [
        { kind: "mark", tone: "caution", text: context.say(words.onEvent) },
        context.language === "en" ? ": " : "：",
        listText(context, onEvent),
      ]
    : [{ kind: "mark", tone, text: context.say(words.none) }];
}
