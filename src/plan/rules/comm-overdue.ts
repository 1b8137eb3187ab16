import { appendRecord } from "../edit/append.ts";
import { type ContactState, contactStates } from "../facts/contact-state.ts";
import { areReadable } from "../facts/readable.ts";
import type { Fix } from "../finding.ts";
import type { Communication, Id } from "../plan.ts";
import { daysBetween } from "../time/dates.ts";
import { say, type Words } from "../words.ts";
import { daysWords } from "./days.ts";
import { hasLog } from "./has-log.ts";
import { intact } from "./intact.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";
import { titleOf } from "./title.ts";

export const commOverdue: Rule = {
  id: "comm-overdue",
  severity: "warning",
  dependsOnDate: true,
  summary: { en: "A communication has not been held in time.", "zh-CN": "沟通事项未按期进行。" },
  *check(context) {
    const { plan, symbols } = context;
    if (!hasLog(context)) return;
    const unknown = unknownlyHeld(context);
    if (unknown === undefined) return;
    const stateOf = contactStates(context);
    for (const communication of intact(plan.communications)) {
      const { at, id, report } = communication;
      if (id === undefined || unknown.has(id) || symbols.mayStandInBrokenText(id)) continue;
      if (report !== undefined && (unknown.has(report) || symbols.mayStandInBrokenText(report))) continue;
      const state = stateOf(communication);
      if (state === undefined || state.grade === "on-time") continue;
      yield {
        path: [...at, "id"],
        message: messageOf(context, communication, state),
        ...(state.grade === "long-overdue" && { severity: "error" as const }),
        fixes: () => [stub(context, id)],
      };
    }
  },
};

/**
 * The ids of communications and reports that were held on days that cannot be read. Undefined where an entry does
 * not let itself be read as to what it is of: it may be any of them.
 */
function unknownlyHeld({ plan }: PlanContext): ReadonlySet<Id | undefined> | undefined {
  const unknown = new Set<Id | undefined>();
  for (const entry of intact(plan.log)) {
    if (!areReadable(entry, ["of"])) return undefined;
    if (!areReadable(entry, ["date"])) unknown.add(entry.of);
  }
  for (const report of intact(plan.reports)) if (!areReadable(report, ["issued"])) unknown.add(report.id);
  return unknown;
}

function messageOf({ asOf }: PlanContext, communication: Communication, state: ContactState): Words {
  const { due, last } = state;
  const inserts = {
    title: titleOf("communications", communication),
    due,
    days: daysWords(daysBetween(due, asOf)),
    last: last ?? "",
  };
  return say(last === undefined ? never : since, inserts);
}

const since = {
  en: "“{title}” was expected on {due}, {days} ago; the last one was on {last}. Hold it, or log that it took place.",
  "zh-CN": "“{title}”应于 {due} 进行，已过 {days}；上一次是 {last}。请尽快进行；已进行的，请补记。",
};

const never = {
  en: "“{title}” was expected on {due}, {days} ago, and the log has none so far. Hold it, or log that it took place.",
  "zh-CN": "“{title}”应于 {due} 进行，已过 {days}，沟通记录中一次也没有。请尽快进行；已进行的，请补记。",
};

function stub({ source, asOf }: PlanContext, id: Id): Fix | undefined {
  const edit = appendRecord(source, "log", [
    ["date", asOf],
    ["of", yamlText(id)],
  ]);
  const title = say(
    { en: "Held today ({asOf}): add a log entry", "zh-CN": "今天进行（{asOf}）：新增沟通记录" },
    { asOf },
  );
  return edit && { title, edits: [edit] };
}
