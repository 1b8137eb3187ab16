/**
 * A text as Mermaid shows it and never obeys it: characters with a meaning of their own are written as its entity codes
 * (`#58;`), and so is the first one of a text that begins like a line of its language.
 */
export function mermaidText(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const [first = ""] = line;
  const rest = line.slice(first.length);
  const start = begins.test(line) ? code(first) : escaped(first);
  return start + escaped(rest) || "–";
}

function escaped(text: string): string {
  return text.replace(/[#;:%<>&"'`{}\\\uFB02\u00B6]/g, code);
}

function code(character: string): string {
  return `#${character.codePointAt(0)};`;
}

/** What a line of a Gantt chart may begin with, and a day, which would be read as one. */
const begins =
  /^(?:gantt|title|section|dateFormat|inclusiveEndDates|topAxis|axisFormat|tickInterval|includes|excludes|todayMarker|weekday|weekend|acc(?:Title|Descr)|click|call|href|\d{4}-\d\d-\d\d|-{3})/i;
