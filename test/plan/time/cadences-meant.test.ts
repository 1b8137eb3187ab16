import { deepEqual, doesNotMatch, match, ok } from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../../src/plan/analyze.ts";
import { describeCadence, parseCadence } from "../../../src/plan/time/cadence.ts";
import { applyEdits } from "../../support/apply.ts";
import { runs } from "../../support/properties.ts";

// What people write for a cadence, and what they are told. `!` is what has one meaning, and is written by `--fix`;
// `|` are meanings of which they choose; `?` comes near; a phrase without a line behind it nobody can know.

const table: readonly (readonly [meaning: string, ...phrases: readonly string[]])[] = [
  [
    "! every 2 months",
    "双月",
    "隔月",
    "每隔一月",
    "每隔一个月",
    "双月一次",
    "每双月",
    "每两个月",
    "两个月一次",
    "每2个月",
    "every two months",
  ],
  [
    "! biweekly",
    "双周",
    "每两周",
    "隔周",
    "逢双周",
    "双周一次",
    "每双周",
    "每隔一周",
    "两周一次",
    "每两个星期",
    "每2周",
    "每二周",
    "fortnightly",
    "Fortnightly",
    "bi-weekly",
    "Bi-Weekly",
    "bi weekly",
    "every other week",
    "every second week",
    "every 2nd week",
    "alternate weeks",
    "once every two weeks",
    "every 2 wks",
    "every 2w",
    "2w",
    "every two week",
  ],
  [
    "! every 6 months",
    "半年",
    "每半年",
    "半年一次",
    "一年两次",
    "每年两次",
    "half-yearly",
    "half yearly",
    "semi-annually",
    "semiannually",
    "semiannual",
    "every half year",
    "every six months",
    "twice a year",
  ],
  [
    "? RRULE:FREQ=MONTHLY;BYMONTHDAY=10,20,-1 | RRULE:FREQ=MONTHLY;BYMONTHDAY=1,11,21 | every 10 days",
    "每旬",
    "旬报",
  ],
  [
    "| RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1 | quarterly on the last day",
    "每季度末",
    "季末",
    "季度末",
    "每季度最后一天",
    "end of quarter",
    "EOQ",
    "quarter end",
  ],
  [
    "? monthly on the 1st",
    "每月初",
    "月初",
    "每月上旬",
    "start of month",
    "beginning of month",
    "beginning of the month",
  ],
  [
    "! monthly on the last day",
    "月末",
    "月底",
    "每月底",
    "每月末",
    "EOM",
    "eom",
    "end of month",
    "end of the month",
    "at the end of the month",
    "month end",
    "month-end",
    "monthly at month end",
    "monthly (end of month)",
    "monthly on 最后一天",
  ],
  [
    "! weekly on mon,wed,fri",
    "每周一三五",
    "每周一、三、五",
    "周一三五",
    "every mon, wed, fri",
    "mon, wed, fri",
    "Mon/Wed/Fri",
    "MWF",
  ],
  ["! weekly on mon", "逢周一", "每逢周一", "每周一（节假日顺延）"],
  [
    "! weekly on fri",
    "逢周五",
    "每周五",
    "周五",
    "星期五",
    "礼拜五",
    "每星期五",
    "每个星期五",
    "每个周五",
    "每周周五",
    "每周5",
    "every week on friday",
    "every friday",
    "every Fri",
    "fridays",
    "Friday",
    "on fridays",
    "weekly friday",
    "weekly, Friday",
    "weekly - Friday",
    "weekly (Friday)",
    "weekly (Fri)",
    "weekly every Friday",
    "weekly on Fridays",
    "each friday",
    "每周 on fri",
    "weekly on 周五",
    "weekly 周五",
  ],
  ["! weekly on mon,thu", "逢周一、周四", "every mon and thu", "every Monday and Thursday"],
  [
    "! biweekly on fri",
    "双周五",
    "双周周五",
    "隔周五",
    "隔周周五",
    "every other Friday",
    "every other fri",
    "every alternate Friday",
    "alternate fridays",
  ],
  ["| biweekly | every 3 weeks", "每隔两周"],
  ["! every 2 days", "隔日", "隔天", "每隔一天"],
  ["| every 2 days | every 3 days", "每隔两天"],
  ["| every 2 months | quarterly", "每隔两个月"],
  [
    "? RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15 | RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1 | biweekly",
    "半月",
    "每半月",
    "半月一次",
    "每月两次",
    "每月二次",
    "一月两次",
    "twice a month",
    "twice monthly",
    "2x per month",
    "semi-monthly",
    "semimonthly",
  ],
  [
    "? weekly on mon,thu | weekly on tue,fri",
    "每周两次",
    "一周两次",
    "每周2次",
    "2次/周",
    "twice a week",
    "twice weekly",
    "twice per week",
    "two times a week",
    "2x week",
    "2x/week",
  ],
  ["? daily", "每天两次", "every morning"],
  ["! daily", "每日", "每天", "天天", "日报", "每天一次", "每日一次", "once a day", "daily standup", "daliy"],
  [
    "! weekly",
    "每周",
    "周报",
    "周",
    "一周一次",
    "每周一次",
    "每周1次",
    "1次/周",
    "每周/次",
    "一周一会",
    "周例会",
    "each week",
    "once a week",
    "once per week",
    "once weekly",
    "1w",
    "week",
    "wekly",
    "weekley",
    "weekly meeting",
  ],
  [
    "! monthly",
    "月报",
    "每月",
    "月度",
    "月",
    "一月一次",
    "每月一次",
    "每个月",
    "1次/月",
    "月例会",
    "each month",
    "once a month",
    "once monthly",
    "1m",
    "month",
    "monthl",
    "montly",
    "monthly report",
  ],
  [
    "! quarterly",
    "季报",
    "每季",
    "每季度",
    "季度",
    "每季度一次",
    "三个月一次",
    "每个季度",
    "quaterly",
    "quartely",
  ],
  ["! yearly", "年报", "每年", "年度", "每年一次", "一年一次", "annually", "annual", "once a year"],
  [
    "! every 1 working-day",
    "每工作日",
    "每个工作日",
    "工作日",
    "工作日每天",
    "工作日每日",
    "daily on weekdays",
    "working days",
    "every working day",
    "business days",
    "every business day",
    "each working day",
  ],
  ["| every 3 weeks on wed | monthly on the third wed", "every 3rd wednesday"],
  ["! RRULE:FREQ=MONTHLY;BYDAY=1MO,3MO", "1st and 3rd monday", "1st & 3rd Monday of the month"],
  ["! RRULE:FREQ=MONTHLY;BYDAY=2FR,-1FR", "monthly on the second and the last Friday"],
  ["! weekly on sat,sun", "daily on weekends"],
  ["? monthly on the 5th", "5", "monthly by the 5th", "before the 5th of each month", "每月5日前"],
  ["? monthly on the last day", "by end of month"],
  ["| weekly | weekly on mon", "每周一会", "每周一报"],
  ["? daily", "每天（节假日除外）"],
  ["! weekly on fri at 13:00", "每周五中午1点", "每周五下午1点"],
  ["! weekly on fri at 00:00", "每周五凌晨12点", "friday 12am"],
  ["| weekly on fri at 15:00 | weekly on fri at 03:00", "weekly on fri at 3", "每周五3点"],
  ["! weekly on fri at 03:00", "weekly on fri at 3am", "每周五凌晨3点", "weekly on fri at 3:00"],
  ["! daily at 09:00", "每天早上9点", "每天上午9:00", "daily at 9", "daily at 9am", "daily 9am"],
  [
    "! weekly on mon at 10:00",
    "每周一上午10点",
    "每周一 10:00",
    "weekly on mon @ 10",
    "weekly on mon @10:00",
  ],
  [
    "! weekly on fri at 15:00",
    "每周五下午3点",
    "每周五15点",
    "every Friday at 3pm",
    "every friday 3pm",
    "fridays at 15:00",
    "weekly on fri at 3pm",
    "weekly on fri at 3 pm",
    "weekly on fri at 15h",
    "weekly on fri 15:00",
    "weekly fri 15:00",
  ],
  ["! weekly on fri at 15:30", "每周五下午三点半"],
  ["? weekly on fri", "周五下午", "每周五前", "每周五之前"],
  ["| weekly on fri | weekly on sat,sun", "每周末", "周末"],
  ["! weekly on sun", "每周日", "每周天", "每周7"],
  [
    "! monthly on the 15th",
    "每月15日",
    "每月15号",
    "每月十五日",
    "每个月15号",
    "15th of the month",
    "on the 15th",
    "monthly on 15",
    "monthly on 15th",
    "monthly 15th",
    "monthly on the 15",
    "monthly, on the 15th",
    "every month on the 15th",
    "every 15th",
    "monthly 15日",
  ],
  ["! RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15", "每月1日、15日", "每月1号和15号"],
  [
    "! monthly on the first mon",
    "每月第一个周一",
    "每月首个周一",
    "每月第一周周一",
    "first Monday of the month",
    "1st monday of month",
    "monthly first monday",
    "monthly on first monday",
    "monthly on the first monday of the month",
  ],
  [
    "! monthly on the last fri",
    "每月最后一个周五",
    "last friday of the month",
    "last Friday of each month",
    "the last friday of every month",
    "monthly last friday",
  ],
  [
    "| RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | monthly on the last day",
    "每月最后一个工作日",
    "monthly on the last workday",
    "last working day of the month",
    "monthly on the last business day",
  ],
  [
    "! monthly on the 1st",
    "每月第一个工作日",
    "每月首个工作日",
    "first of the month",
    "1st of the month",
    "monthly (1st)",
  ],
  ["? monthly on the 15th", "每月中旬", "每月中", "月中"],
  ["? monthly on the 25th", "每月下旬", "每月25日前"],
  ["? RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1", "每季度第一个月", "每季度首月"],
  ["! RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5", "每季度首月5日"],
  ["? RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1 | quarterly on the 1st", "每季度初", "季初"],
  ["! RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", "每年年底", "每年末", "年底", "年末"],
  ["? RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "每年1月"],
  ["! RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "每年3月1日", "yearly on 1 march", "yearly on march 1"],
  [
    "? RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1",
    "每年六月",
    "yearly in june",
    "annually in June",
    "every June",
    "every year in june",
  ],
  ["! every 3 weeks", "三周一次", "every three weeks"],
  ["! every 3 days", "每3天", "每三天", "3天一次", "三天一次"],
  ["! once on 2026-07-01", "2026年7月1日", "2026-07-01", "一次 2026-07-01"],
  [
    "! on-event",
    "按需",
    "视需要",
    "必要时",
    "需要时",
    "不定期",
    "事件触发",
    "有事即报",
    "有事时",
    "按事件",
    "临时",
    "as required",
    "as needed",
    "when needed",
    "if needed",
    "ad hoc",
    "adhoc",
    "ad-hoc",
    "on demand",
    "on-demand",
    "on request",
    "event-driven",
    "event driven",
    "as and when",
    "as and when required",
  ],
  [
    "? on-event",
    "随时",
    "及时",
    "里程碑时",
    "每个里程碑",
    "每阶段",
    "每阶段一次",
    "every phase",
    "per phase",
    "per milestone",
    "at each milestone",
    "ongoing",
    "continuous",
    "continuously",
  ],
  ["! every 4 weeks", "每四周", "四周一次"],
  ["? RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "每季度最后一个月"],
  ["! RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25", "每个季度末月25日"],
  ["? weekly on mon | weekly on tue", "每周一或周二"],
  [
    "! weekly on mon,tue,wed,thu,fri",
    "每周一至周五",
    "周一至周五",
    "周一到周五",
    "每周一~周五",
    "mon-fri",
    "Monday to Friday",
    "monday through friday",
    "weekly on mon-fri",
  ],
  [
    "| every 2 months | RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15 | RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1",
    "bimonthly",
    "bi-monthly",
  ],
  ["| biweekly on fri | monthly on the second fri", "every second Friday"],
  ["| biweekly on fri | monthly on the second fri", "every 2nd Friday", "each second friday"],
  ["| every 6 months | every 24 months", "biannually", "biannual", "bi-annual", "bi-annually"],
  ["! every 24 months", "biennial", "biennially"],
  ["! biweekly on tue", "every two weeks on Tuesday"],
  ["! weekly at 12:00", "weekly at noon"],
  ["! daily at 09:30", "every day at 9:30"],
  ["! every 1 working-day at 09:00", "every weekday at 9", "weekdays 9:00"],
  ["? quarterly on the first mon", "first monday of each quarter"],
  ["! monthly on the third wed", "third wednesday", "3rd wed of the month"],
  ["? biweekly", "every sprint", "per sprint", "each sprint"],
  ["! every 2 working-days", "2wd"],
  ["! every 10 working-days", "every 10 working days", "every 10 business days"],
  ["! every 5 working-days", "every 5 workdays"],
  ["! weekly on monday, wednesday", "weekly on monday and wednesday"],
  ["? weekly on mon,wed,fri", "3 times a week", "three times a week", "thrice weekly"],
  ["? weekly on mon", "every Monday morning", "Monday mornings"],
  ["! RRULE:FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO"],
  ["? weekly | monthly", "weekly / monthly", "weekly and monthly"],
  ["? weekly | on-event", "weekly or as needed"],
  ["? biweekly | every 3 weeks", "every 2-3 weeks"],
];

const unknown: readonly string[] = [
  "一次",
  "仅一次",
  "一次性",
  "单次",
  "次/周",
  "例会",
  "长期",
  "无",
  "每小时",
  "once",
  "one-time",
  "one-off",
  "one time only",
  "TBD",
  "n/a",
  "none",
  "never",
  "hourly",
  "every 4 hours",
  "every hour",
  "quarterly on the 5th of the first month",
  "monthly on the 32nd",
  "every 0 days",
  "every 30 minutes",
  "every 2 meetings",
  "15 minutes",
  "each 3",
  "daily except weekdays",
  "daily at 9 and 17",
  "每天晚上12点",
  "每天晚上1点",
  "every 400 days",
  "every few weeks",
  "several times a week",
  "tri-weekly",
  "triweekly",
];

function toldOf(phrase: string): string {
  const read = parseCadence(phrase);
  ok(read.kind === "problem", phrase);
  const mark = read.meant.length === 0 ? "" : read.isGuess ? "? " : read.meant.length === 1 ? "! " : "| ";
  return mark + read.meant.join(" | ");
}

const head = `commplan: 1
project: { name: A, client: B }
stakeholders: [{ id: a, name: A, side: client }, { id: b, name: B, side: team }]
communications:
  - { id: c, title: T, kind: meeting, audience: [a], owner: b, channel: email, outcome: O, cadence: `;

/** The plan with a cadence, the message of its one finding, and the fixes with what they make of the cadence. */
function found(phrase: string) {
  const text = `${head}${JSON.stringify(phrase)} }\n`;
  const findings = analyze(text, { asOf: "2026-03-02" }).findings.filter(({ rule }) => rule === "schema");
  const [finding, ...others] = findings;
  ok(finding && others.length === 0, phrase);
  const fixes = finding.fixes().map((fix) => ({ ...fix, mended: applyEdits(text, fix.edits) }));
  return { message: finding.message, fixes };
}

describe("cadences in other words", () => {
  for (const [meaning, ...phrases] of table)
    it(`mean ${meaning}`, () =>
      deepEqual(
        phrases.filter((phrase) => toldOf(phrase) !== meaning),
        [],
      ));

  it("are told as nothing where nobody can know", () =>
    deepEqual(
      unknown.filter((phrase) => toldOf(phrase) !== ""),
      [],
    ));

  it("mean nothing but cadences", () => {
    for (const [meaning] of table) {
      for (const cadence of meaning.slice(2).split(" | "))
        ok(parseCadence(cadence).kind !== "problem", cadence);
    }
  });

  it("have a fix for each meaning, which says it in words, and is written unasked where there is one", () => {
    for (const [meaning, phrase = ""] of table) {
      const { fixes, message } = found(phrase);
      const cadences = meaning.slice(2).split(" | ");
      deepEqual(
        fixes.map(({ preferred }) => preferred === true),
        cadences.map(() => meaning.startsWith("!")),
        phrase,
      );
      for (const [index, cadence] of cadences.entries()) {
        const { title, mended } = fixes[index] ?? { title: message, mended: "" };
        ok(
          /[:,;]/.test(cadence) || mended.includes(`cadence: "${cadence}" }`) || mended.includes(cadence),
          mended,
        );
        const read = parseCadence(cadence);
        ok(
          read.kind !== "problem" && title["zh-CN"].includes(describeCadence(read)["zh-CN"]),
          title["zh-CN"],
        );
      }
      match(message["zh-CN"], /[。？]$/);
      doesNotMatch(message.en, /undefined|\{\w/);
    }
  });

  it("are asked about in words that say which is which", () => {
    deepEqual(found("双月会/半月会").fixes.length, 2);
    deepEqual(found("bimonthly").message, {
      en: "“bimonthly” is not a cadence: write “every 2 months” (every 2 months), “RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15” (every month on the 1st and the 15th) or “RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1” (every month on the 15th and the last day), whichever is meant.",
      "zh-CN":
        "“bimonthly”不是频率：请按实际情况写“every 2 months”（每 2 个月）、“RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15”（每月 1 日和 15 日）或“RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1”（每月 15 日和最后一天）。",
    });
    deepEqual(
      found("一次性").message["zh-CN"],
      "“一次性”没有写明日期：请写“once on”加日期，例如 once on 2026-03-05。",
    );
  });

  it("are never more than cadences, whatever the words", () => {
    const words =
      "every other second last 1st 15 of the month quarter week fri mon-fri and , / twice a 3pm at 每 隔 双 半 两 周 月 季度 年 末 初 底 一 三 五 日 15日 、 至 次 第 个 工作日 下午3点 旬 once monthly".split(
        " ",
      );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 8 }),
        fc.constantFrom("", " "),
        (chosen, between) => {
          const parsed = parseCadence(chosen.join(between));
          if (parsed.kind !== "problem") return;
          for (const meant of parsed.meant) ok(parseCadence(meant).kind !== "problem", `${chosen}: ${meant}`);
        },
      ),
      { numRuns: runs(2000) },
    );
  });
});
