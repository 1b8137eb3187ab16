import { isCollection, isMap, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";

/** A way to write the same plan otherwise. What it says, and so what is found in it, stays the same. */
export interface Rewriting {
  readonly name: string;
  /** Undefined where a text cannot be written that way. */
  readonly rewrite: (text: string) => string | undefined;
}

/** The word that begins every comment that `commented` adds; each has a number of its own. */
export const keptMark = "kept-";

const commented = (text: string): string => {
  let number = 0;
  const lines = linesWithState(text).flatMap(({ line, isOpen }) => {
    if (isOpen || line.trim() === "") return [line];
    number += 1;
    const between = `${/^\s*/.exec(line)?.[0] ?? ""}# ${keptMark}${number}a`;
    return line.includes("#") ? [between, line] : [between, `${line} # ${keptMark}${number}b`];
  });
  return lines.join("\n");
};

const indented = (text: string): string =>
  linesWithState(text)
    .map(({ line }) => (/^(?:\s|- )/.test(line) ? `  ${line}` : line))
    .join("\n");

/** Every record in braces on one line, without comments. */
function inBraces(text: string): string | undefined {
  const document = parseDocument(text, { uniqueKeys: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const asOf = text.split("\n", 1)[0] ?? "";
  visit(document, (_, node) => {
    if (isCollection(node) || isScalar(node)) {
      node.comment = null;
      node.commentBefore = null;
      node.spaceBefore = false;
    }
    if (isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED"))
      node.type = "QUOTE_DOUBLE";
  });
  document.commentBefore = null;
  document.comment = null;
  for (const pair of document.contents.items) {
    if (!isPair(pair) || !isSeq(pair.value)) continue;
    for (const item of pair.value.items) if (isCollection(item)) item.flow = true;
  }
  return `${asOf}\n${document.toString({ lineWidth: 0 })}`;
}

/** The whole plan in braces, as JSON. */
function asJson(text: string): string | undefined {
  const document = parseDocument(text, { uniqueKeys: false });
  if (document.errors.length > 0 || /^- |[&*]\w+|<</m.test(text)) return undefined;
  return JSON.stringify(document.toJS(), undefined, 2);
}

/** The ways to write a plan. */
export const rewritings: readonly Rewriting[] = [
  { name: "as it is", rewrite: (text) => text },
  { name: "with CRLF", rewrite: (text) => text.replaceAll("\n", "\r\n") },
  { name: "with lone CR", rewrite: (text) => text.replaceAll("\n", "\r") },
  { name: "with a byte order mark", rewrite: (text) => `\uFEFF${text}` },
  { name: "with comments everywhere", rewrite: commented },
  { name: "with comments and CRLF", rewrite: (text) => commented(text).replaceAll("\n", "\r\n") },
  { name: "indented deeper", rewrite: indented },
  { name: "with its records in braces", rewrite: inBraces },
  { name: "as JSON", rewrite: asJson },
  { name: "without a line break at its end", rewrite: (text) => text.trimEnd() },
];

interface LineState {
  readonly line: string;
  /** Whether a text goes on here that no comment may stand in. */
  readonly isOpen: boolean;
}

function linesWithState(text: string): readonly LineState[] {
  let block: number | undefined;
  return text.split("\n").map((line) => {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (block !== undefined && line.trim() !== "" && indent <= block) block = undefined;
    const isOpen = block !== undefined;
    if (!isOpen && /:\s+[|>][-+\d]*\s*(?:#.*)?$/.test(line)) {
      const dash = /^\s*(?:- )*/.exec(line)?.[0].length ?? 0;
      block = dash;
      return { line, isOpen: true };
    }
    return { line, isOpen };
  });
}
