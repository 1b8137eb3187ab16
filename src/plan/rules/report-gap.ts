import { isReadable } from "../facts/readable.ts";
import type { Path } from "../path.ts";
import type { IsoDate, ReportDefinition } from "../plan.ts";
import { addDays, compareDates } from "../time/dates.ts";
import { say, type Words } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";

export const reportGap: Rule = {
  id: "report-gap",
  severity: "warning",
  summary: {
    en: "The issued periods of a report overlap or leave days out.",
    "zh-CN": "报告的各期有重叠或遗漏。",
  },
  *check({ plan }) {
    for (const report of intact(plan.reports)) {
      if (!isReadable(report, "issued") || isAdHoc(report)) continue;
      let before: Issued | undefined;
      for (const period of issuedPeriods(report)) {
        const message = before && seam(before, period);
        if (before && message) {
          yield {
            path: period.path,
            message,
            related: [
              { path: before.path, message: { en: "The period before is here.", "zh-CN": "上一期在这里。" } },
            ],
          };
        }
        if (before === undefined || period.to > before.to) before = period;
      }
    }
  },
};

/** An exception report without a rhythm speaks of what came up, not of one period after another. */
function isAdHoc({ period, profile, malformed }: ReportDefinition): boolean {
  return (
    period === undefined && (profile === "exception" || malformed.has("period") || malformed.has("profile"))
  );
}

interface Issued {
  readonly path: Path;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function issuedPeriods({ at, issued }: ReportDefinition): readonly Issued[] {
  const periods = (issued ?? []).flatMap(({ period }, index) => {
    const { from, to } = period ?? {};
    if (from === undefined || to === undefined || to < from) return [];
    return [{ path: [...at, "issued", index, "period"], from, to }];
  });
  return periods.sort((a, b) => compareDates(a.from, b.from) || compareDates(a.to, b.to));
}

function seam(before: Issued, { from, to }: Issued): Words | undefined {
  // Another form or a new version of the same report.
  if (before.from === from && before.to === to) return undefined;
  const next = addDays(before.to, 1);
  if (from === next) return undefined;
  const last = addDays(from, -1);
  const inserts = { to: before.to, from, next, last };
  return say(from < next ? overlap : next === last ? gapOfDay : gap, inserts);
}

const overlap = {
  en: "This period begins on {from}, but the one before runs to {to}: what happened in between is told twice. Begin on {next}.",
  "zh-CN": "本期从 {from} 开始，而上一期到 {to} 才结束，其间的内容会重复报告。应从 {next} 开始。",
};

const gapOfDay = {
  en: "No issued period covers {next}: the one before ends on {to}, this one begins on {from}. Issue one for it, or correct the periods.",
  "zh-CN": "{next} 不在任何一期内：上一期到 {to} 结束，本期从 {from} 开始。请补发一期，或更正报告期。",
};

const gap = {
  en: "No issued period covers {next} to {last}: the one before ends on {to}, this one begins on {from}. Issue one for these days, or correct the periods.",
  "zh-CN":
    "{next} 至 {last} 不在任何一期内：上一期到 {to} 结束，本期从 {from} 开始。请补发一期，或更正报告期。",
};
