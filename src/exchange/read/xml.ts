/** What a walk over a document tells, in its order. Names come without their prefix. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Walks over an XML document that programs wrote to exchange data: elements, attributes, text, CDATA. Strict, without
 * document types and without entities but the five of XML and numbers, so that nothing grows and nothing is fetched.
 * Nothing is kept, so that a large document costs its text.
 *
 * @returns whether it is such a document, well formed to its end
 */
export function walkXml(text: string, { open, text: said, close }: XmlEvents): boolean {
  const names: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let hasRoot = false;
  while (at < text.length) {
    const mark = text.indexOf("<", at);
    const between = text.slice(at, mark < 0 ? text.length : mark);
    if (names.length > 0) {
      const plain = resolved(between);
      if (plain === undefined) return false;
      if (plain !== "") said?.(plain);
    } else if (between.trim() !== "") return false;
    if (mark < 0) break;
    const end = endOf(text, mark);
    if (end === undefined) return false;
    const tag = text.slice(mark, end);
    at = end;
    if (tag.startsWith("<?") || tag.startsWith("<!--")) {
      continue;
    }
    if (tag.startsWith("<![CDATA[")) {
      if (names.length === 0) return false;
      said?.(tag.slice(9, -3));
      continue;
    }
    if (tag.startsWith("<!")) return false;
    if (tag.startsWith("</")) {
      const name = localName(tag.slice(2, -1).trim());
      if (names.pop() !== name) return false;
      close?.(name);
    } else {
      if (names.length === 0 && hasRoot) return false;
      hasRoot = true;
      const element = elementOf(tag);
      if (element === undefined || names.length >= deepest) return false;
      open?.(element.name, element.attributes);
      if (element.isEmpty) close?.(element.name);
      else names.push(element.name);
    }
  }
  return hasRoot && names.length === 0;
}

const deepest = 100;

/** The offset behind a tag, a comment, an instruction or CDATA; a `>` within quotes does not end a tag. */
function endOf(text: string, start: number): number | undefined {
  for (const [begin, end] of stretches) {
    if (!text.startsWith(begin, start)) continue;
    const found = text.indexOf(end, start + begin.length);
    return found < 0 ? undefined : found + end.length;
  }
  let at = start + 1;
  for (;;) {
    const next = text.slice(at, at + longestTag).search(/["'>]/);
    if (next < 0) return undefined;
    const mark = text[at + next];
    at += next + 1;
    if (mark === ">") return at;
    const quote = text.indexOf(mark ?? "", at);
    if (quote < 0 || quote - start > longestTag) return undefined;
    at = quote + 1;
  }
}

const longestTag = 100_000;
const stretches = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

function elementOf(tag: string) {
  const [whole, name] = /^<([^\s/>"'=<]+)/.exec(tag) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const isEmpty = tag.endsWith("/>");
  const rest = tag.slice(whole.length, isEmpty ? -2 : -1);
  const attributes = new Map<string, string>();
  for (const [, key = "", double, single] of rest.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = resolved(double ?? single ?? "");
    if (value === undefined) return undefined;
    attributes.set(localName(key), value);
  }
  return { name: localName(name), attributes, isEmpty };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** A text with its entities resolved; undefined where one is of the document's own making. */
function resolved(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let isOwn = false;
  const result = text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w*));?/gi, (mark, hex, decimal, name) => {
    const code =
      hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
    const known =
      code === undefined ? entities.get(name) : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (known === undefined || !mark.endsWith(";")) isOwn = true;
    return known ?? "";
  });
  return isOwn ? undefined : result;
}

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
