import { lineEnd } from "../syntax/lines.ts";
import type { Node } from "../syntax/nodes.ts";

/**
 * Where something may be written under a value, on lines of its own: the end of its last line. The blank lines under
 * a block text that keeps them (`|+`) belong to it.
 *
 * @param base where the node's block begins
 */
export function linesEnd(text: string, base: number, node: Node): number {
  const end = lineEnd(text, base + node.end);
  const last = lastOf(node);
  const isBlock = last?.kind === "scalar" && last.style === "block";
  if (!isBlock || !/^[|>]\d?\+/.test(text.slice(base + last.start, base + last.end))) return end;
  const blanks = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(end))?.[0] ?? "";
  // What comes begins with the last of the line breaks.
  return end + blanks.replace(/(?:\r\n|\r|\n)$/, "").length;
}

function lastOf(node: Node | undefined): Node | undefined {
  if (node?.kind === "sequence") return lastOf(node.items.at(-1));
  return node?.kind === "mapping" ? lastOf(node.entries.at(-1)?.value) : node;
}
