import type { Severity } from "../../plan/finding.ts";
import { rules } from "../../plan/rules/index.ts";
import type { Language, Words } from "../../plan/words.ts";
import type { LocatedFinding, LocatedFix } from "../check/checked-file.ts";
import type { Range } from "../check/line-index.ts";
import type { Format } from "./format.ts";
import { repositoryPath } from "./repository-path.ts";

/** SARIF 2.1.0, which code-scanning services read. Lines and columns count from 1, columns in UTF-16 units. */
export const formatSarif: Format = (files, { language, version }) => {
  const ids = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "CommPlan", version, rules: ids.map((id) => rule(id, language)) } },
        language,
        columnKind: "utf16CodeUnits",
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) }, encoding: "UTF-8" })),
        results: files.flatMap(({ file, findings }) =>
          findings.map((finding) => result(file, finding, ids.indexOf(finding.rule), language)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

/** GitHub shows all three and asks for each. */
function rule(id: string, language: Language) {
  const summary = rules.find((candidate) => candidate.id === id)?.summary ?? summaries.get(id);
  const text = summary?.[language] ?? id;
  return { id, shortDescription: { text }, fullDescription: { text }, help: { text } };
}

/** Of findings that come from reading a plan, not from a rule of the table. */
const summaries: ReadonlyMap<string, Words> = new Map([
  ["syntax", { en: "The text is not YAML that can be read.", "zh-CN": "文本无法作为 YAML 读取。" }],
  [
    "schema",
    {
      en: "A key or a value is missing, misspelt or not one that the format knows.",
      "zh-CN": "键或取值缺失、写错，或不符合计划格式。",
    },
  ],
]);

function result(file: string, finding: LocatedFinding, ruleIndex: number, language: Language) {
  const { message, severity, range, related, fixes } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message[language] },
    locations: [{ physicalLocation: location(file, range) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: place.message[language] },
        physicalLocation: location(file, place.range),
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => sarifFix(file, fix, language)) }),
  };
}

function sarifFix(file: string, { title, edits }: LocatedFix, language: Language) {
  return {
    description: { text: title[language] },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(file) },
        replacements: edits.map(({ range, newText }) => ({
          deletedRegion: region(range),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function location(file: string, range: Range) {
  return { artifactLocation: { uri: uriOf(file) }, region: region(range) };
}

function region({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A relative reference, or for an absolute path a `file:` URI. */
function uriOf(file: string): string {
  const path = repositoryPath(file.replace(/\p{Cs}/gu, "\ufffd"));
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? "";
  const encoded = path.slice(drive.length).split("/").map(encodeURIComponent).join("/");
  return encoded.startsWith("/") ? `file://${drive && `/${drive}`}${encoded}` : encoded;
}
