import { type Severity, severities } from "../../plan/finding.ts";
import { type Insert, say, sayList, type Words } from "../../plan/words.ts";
import type { CheckedFile, LocatedFinding } from "../check/checked-file.ts";
import { shown } from "../files/shown.ts";
import type { Format, FormatContext } from "./format.ts";
import { sourceExcerpt } from "./source-excerpt.ts";

/**
 * For people: `file:line:column severity rule message` with the line and carets below it, what `--fix` did, and
 * a summary. Severities and rules stay words of the format, so that editors and scripts can match the lines.
 */
export const formatText: Format = (files, context) => {
  const parts = files.flatMap((file) => [
    ...file.findings.map((finding) => findingText(file, finding, context)),
    ...repairText(file, context),
  ]);
  return [...parts, `${summary(files)[context.language]}\n`].join("\n");
};

function findingText(file: CheckedFile, finding: LocatedFinding, { language }: FormatContext): string {
  const { severity, rule, message, range, related } = finding;
  const lines = [`${placeText(file, range.start)} ${severity} ${rule} ${shown(message[language])}\n`];
  lines.push(sourceExcerpt(file.lines, range));
  for (const place of related)
    lines.push(`      = ${placeText(file, place.range.start)} ${shown(place.message[language])}\n`);
  return lines.join("");
}

function placeText({ file }: CheckedFile, { line, character }: LocatedFinding["range"]["start"]): string {
  return `${shown(file)}:${line + 1}:${character + 1}`;
}

function repairText({ file, repairs = [] }: CheckedFile, { language }: FormatContext): readonly string[] {
  if (repairs.length === 0) return [];
  const lines = repairs.map(({ rule, title }) => {
    const line = say(repaired, { file: shown(file), rule, title });
    return `${shown(line[language])}\n`;
  });
  return [lines.join("")];
}

const repaired: Words = { en: "{file} repaired {rule} {title}", "zh-CN": "{file} 已修复 {rule} {title}" };

function summary(files: readonly CheckedFile[]): Words {
  const findings = files.flatMap((file) => file.findings);
  const plans = counted(files.length, planWords);
  const repairs = files.reduce((sum, file) => sum + (file.repairs?.length ?? 0), 0);
  const done = repairs === 0 ? nothing : say(doneWords, { repairs: counted(repairs, repairWords) });
  if (findings.length === 0) return say(cleanWords, { plans, done });
  const fixable = findings.filter(({ fixes }) => fixes.some(({ preferred }) => preferred)).length;
  const hint = fixable === 0 || files[0]?.repairs !== undefined ? nothing : say(fixableWords, { fixable });
  return say(foundWords, { plans, found: severityCounts(findings), done, hint });
}

function severityCounts(findings: readonly LocatedFinding[]): Words {
  const counts: Insert[] = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, severityWords[severity])];
  });
  return sayList(counts);
}

/** A number and its noun; English has a form for one. */
function counted(count: number, { one, more }: CountWords): Words {
  return say(count === 1 ? one : more, { count });
}

interface CountWords {
  readonly one: Words;
  readonly more: Words;
}

const nothing: Words = { en: "", "zh-CN": "" };
const planWords: CountWords = {
  one: { en: "{count} plan", "zh-CN": "{count} 份计划" },
  more: { en: "{count} plans", "zh-CN": "{count} 份计划" },
};
const repairWords: CountWords = {
  one: { en: "{count} repair was made", "zh-CN": "已修复 {count} 处" },
  more: { en: "{count} repairs were made", "zh-CN": "已修复 {count} 处" },
};
const severityWords: Readonly<Record<Severity, CountWords>> = {
  error: {
    one: { en: "{count} error", "zh-CN": "{count} 个错误" },
    more: { en: "{count} errors", "zh-CN": "{count} 个错误" },
  },
  warning: {
    one: { en: "{count} warning", "zh-CN": "{count} 个警告" },
    more: { en: "{count} warnings", "zh-CN": "{count} 个警告" },
  },
  info: {
    one: { en: "{count} note", "zh-CN": "{count} 条信息" },
    more: { en: "{count} notes", "zh-CN": "{count} 条信息" },
  },
  hint: {
    one: { en: "{count} hint", "zh-CN": "{count} 条提示" },
    more: { en: "{count} hints", "zh-CN": "{count} 条提示" },
  },
};
const cleanWords: Words = {
  en: "{plans} checked, nothing found.{done}",
  "zh-CN": "已检查 {plans}，未发现问题。{done}",
};
const foundWords: Words = {
  en: "{plans} checked: {found}.{done}{hint}",
  "zh-CN": "已检查 {plans}：{found}。{done}{hint}",
};
const doneWords: Words = { en: " {repairs}.", "zh-CN": "{repairs}。" };
const fixableWords: Words = {
  en: " “--fix” can repair {fixable} of them.",
  "zh-CN": "其中 {fixable} 处可用“--fix”自动修复。",
};
