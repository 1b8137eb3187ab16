import { fieldsOf, linesOf, listOf, textOf } from "../read.ts";

/**
 * The text of a description: plain text or Markdown as it is, or the text inside of a JSON list of blocks, a line for
 * each block. Mentions `[@id|name]` become `@name`. Undefined where nothing is said.
 */
export function textOfRich(value: unknown): string | undefined {
  const text = textOf(value);
  const blocks = Array.isArray(value) ? value : blocksIn(text);
  const lines = blocks === undefined ? text : blocks.map((block) => textOfNode(block, 0)).join("\n");
  return linesOf(lines?.replace(/\[@[^|[\]\n]{1,100}\|([^[\]\n]{1,100})\]/g, "@$1"), 2000);
}

function blocksIn(text: string | undefined): readonly unknown[] | undefined {
  if (text === undefined || !/^\s*\[\s*\{/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Blocks inside blocks stand on lines of their own. Deeper than anyone writes by hand nothing is read. */
function textOfNode(node: unknown, depth: number): string {
  if (depth > 50) return "";
  const { text, children, name, type } = fieldsOf(node);
  const own = textOf(text) ?? (type === "mention" ? `@${textOf(name) ?? ""}` : "");
  const below = listOf(children).map((child) => ({ child, said: textOfNode(child, depth + 1) }));
  return own + below.map(({ child, said }) => (isBlock(child) && said !== "" ? `${said}\n` : said)).join("");
}

function isBlock(node: unknown): boolean {
  return /paragraph|heading|quote|code|list|item/.test(textOf(fieldsOf(node)["type"]) ?? "");
}
