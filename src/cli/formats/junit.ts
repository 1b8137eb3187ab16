import type { Language } from "../../plan/words.ts";
import type { CheckedFile, LocatedFinding } from "../check/checked-file.ts";
import { failsAt } from "../check/threshold.ts";
import type { Format, FormatContext } from "./format.ts";

/**
 * JUnit XML, which most build servers show as tests: a plan is a suite, each finding a test, failed where the
 * finding makes the check fail. A plan without findings is one test that passed.
 */
export const formatJunit: Format = (files, context) => {
  const suites = files.map((file) => suite(file, context));
  const totals = counts(
    files.flatMap(({ findings }) => findings),
    files,
    context,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="commplan" ${totals} time="0">`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
};

function suite(checked: CheckedFile, context: FormatContext): string {
  const { file, findings } = checked;
  const cases =
    findings.length === 0
      ? [`    <testcase name="commplan check" classname="${escaped(file)}" time="0"/>`]
      : findings.map((finding) => testCase(file, finding, context));
  const head = `  <testsuite name="${escaped(file)}" ${counts(findings, [checked], context)} skipped="0" time="0">`;
  return [head, ...cases, "  </testsuite>"].join("\n");
}

function testCase(file: string, finding: LocatedFinding, { language, failOn }: FormatContext): string {
  const { rule, severity, range } = finding;
  const message = escaped(finding.message[language]);
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const head = `    <testcase name="${escaped(`${rule} ${place}`)}" classname="${escaped(file)}" file="${escaped(file)}" line="${range.start.line + 1}" time="0">`;
  const text = escaped(toldAt(file, place, finding, language));
  const inner = failsAt(severity, failOn)
    ? `<failure type="${severity}" message="${message}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `${head}${inner}</testcase>`;
}

function toldAt(
  file: string,
  place: string,
  { rule, severity, message }: LocatedFinding,
  language: Language,
): string {
  return `${file}:${place} ${severity} ${rule} ${message[language]}`;
}

function counts(
  findings: readonly LocatedFinding[],
  files: readonly CheckedFile[],
  { failOn }: FormatContext,
): string {
  const failures = findings.filter(({ severity }) => failsAt(severity, failOn)).length;
  const passed = files.filter((file) => file.findings.length === 0).length;
  return `tests="${findings.length + passed}" failures="${failures}" errors="0"`;
}

/** Markup becomes references; characters that XML 1.0 does not allow at all become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
    .replace(/[&<>"'\t\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
