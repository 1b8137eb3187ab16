import { addException } from "../../plan/edit/exception.ts";
import { sectionNames } from "../../plan/plan.ts";
import { recordAt } from "../../plan/record-at.ts";
import { rules } from "../../plan/rules/index.ts";
import { placeholder } from "../../plan/rules/placeholder.ts";
import { yamlText } from "../../plan/rules/stub.ts";
import { nextWorkingDay } from "../../plan/time/calendar.ts";
import { addDays } from "../../plan/time/dates.ts";
import { say } from "../../plan/words.ts";
import { titleAt } from "../labels.ts";
import { isSelected, type Refactoring } from "./refactoring.ts";

/** For a finding that the team can live with for a time: an exception with an end, whose reason is asked for. */
export const makeException: Refactoring = {
  name: "make-exception",
  kind: "quickfix",
  *offers(selection) {
    const { analysis } = selection;
    const { plan, asOf, calendar } = analysis;
    const until = nextWorkingDay(addDays(asOf, 28), calendar);
    const told = new Set<string>();
    const findings = analysis.findings.filter(
      ({ rule, span }) => isSelected(selection, span) && excusable.has(rule),
    );
    // Titles that are the same would not say which finding is excused.
    const isOfOneRule = new Set(findings.map(({ rule }) => rule)).size === 1;
    for (const finding of findings) {
      const { rule, path } = finding;
      const record = recordAt(plan, path);
      const isOfRecord = typeof path[1] === "number" && sectionNames.some((name) => name === path[0]);
      // Without an id, an exception could only be for every record.
      if ((isOfRecord && record?.id === undefined) || told.has(`${rule} ${record?.id}`)) continue;
      told.add(`${rule} ${record?.id}`);
      const reason = placeholder(analysis);
      const edit = addException(analysis.source, [
        ["rule", rule],
        ...(record?.id === undefined ? [] : [["record", yamlText(record.id)] as const]),
        ["reason", reason],
        ["until", until],
      ]);
      if (edit === undefined) continue;
      const inLanguage = (language: "en" | "zh-CN") => titleAt(plan, path, language) || (record?.id ?? "");
      const title = { en: inLanguage("en"), "zh-CN": inLanguage("zh-CN") };
      yield {
        title: say(record === undefined ? sentences.all : isOfOneRule ? sentences.one : sentences.oneOfRule, {
          title,
          rule,
          until,
        }),
        finding,
        edits: () => [{ ...edit, toFill: reason }],
      };
    }
  },
};

/** What is malformed or a slip must be mended, and an exception about exceptions helps nobody. */
const excusable = new Set(rules.flatMap((rule) => ("check" in rule && !rule.isSlip ? [rule.id] : [])));

const sentences = {
  one: {
    en: "Make an exception for “{title}” until {until} (say why)",
    "zh-CN": "为“{title}”设例外，至 {until}（请写明原因）",
  },
  oneOfRule: {
    en: "Make an exception to “{rule}” for “{title}” until {until} (say why)",
    "zh-CN": "为“{title}”设“{rule}”的例外，至 {until}（请写明原因）",
  },
  all: {
    en: "Make an exception to “{rule}” for the whole plan until {until} (say why)",
    "zh-CN": "在整个计划中为“{rule}”设例外，至 {until}（请写明原因）",
  },
};
