/**
 * The text of a cell as a plan can hold it: without control characters, marks that turn the direction of a text, and what
 * stands for unreadable bytes; line ends as `\n`, no blanks at the ends of lines and around it.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD\uFFFE\uFFFF]/gu, (mark) =>
      mark === "\n" || mark === "\t" ? mark : "",
    )
    .replace(/[ \t]+$/gm, "")
    .trim();
}

/** As `cleanText`, on one line: for names and titles. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}
