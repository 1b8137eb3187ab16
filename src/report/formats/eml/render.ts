import { labelOf } from "../../../plan/facts/labels.ts";
import { oneLine } from "../../../plan/facts/plain-text.ts";
import type { Report } from "../../report.ts";
import { mailPage } from "./html/page.ts";
import { type Lines, multipartLines, partLines, textHeader, textPart } from "./message.ts";
import { mailText } from "./text.ts";

/**
 * The report as a draft of an e-mail, to be opened, addressed and sent: text, and HTML with its styles in place. It
 * has no addresses, which never leave a plan, and neither date nor id, which are for the program that sends it: two
 * messages of one id would count as one.
 */
export function renderEml(report: Report): string {
  const lines: Lines = [
    textHeader("Subject", subjectOf(report)),
    // Outlook opens it to be written, not as one that came.
    "X-Unsent: 1",
    `Content-Language: ${report.language}`,
    "MIME-Version: 1.0",
    ...multipartLines("alternative", [partLines(textPart("plain", mailText(report))), htmlLines(report)]),
  ];
  return `${lines.join("\r\n")}\r\n`;
}

/** One that is not for the client says so before it is sent to somebody. */
function subjectOf({ title, meta, language }: Report): string {
  const readers = meta.visibility === "client" ? undefined : labelOf("visibility", meta.visibility);
  const subject = oneLine([title, meta.periodText].filter(Boolean).join(language === "en" ? " – " : "，"));
  return readers === undefined ? subject : `[${readers[language]}] ${subject}`;
}

/** Programs for mail show a picture that comes along, and none that stands in the text. */
function htmlLines(report: Report): Lines {
  const { logo } = report.meta.look;
  // Few of them show SVG.
  if (logo === undefined || logo.mimeType === "image/svg+xml") {
    return partLines(textPart("html", mailPage(report, undefined)));
  }
  const headers = [`Content-Type: ${logo.mimeType}`, "Content-ID: <logo>", "Content-Disposition: inline"];
  return multipartLines("related", [
    partLines(textPart("html", mailPage(report, "cid:logo"))),
    partLines({ headers, body: logo.bytes }),
  ]);
}
