import type { Span } from "../path.ts";
import { indentOf, type Line, linesOf } from "./lines.ts";
import type { SyntaxProblem } from "./problem.ts";
import {
  conflictEnd,
  isConflictStart,
  mergeConflict,
  secondDocument,
  strayLine,
  unevenItem,
} from "./stray.ts";

/**
 * A plan cut into pieces that can be parsed on their own.
 *
 * In a block mapping at the root, a line that begins at column 0 begins a new entry, and in the list below it
 * a dash at the list's own indentation begins a new item: YAML allows nothing else there, not even inside a
 * quoted text or a block scalar, whose lines must be indented deeper. What does not look so (a flow mapping at
 * the root, a `?` key, a list at the root) is left in one piece: `sections` is then undefined.
 */
export interface Layout {
  readonly sections: readonly SectionLayout[] | undefined;
  /** Stretches that belong to no section or item, each with what is wrong there. */
  readonly strays: readonly Stray[];
}

export interface SectionLayout {
  readonly name: string;
  readonly key: Span;
  /** From the key's line to the next section. */
  readonly span: Span;
  /** The items of a block list, each from its dash's line on; undefined where the value is anything else. */
  readonly items: readonly ItemLayout[] | undefined;
}

/** One item of a list; `isCut` where a line that belongs nowhere stands in it, so that its rest is lost. */
export interface ItemLayout extends Span {
  readonly isCut?: boolean;
}

/** A piece of text that cannot be placed; the offsets of its `problem` count from `base`. */
export interface Stray {
  readonly base: number;
  readonly span: Span;
  readonly problem: SyntaxProblem;
}

type Open = {
  name: string;
  key: Span;
  start: number;
  items: ItemLayout[] | undefined;
  indent: number;
  bare: boolean;
};

/** Cuts a plan into sections and items. Total: any text gives a layout. Cost: one pass over the characters. */
export function split(text: string): Layout {
  return splitPart(text, 0, () => false).layout;
}

/**
 * Cuts a part of a plan. Where a section begins, nothing counts any more that stood before it: so the part may begin at
 * the line of any section's key, and ends before the first one that `isKnown`.
 *
 * @returns the layout of the part, and where it ended; `sections` is undefined where the whole text must stay in one piece
 */
export function splitPart(
  text: string,
  from: number,
  isKnown: (sectionStart: number) => boolean,
): { readonly layout: Layout; readonly end: number } {
  const splitter = new Splitter(text, isKnown);
  for (const line of linesOf(text, from === 0 && text.charCodeAt(0) === byteOrderMark ? 1 : from)) {
    if (!splitter.take(line)) return { layout: { sections: undefined, strays: [] }, end: text.length };
    if (splitter.end !== undefined) break;
  }
  return { layout: splitter.layout(), end: splitter.end ?? text.length };
}

