import type { Diagnoser } from "../diagnose.ts";
import type { Node } from "../nodes.ts";

const closers = { mapping: "}", sequence: "]" } as const;

/** A bracket or brace that is opened and never closed: the innermost one, since closing it mends the rest. */
export const openBracket: Diagnoser = ({ text, root }) => {
  const node = unclosed(root, text);
  if (node === undefined) return undefined;
  const open = text[node.start] ?? "[";
  const close = closers[node.kind];
  return {
    start: node.start,
    end: node.start + 1,
    message: {
      en: `The bracket (${open}) that opens here is never closed. Put ${close} at the end of the list.`,
      "zh-CN": `这里的括号（${open}）没有闭合。请在末尾补上 ${close}。`,
    },
    fix: {
      title: { en: `Add the closing ${close}`, "zh-CN": `补上 ${close}` },
      edits: [{ start: node.end, end: node.end, newText: close }],
    },
  };
};

/** A closing bracket that nothing opened. */
export const strayBracket: Diagnoser = ({ text }, error) => {
  const [start] = error.pos;
  const char = text[start] ?? "";
  if (error.code !== "UNEXPECTED_TOKEN" || !/[\]}]/.test(char)) return undefined;
  return {
    start,
    end: start + 1,
    message: {
      en: `This ${char} closes nothing. Remove it, or add the bracket that should open before it.`,
      "zh-CN": `这里的 ${char} 没有对应的左括号。请删除它，或在前面补上左括号。`,
    },
    fix: {
      title: { en: `Remove ${char}`, "zh-CN": `删除 ${char}` },
      edits: [{ start, end: start + 1, newText: "" }],
    },
  };
};

function unclosed(
  node: Node | undefined,
  text: string,
): Extract<Node, { kind: keyof typeof closers }> | undefined {
  if (node?.kind !== "mapping" && node?.kind !== "sequence") return undefined;
  const children = node.kind === "mapping" ? node.entries.map((entry) => entry.value) : node.items;
  for (const child of children) {
    const inner = unclosed(child, text);
    if (inner) return inner;
  }
  const isClosed = !node.flow || (text[node.end - 1] === closers[node.kind] && node.end - node.start > 1);
  return isClosed ? undefined : node;
}
