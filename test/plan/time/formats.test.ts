import { deepEqual, equal, match, ok } from "node:assert/strict";
import schema from "../../../schemas/commplan.schema.json" with { type: "json" };
import { formats } from "../../../src/plan/time/formats.ts";

function problemOf(format: string, value: string) {
  const checker = formats[format];
  ok(checker !== undefined, format);
  return checker(value);
}

function wordsOf(format: string, value: string) {
  return problemOf(format, value)?.message;
}

/** The pattern that other tools judge a format by. */
function patternOf(format: string): RegExp {
  const found = Object.values(schema.definitions).find((each) => "format" in each && each.format === format);
  return new RegExp(found && "pattern" in found ? found.pattern : "", "u");
}

describe("formats", () => {
  const fine: Readonly<Record<string, readonly string[]>> = {
    date: ["2026-03-05", "2024-02-29"],
    "commplan-moment": [
      "2026-03-05",
      "2026-03-05 10:00",
      "2026-03-05T10:00:00+08:00",
      "2026-03-05 10:00:00.5z",
    ],
    "commplan-duration": ["4h", "2wd", "1m", "3d", "1w"],
    "commplan-cadence": ["weekly on mon, wed at 10:00", "on-event", "RRULE:FREQ=MONTHLY;BYDAY=-1FR"],
    "commplan-timezone": ["Asia/Shanghai", "UTC"],
    "commplan-language-tag": ["en", "zh-CN", "zh-Hans-CN", "de-AT"],
    "commplan-period": ["weekly", "biweekly", "monthly", "quarterly", "monthly from 1", "monthly from 28"],
    "commplan-grace": ["0%", "20%", "100%", "12.5%"],
    "commplan-path": ["minutes/2026.md", "./a", "a/../b", "纪要/第一次例会.docx", "a b.pdf", "..a/b"],
    "commplan-uri": [
      "https://example.com/x?y#z",
      "http://localhost:8080/{key}",
      "mailto:a@b.cn?subject=x",
      "https://例子.中国/文档",
    ],
    "commplan-path-or-uri": ["minutes/2026.md", "https://example.com"],
    "commplan-id": ["design-freeze", "R-03", "设计冻结", "007", "1.10", "é", "a".repeat(64), "𠀀".repeat(64)],
  };
  for (const [format, values] of Object.entries(fine)) {
    for (const value of values)
      it(`${format} takes ${value.slice(0, 40)}, as other tools do`, () => {
        equal(wordsOf(format, value), undefined);
        match(value, patternOf(format));
      });
  }

  const wrong: readonly [string, string, string, string][] = [
    ["date", "2026-02-30", "February 2026 has 28 days", "2026 年 2 月只有 28 天"],
    ["date", "2026-13-01", "months run from 01 to 12", "月份应为 01 到 12"],
    ["date", "2026-01-00", "begin with 01", "从 01 日开始"],
    ["date", "0000-01-01", "years run from 0001", "0001 到 9999"],
    ["date", "2026/3/5", "write 2026-03-05", "请写成 2026-03-05"],
    ["date", "2026年3月5日", "write 2026-03-05", "请写成 2026-03-05"],
    ["date", "26-3-5", "write 2026-03-05", "请写成 2026-03-05"],
    ["date", "5.3.2026", "write 2026-03-05 or 2026-05-03", "2026-03-05 或 2026-05-03"],
    ["date", "25/12/2026", "write 2026-12-25", "请写成 2026-12-25"],
    ["date", "2026-03-05 10:00", "only a day is due here: write 2026-03-05", "只需要日期"],
    ["date", "soon", "such as 2026-03-05", "例如 2026-03-05"],
    ["commplan-moment", "2026-02-30 10:00", "February 2026 has 28 days", "2 月只有 28 天"],
    ["commplan-moment", "2026-03-05 中午1点", "write 2026-03-05 13:00", "请写成 2026-03-05 13:00"],
    ["commplan-moment", "2026-03-05 凌晨12点", "write 2026-03-05 00:00", "请写成 2026-03-05 00:00"],
    [
      "commplan-moment",
      "2026-03-05 at 3",
      "write 2026-03-05 15:00 or 2026-03-05 03:00",
      "15:00 或 2026-03-05 03:00",
    ],
    ["commplan-moment", "2026-03-05T10:00", "write 2026-03-05 10:00", "请写成 2026-03-05 10:00"],
    ["commplan-moment", "2026-03-05 9:30", "write 2026-03-05 09:30", "请写成 2026-03-05 09:30"],
    ["commplan-moment", "2026-03-05 10:00 +0800", "write 2026-03-05T10:00:00+08:00", "T10:00:00+08:00"],
    ["commplan-moment", "2026-03-05 25:00", "00:00 to 23:59", "00:00 到 23:59"],
    ["commplan-moment", "soon", "2026-03-05T14:30:00+08:00", "2026-03-05T14:30:00+08:00"],
    ["commplan-duration", "0d", "whole and at least 1", "不小于 1 的整数"],
    ["commplan-duration", "02d", "write 2d", "请写成 2d"],
    ["commplan-duration", "-2d", "whole and at least 1", "不小于 1 的整数"],
    ["commplan-duration", "1.5h", "whole and at least 1", "不小于 1 的整数"],
    ["commplan-duration", "4", "such as 4wd", "例如 4wd"],
    ["commplan-duration", "2 working days", "write 2wd", "请写成 2wd"],
    ["commplan-duration", "3个工作日", "write 3wd", "请写成 3wd"],
    ["commplan-duration", "3y", "the unit is h (hours)", "单位应为 h（小时）"],
    ["commplan-duration", "constructor", "such as 2wd", "例如 2wd"],
    ["commplan-duration", "3constructor", "the unit is h (hours)", "单位应为"],
    [
      "commplan-cadence",
      "weekly on the 25th",
      "“the” does not fit after “weekly on”",
      "“the”不能写在“weekly on”之后",
    ],
    ["commplan-timezone", "+08:00", "is an offset", "是时差"],
    ["commplan-timezone", "Asia/Beijing", "did you mean Asia/Shanghai", "是否想写 Asia/Shanghai"],
    ["commplan-timezone", "Europe/Berlim", "did you mean Europe/Berlin", "是否想写 Europe/Berlin"],
    ["commplan-timezone", "nowhere at all", "such as Asia/Shanghai", "例如 Asia/Shanghai"],
    ["commplan-language-tag", "zh_CN", "write zh-CN", "请写成 zh-CN"],
    ["commplan-language-tag", "English", "write en", "请写成 en"],
    ["commplan-language-tag", "中文", "write zh-CN", "请写成 zh-CN"],
    ["commplan-language-tag", "!", "such as en", "en、zh-CN"],
    ["commplan-period", "monthly from 31", "day 1 to 28", "1 到 28"],
    ["commplan-period", "montly", "did you mean monthly", "是否想写 monthly"],
    ["commplan-period", "daily", "weekly, biweekly", "weekly、biweekly"],
    ["commplan-grace", "20", "write 20%", "请写成 20%"],
    ["commplan-grace", "101%", "from 0% to 100%", "0% 到 100%"],
    ["commplan-path", "/etc/passwd", "absolute path", "绝对路径"],
    ["commplan-path", "\\\\server\\x", "absolute path", "绝对路径"],
    ["commplan-path", "C:\\x", "absolute path", "绝对路径"],
    ["commplan-path", "c:x", "absolute path", "绝对路径"],
    ["commplan-path", "~/x", "absolute path", "绝对路径"],
    ["commplan-path", "../x", "out of the plan's folder", "计划文件夹之外"],
    ["commplan-path", "a/../../x", "out of the plan's folder", "计划文件夹之外"],
    ["commplan-path", "a\\..\\..\\x", "out of the plan's folder", "计划文件夹之外"],
    ["commplan-path", "%2e%2e/x", "out of the plan's folder", "计划文件夹之外"],
    ["commplan-path", "https://example.com", "is an address", "是网址"],
    ["commplan-path", "a\u0000b", "control character", "控制字符"],
    ["commplan-path", " ", "path is empty", "路径为空"],
    ["commplan-uri", "javascript:alert(1)", "only http, https and mailto", "只允许 http、https 和 mailto"],
    ["commplan-uri", "JavaScript:alert(1)", "only http, https and mailto", "只允许"],
    ["commplan-uri", "constructor:x", "only http, https and mailto", "只允许"],
    ["commplan-uri", "www.example.com", "write https://www.example.com", "请写成 https://www.example.com"],
    ["commplan-uri", "a@b.cn", "write mailto:a@b.cn", "请写成 mailto:a@b.cn"],
    ["commplan-uri", "https://a b", "percent-encoded", "百分号编码"],
    ["commplan-uri", "https:///x", "such as https://example.com", "https://example.com"],
    ["commplan-uri", "mailto:nobody", "such as https://example.com", "mailto:name@example.com"],
    ["commplan-path-or-uri", "file:///etc/passwd", "only http, https and mailto", "只允许"],
    ["commplan-path-or-uri", "../x", "out of the plan's folder", "计划文件夹之外"],
    ["commplan-id", "everyone", "names a group", "人员组的名称"],
    ["commplan-id", "all-client", "names a group", "人员组的名称"],
    ["commplan-id", "a".repeat(65), "at most 64", "最多 64"],
    ["commplan-id", "𠀀".repeat(65), "at most 64", "最多 64"],
    ["commplan-id", "-a", "begins with a letter or a digit", "以文字、字母或数字开头"],
    ["commplan-id", "a b", "no spaces", "不能有空格"],
    ["commplan-id", "a/b", "“/” cannot stand in it", "不能含有“/”"],
    ["commplan-id", "a，b", "in brackets: [a, b]", "方括号中：[a, b]"],
    ["commplan-id", "", "not empty", "不能为空"],
  ];
  for (const [format, value, english, chinese] of wrong) {
    it(`${format} says what is right for ${JSON.stringify(value.slice(0, 30))}`, () => {
      const words = wordsOf(format, value);
      ok(words !== undefined);
      ok(words.en.includes(english), words.en);
      ok(words["zh-CN"].includes(chinese), words["zh-CN"]);
      match(words.en, /[.?]$/);
      match(words["zh-CN"], /[。？]$/);
    });
  }

  const meant: readonly [format: string, value: string, ...meant: readonly string[]][] = [
    ["date", "2026/3/5", "2026-03-05"],
    ["date", "5.3.2026", "2026-03-05", "2026-05-03"],
    ["date", "2026-02-30", "2026-02-28"],
    ["date", "soon"],
    ["commplan-moment", "2026年3月5日 9:30", "2026-03-05 09:30"],
    ["commplan-moment", "2026-02-30 09:30", "2026-02-28 09:30"],
    ["commplan-moment", "2026-02-30 9:30"],
    ["commplan-duration", "3个工作日", "3wd"],
    ["commplan-cadence", "每周一", "weekly on mon"],
    ["commplan-timezone", "北京时间", "Asia/Shanghai"],
    ["commplan-language-tag", "中文", "zh-CN"],
    ["commplan-period", "montly", "monthly"],
    ["commplan-period", "双周报", "biweekly"],
    ["commplan-period", "fortnightly", "biweekly"],
    ["commplan-period", "每月26日", "monthly from 26"],
    ["commplan-period", "季度", "quarterly"],
    ["commplan-grace", "20", "20%"],
    ["commplan-uri", "www.example.com", "https://www.example.com"],
    ["commplan-id", "Design freeze!", "Design-freeze"],
    ["commplan-id", "“设计冻结”", "设计冻结"],
    ["commplan-id", "!"],
    ["commplan-id", "everyone"],
  ];
  for (const [format, value, ...values] of meant) {
    it(`${format} guesses what ${value} was meant to be`, () =>
      deepEqual(problemOf(format, value)?.meant, values));
  }

  it("never guess what would be wrong again", () => {
    for (const [format, value] of [...wrong, ...meant]) {
      for (const guess of problemOf(format, value)?.meant ?? [])
        equal(wordsOf(format, guess), undefined, value);
    }
  });

  it("answers at once about texts of any length", () => {
    const values = [
      "9",
      "a",
      " ",
      "-",
      "2026-03-05 ",
      "weekly on mon,",
      "RRULE:FREQ=DAILY;",
      "../",
      "\u0000",
      "中",
    ];
    for (const format of Object.keys(formats)) {
      for (const value of values) {
        const words = wordsOf(format, value.repeat(20_000));
        ok(words === undefined || words.en.length < 1000, format);
      }
    }
  }).timeout(4000);
});