const byteOrderMark = 0xfeff;
const sectionKey =
  /("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#&*!|>%@`,[\]{}?-][^\s:]*(?:[ \t]+[^\s:#][^\s:]*)*|-[^\s:]+)[ \t]*:(?=[ \t]|$)/my;

class Splitter {
  readonly #text: string;
  readonly #sections: SectionLayout[] = [];
  readonly #strays: Stray[] = [];
  #section: Open | undefined;
  #itemStart = -1;
  #strayStart = -1;
  #strayProblem: SyntaxProblem | undefined;
  /** Whether the last item was ended by a line that belongs nowhere. */
  #endedByStray = false;
  #conflictEnd = -1;
  readonly #isKnown: (sectionStart: number) => boolean;
  /** Set where the part ends, at the end of the text once a second document begins: what follows is not read. */
  end: number | undefined;

  constructor(text: string, isKnown: (sectionStart: number) => boolean) {
    this.#text = text;
    this.#isKnown = isKnown;
  }

  /** Takes the next line; false where the text is not made of sections, so that it must stay in one piece. */
  take(line: Line): boolean {
    if (line.start < this.#conflictEnd) return true;
    const indent = indentOf(this.#text, line);
    const at = line.start + indent;
    const first = this.#text[at];
    if (at === line.end || first === "#") return true;
    if (first === "\t") return this.#takeTabbed(line);
    if (indent === 0) return this.#takeFlush(line, first ?? "");
    // A plan that is indented as a whole has no line at the margin to be cut at.
    if (this.#section === undefined && this.#strayStart < 0) return false;
    this.#takeIndented(line, indent);
    return true;
  }

  layout(): Layout {
    this.#closeSection(this.#text.length);
    return { sections: this.#sections, strays: this.#strays };
  }

  #takeFlush(line: Line, first: string): boolean {
    const content = this.#text.slice(line.start, line.end);
    if (/^(---|\.\.\.)(\s|$)/.test(content)) return this.#takeMarker(line, content);
    if (first === "%") return this.#section === undefined;
    if (isConflictStart(content)) return this.#takeConflict(line);
    if (isDash(content, 0) && this.#section?.bare) {
      if (this.#section.indent <= 0) this.#openItem(line, 0);
      else this.#openStrayWith(line, unevenItem(line.start, 0, this.#section.indent));
      return true;
    }
    // Such spaces indent to the eye: what they indent belongs to the record, and its block tells of it.
    if (/[\u00a0\u3000]/.test(first) && (this.#itemStart >= 0 || (this.#section && !this.#section.bare)))
      return true;
    if (/[\]},]/.test(first)) return this.#section !== undefined;
    sectionKey.lastIndex = line.start;
    const match = sectionKey.exec(this.#text);
    if (match !== null && match.index === line.start && sectionKey.lastIndex <= line.end) {
      this.#openSection(line, match[1] ?? "", sectionKey.lastIndex);
      return true;
    }
    if (this.#section === undefined && /^[[{"'?&*!|>-]/.test(first)) return false;
    if (first === "?") return false;
    this.#openStray(line);
    return true;
  }

  #takeIndented(line: Line, indent: number): void {
    const section = this.#section;
    if (!section?.bare) return;
    const dash = isDash(
      this.#text.slice(line.start + indent, Math.min(line.end, line.start + indent + 2)),
      0,
    );
    if (section.indent < 0) {
      if (dash) this.#openItem(line, indent);
      else section.bare = false;
      return;
    }
    if (indent > section.indent && this.#endedByStray) this.#cutLastItem(section);
    if (indent === section.indent && dash) this.#openItem(line, indent);
    else if (indent < section.indent && dash) {
      this.#openStrayWith(line, unevenItem(line.start, indent, section.indent));
    }
  }

  #takeTabbed(line: Line): boolean {
    // Before a list's first item a tabbed line would decide the section's shape; it is set aside instead.
    if (this.#strayStart < 0 && this.#section?.bare && this.#section.indent < 0) this.#openStray(line);
    return true;
  }

  #takeMarker(line: Line, content: string): boolean {
    if (this.#section === undefined && this.#strayStart < 0)
      return content.startsWith("---") && /^---\s*(#.*)?$/.test(content);
    const rest = this.#text.slice(line.next);
    if (content.startsWith("...") && !/^\s*[^\s#]/m.test(rest)) return true;
    this.#closeSection(line.start);
    this.#strays.push({
      base: 0,
      span: { start: line.start, end: this.#text.length },
      problem: secondDocument(line.start),
    });
    this.end = this.#text.length;
    return true;
  }

  #takeConflict(line: Line): boolean {
    this.#conflictEnd = conflictEnd(this.#text, line);
    // Inside a record, or a section that is no list, it is that which cannot be read: its block tells of it.
    if (this.#itemStart >= 0 || (this.#section && !this.#section.bare)) return true;
    this.#closeStray(line.start);
    this.#openStrayWith(line, mergeConflict(line));
    return true;
  }

  #openSection(line: Line, keyText: string, afterColon: number): void {
    this.#closeSection(line.start);
    if (this.#endsAt(line)) return;
    const rest = this.#text.slice(afterColon, line.end);
    this.#section = {
      name: unquoted(keyText),
      key: { start: line.start, end: line.start + keyText.length },
      start: line.start,
      items: undefined,
      indent: -1,
      bare: /^\s*(#.*)?$/.test(rest),
    };
  }

  #openItem(line: Line, indent: number): void {
    this.#closeItem(line.start);
    this.#closeStray(line.start);
    this.#endedByStray = false;
    const section = this.#section;
    if (section === undefined) return;
    section.indent = indent;
    section.items ??= [];
    this.#itemStart = line.start;
  }

  #openStray(line: Line): void {
    const { problem, name } = strayLine(this.#text, line);
    if (name === undefined) {
      this.#openStrayWith(line, problem);
      return;
    }
    // A section whose colon is missing: its list is still read.
    this.#closeSection(line.start);
    if (this.#endsAt(line)) return;
    this.#strays.push({ base: 0, span: { start: line.start, end: line.next }, problem });
    const key = { start: line.start, end: line.start + name.length };
    this.#section = { name, key, start: line.start, items: undefined, indent: -1, bare: true };
  }

  #endsAt({ start }: Line): boolean {
    if (this.#isKnown(start)) this.end = start;
    return this.end !== undefined;
  }

  #openStrayWith(line: Line, problem: SyntaxProblem): void {
    if (this.#strayStart >= 0) return;
    this.#endedByStray = this.#itemStart >= 0;
    this.#closeItem(line.start);
    this.#strayStart = line.start;
    this.#strayProblem = problem;
  }

  #cutLastItem({ items }: Open): void {
    const last = items?.pop();
    if (last) items?.push({ ...last, isCut: true });
    this.#endedByStray = false;
  }

  #closeItem(end: number): void {
    if (this.#itemStart >= 0) this.#section?.items?.push({ start: this.#itemStart, end });
    this.#itemStart = -1;
  }

  #closeStray(end: number): void {
    if (this.#strayProblem)
      this.#strays.push({ base: 0, span: { start: this.#strayStart, end }, problem: this.#strayProblem });
    this.#strayStart = -1;
    this.#strayProblem = undefined;
  }

  #closeSection(end: number): void {
    this.#closeItem(end);
    this.#closeStray(end);
    const section = this.#section;
    if (section) {
      const { name, key, start, items } = section;
      this.#sections.push({ name, key, span: { start, end }, items });
    }
    this.#section = undefined;
  }
}

function isDash(content: string, at: number): boolean {
  return (
    content[at] === "-" && (content.length === at + 1 || content[at + 1] === " " || content[at + 1] === "\t")
  );
}

function unquoted(key: string): string {
  if (key.startsWith("'")) return key.slice(1, -1).replaceAll("''", "'");
  if (!key.startsWith('"')) return key;
  try {
    return String(JSON.parse(key));
  } catch {
    return key.slice(1, -1);
  }
}
