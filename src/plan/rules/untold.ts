import { appendRecord } from "../edit/append.ts";
import { labels } from "../facts/labels.ts";
import { isOpen } from "../facts/open.ts";
import { toldClient } from "../facts/told.ts";
import { visibilityOf } from "../facts/visibility.ts";
import type { Fix } from "../finding.ts";
import type { Id, Issue, Level, Risk } from "../plan.ts";
import { say, type Words } from "../words.ts";
import { lastDayWithin, limits } from "./limit.ts";
import { inProjectLanguage } from "./placeholder.ts";
import type { PlanContext, RuleFinding } from "./rule.ts";
import { yamlSentence, yamlText } from "./stub.ts";
import { titleOf } from "./title.ts";

/** Bad news: a risk or an issue with the level that it has. */
export type BadNews =
  | { readonly section: "risks"; readonly record: Risk; readonly level: Level }
  | { readonly section: "issues"; readonly record: Issue; readonly level: Level };

/**
 * What is to be said of bad news that the client should know by now and that neither the log nor a report can have
 * told it. One that is not for the client is not judged here: that it is withheld needs a reason of its own.
 */
export function untold(context: PlanContext, news: BadNews): RuleFinding | undefined {
  const { asOf, symbols } = context;
  const { record, section, level } = news;
  const { id, raised } = record;
  if (id === undefined || raised === undefined || visibilityOf(record) !== "client" || !isStillOpen(news))
    return undefined;
  const limit = lastDayWithin(context, raised, limits["bad-news"]);
  if (limit === undefined || asOf <= limit || symbols.mayStandInBrokenText(id)) return undefined;
  if (wasTold(context, id, raised, section)) return undefined;
  const title = section === "risks" ? titleOf(section, record) : titleOf(section, record);
  return {
    path: [...record.at, "id"],
    message: say(
      {
        en: "“{title}” is at level {level} and was raised on {raised}. The client should know since {limit}, and no log entry or report says so. Tell it, and log that with “covers”.",
        "zh-CN":
          "“{title}”的等级为{level}，{raised} 提出，最迟应在 {limit} 告知客户，但没有沟通记录或报告表明已告知。请告知客户，并在沟通记录的“covers”中注明。",
      },
      { title, level: { en: level, "zh-CN": labels.level[level]["zh-CN"] }, raised, limit },
    ),
    fixes: () => [logFix(context, id, title)],
  };
}

/** A repair that adds a log entry of having told the client of a record. */
function logFix(context: PlanContext, id: Id, title: Words): Fix | undefined {
  const { source, asOf } = context;
  const text = say({ en: "Told the client: {title}", "zh-CN": "告知客户：{title}" }, { title });
  const edit = appendRecord(source, "log", [
    ["date", asOf],
    ["title", yamlSentence(inProjectLanguage(context, text))],
    ["participants", "[all-client]"],
    ["covers", `[${yamlText(id)}]`],
  ]);
  return (
    edit && {
      title: say({ en: "Add a log entry that covers “{id}”", "zh-CN": "新增涵盖“{id}”的沟通记录" }, { id }),
      edits: [edit],
    }
  );
}

function isStillOpen(news: BadNews): boolean {
  return (news.section === "risks" ? isOpen("risks", news.record) : isOpen("issues", news.record)) === true;
}

function wasTold({ plan }: PlanContext, id: Id, raised: string, section: string): boolean {
  const told = toldClient(plan);
  if (told.entriesOn(id).length > 0) return true;
  // A report whose text cannot be read may have told of it.
  if (plan.reports.some((report) => !report.intact)) return true;
  const reported = told.lastReportWith(section);
  return reported !== undefined && reported >= raised;
}
