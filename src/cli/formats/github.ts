import type { Severity } from "../../plan/finding.ts";
import type { Format } from "./format.ts";
import { repositoryPath } from "./repository-path.ts";

/** Workflow commands that GitHub Actions shows as annotations: `::error file=…,line=…::message`. */
export const formatGithub: Format = (files, { language }) =>
  files
    .flatMap(({ file, findings }) =>
      findings.map(({ severity, rule, message, range: { start, end } }) => {
        const isOneLine = start.line === end.line;
        const properties = {
          file: repositoryPath(file),
          line: start.line + 1,
          endLine: end.line + 1,
          // GitHub refuses columns on an annotation of several lines.
          ...(isOneLine && { col: start.character + 1, endColumn: end.character + 1 }),
          title: `commplan ${rule}`,
        };
        const listed = Object.entries(properties).map(
          ([key, value]) => `${key}=${escapedProperty(String(value))}`,
        );
        return `::${commands[severity]} ${listed.join(",")}::${escaped(message[language])}\n`;
      }),
    )
    .join("");

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
