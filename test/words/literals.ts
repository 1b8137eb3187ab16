/** A text that a source file writes out. */
export interface Literal {
  /** As it is written, without its quotes; of a template one piece between its places. */
  readonly value: string;
  readonly line: number;
  /** The code before it, its own texts left out; of a template's later piece the code before the template. */
  readonly before: string;
}

/** How much code before a literal is given. */
const reach = 160;

/**
 * The texts that a TypeScript source writes out: strings and templates, not comments and regular expressions. A
 * scanner of our own code, which tells a division from a regular expression by what stands before it.
 */
export function literalsIn(source: string): readonly Literal[] {
  const literals: Literal[] = [];
  const templates: { depth: number; readonly before: string }[] = [];
  let code = "";
  let at = 0;
  const add = (value: string, before: string) =>
    literals.push({ value, line: source.slice(0, at).split("\n").length, before: before.slice(-reach) });

  const template = (before: string) => {
    let end = at + 1;
    while (end < source.length && source[end] !== "`" && source.slice(end, end + 2) !== "${")
      end += source[end] === "\\" ? 2 : 1;
    add(source.slice(at + 1, end), before);
    code += '""';
    if (source[end] === "`") at = end + 1;
    else {
      templates.push({ depth: 0, before });
      at = end + 2;
    }
  };

  while (at < source.length) {
    const rest = source.slice(at, at + 2);
    const char = source[at] ?? "";
    const open = templates.at(-1);
    if (rest === "//") at = endOf(source, "\n", at);
    else if (rest === "/*") at = endOf(source, "*/", at) + 2;
    else if (char === "/" && isRegexNext(code)) {
      at = regexEnd(source, at);
      code += "/re/";
    } else if (char === '"' || char === "'") {
      let end = at + 1;
      while (end < source.length && source[end] !== char) end += source[end] === "\\" ? 2 : 1;
      add(source.slice(at + 1, end), code);
      code += '""';
      at = end + 1;
    } else if (char === "`") template(code);
    else if (char === "}" && open?.depth === 0) {
      templates.pop();
      template(open.before);
    } else {
      if (open !== undefined && char === "{") open.depth += 1;
      if (open !== undefined && char === "}") open.depth -= 1;
      code += char;
      at += 1;
    }
  }
  return literals;
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found;
}

function isRegexNext(code: string): boolean {
  const before = code.trimEnd();
  return before === "" || /(?:[=(,:[!&|?{};>+]|\breturn|\btypeof)$/.test(before);
}

function regexEnd(source: string, start: number): number {
  let isSet = false;
  let at = start + 1;
  for (; at < source.length && (isSet || source[at] !== "/"); at += 1) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === "[") isSet = true;
    else if (source[at] === "]") isSet = false;
  }
  return at + 1;
}
