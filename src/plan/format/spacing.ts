import type { Token, TokenKind } from "../syntax/tokens.ts";

/** Two tokens that stand next to each other on a row, and the text between and in them. */
export interface Neighbours {
  readonly text: string;
  readonly left: Token;
  readonly right: Token;
}

/** How many blanks shall stand between two tokens; undefined where what is there shall stay. */
export function gapBetween({ text, left, right }: Neighbours): number | undefined {
  const opener = left.kind === "open" ? text[left.start] : undefined;
  const closer = right.kind === "close" ? text[right.start] : undefined;
  if (opener && closer) return 0;
  // `{ a: }` and `[a: , b]` have no value there: what the writer did is as good.
  if (left.kind === "colon" && (closer || right.kind === "comma")) return undefined;
  if (opener || closer) return opener === "[" || closer === "]" ? 0 : 1;
  return before[right.kind]?.(left.kind) ?? after[left.kind];
}

/** `*name :` and `&name :` need the blank: a colon may be a part of the name. */
const before: Readonly<Partial<Record<TokenKind, (left: TokenKind) => number | undefined>>> = {
  colon: (left) => (isValue(left) ? 0 : undefined),
  comma: (left) => (isValue(left) || left === "alias" ? 0 : undefined),
};

const after: Readonly<Partial<Record<TokenKind, number>>> = {
  dash: 1,
  colon: 1,
  comma: 1,
  anchor: 1,
  tag: 1,
};

function isValue(kind: TokenKind): boolean {
  return kind === "plain" || kind === "single" || kind === "double" || kind === "close";
}
