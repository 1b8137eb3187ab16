import { CST, Lexer } from "yaml";

/** What a token is. `body` is the text of a block scalar, from its first line's start to after its last break. */
export type TokenKind =
  | "dash"
  | "colon"
  | "comma"
  | "open"
  | "close"
  | "anchor"
  | "tag"
  | "alias"
  | "plain"
  | "single"
  | "double"
  | "header"
  | "body"
  | "comment"
  | "marker"
  | "unsure";

/** One token of YAML; blanks and line breaks between tokens are none. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of a block that stands in a text at `base`; offsets count from the text's start. Total. A lone CR
 * must have been made a line feed, as for the parser. Cost: one pass.
 */
export function tokensOf(block: string, base: number): readonly Token[] {
  const tokens: Token[] = [];
  let start = base;
  let isScalar = false;
  let isBody = false;
  for (const lexeme of new Lexer().lex(block)) {
    const type = CST.tokenType(lexeme);
    if (!isScalar && (type === "scalar" || type === "doc-mode")) {
      isScalar = type === "scalar";
      continue;
    }
    if (!isScalar && type === "flow-error-end") {
      tokens.push({ kind: "unsure", start, end: start });
      continue;
    }
    const end = start + lexeme.length;
    const kind: TokenKind | undefined = isScalar ? (isBody ? "body" : "plain") : kinds[type ?? ""];
    if (kind !== undefined) tokens.push({ kind, start, end: end - blanksAtEnd(kind, lexeme) });
    else if (!isBlank(type)) tokens.push({ kind: "unsure", start, end });
    start = end;
    // Between a block scalar's header and its body there may be a comment.
    isBody = kind === "header" || (isBody && !isScalar);
    isScalar = false;
  }
  return tokens;
}

const kinds: Readonly<Record<string, TokenKind>> = {
  "seq-item-ind": "dash",
  "map-value-ind": "colon",
  comma: "comma",
  "flow-map-start": "open",
  "flow-seq-start": "open",
  "flow-map-end": "close",
  "flow-seq-end": "close",
  anchor: "anchor",
  tag: "tag",
  alias: "alias",
  "single-quoted-scalar": "single",
  "double-quoted-scalar": "double",
  "block-scalar-header": "header",
  comment: "comment",
  "doc-start": "marker",
  "doc-end": "marker",
  "directive-line": "marker",
};

function isBlank(type: string | null): boolean {
  return type === "space" || type === "newline" || type === "byte-order-mark";
}

/** The lexer takes the blanks after a comment for a part of it. */
function blanksAtEnd(kind: TokenKind, lexeme: string): number {
  return kind === "comment" || kind === "marker" ? lexeme.length - lexeme.trimEnd().length : 0;
}
