/** Edits of a plan's text as people make them, and as nobody does: the same seed gives the same ones. */

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes one edit after the other on a text. */
export interface Editor {
  /** The next version, of the one before. */
  next(): string;
}

type Edit = (text: string, random: Random) => string;

class Random {
  readonly number: () => number;

  constructor(number: () => number) {
    this.number = number;
  }

  /** A whole number below `end`. */
  below(end: number): number {
    return Math.floor(this.number() * Math.max(1, end));
  }

  from<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError("There is nothing to choose from.");
    return item;
  }
}

/** An editor that begins with a text; what is undone is a version of its own. */
export function createEditor(text: string, number: () => number): Editor {
  const random = new Random(number);
  const past: string[] = [text];
  let typing: string[] = [];
  let place = 0;
  return {
    next() {
      const now = past.at(-1) ?? "";
      const key = typing.shift();
      const next = key === undefined ? changed(now) : typed(now, key);
      past.push(next);
      if (past.length > 30) past.shift();
      return next;
    },
  };

  function typed(now: string, key: string): string {
    const at = Math.min(place, now.length);
    if (key === "\b") {
      place = Math.max(0, at - 1);
      return now.slice(0, place) + now.slice(at);
    }
    place = at + key.length;
    return now.slice(0, at) + key + now.slice(at);
  }

  function changed(now: string): string {
    const kind = random.below(10);
    if (kind < 3) {
      place = placeIn(now, random);
      typing = [...random.from(phrases)];
      return typed(now, typing.shift() ?? "");
    }
    if (kind === 3 && past.length > 2) return past[past.length - 2 - random.below(past.length - 2)] ?? now;
    return random.from(edits)(now, random);
  }
}

const phrases = [
  "due: 2026-07-99\n    ",
  "\b\b\b\b",
  "title: 新的标题",
  "x\b",
  "\n  - id: m-new\n    title: T\n",
  "\n\n",
  "risks:\n",
  "milestones:",
  "  owner: nobody\n",
  "{ en: a, zh-CN: 乙 }",
  '"a',
  "- ",
  " # note",
  "status: done",
  "&a ",
  "*a",
  "covers: [R-1, ",
  "：",
  "x-own: { a: 1 }\n",
  "password: hunter2secret\n",
];

/** What is put in at one place at once. */
const pieces = [
  ...[
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    "    ",
    ":",
    ": ",
    "- ",
    "  - ",
    "#",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
  ],
  ...[
    "|\n      text\n      more\n",
    ">-\n  folded\n",
    "&a ",
    "&b ",
    "*a",
    "*b",
    "<<: *a\n",
    "!!str ",
    "? ",
    "%",
  ],
  ...[
    "---\n",
    "...\n",
    "--- # x\n",
    "<<<<<<< a\n",
    "=======\n",
    ">>>>>>> b\n",
    "\uFEFF",
    "\uFFFD",
    "\u00a0",
    "\u3000",
  ],
  ...[
    "：",
    "，",
    "🙂",
    "\uD800",
    "\u202E",
    "\u0000",
    "2026-02-30",
    "null",
    "~",
    "0",
    "-1",
    "yes",
    "weekly on fri",
  ],
  ...[
    "risks:\n",
    "milestones:\n",
    "project:\n",
    "log: []\n",
    "issues: *a\n",
    "policy: { rules: { secret: off } }\n",
  ],
  ...[
    "milestones\n",
    "risks:x\n",
    "  - id: M-1\n",
    "  -\n",
    "- a\n",
    "x-a: &a { title: T }\n",
    "x-l: &b\n  - id: q\n",
  ],
  ...[
    "calendar: { workdays: [mon] }\n",
    "policy:\n  exceptions:\n    - { rule: secret, reason: r, until: 2027-01-01 }\n",
  ],
];

const edits: readonly Edit[] = [
  // Put in, take out, write over.
  (text, random) => put(text, placeIn(text, random), random.from(pieces)),
  (text, random) => put(text, placeIn(text, random), random.from(pieces), random.below(4)),
  (text, random) => put(text, lineIn(text, random), random.from(pieces)),
  (text, random) => put(text, placeIn(text, random), "", random.from([1, 2, 10, 60, 400])),
  // A line: taken out, doubled, commented, indented, half written.
  (text, random) => onLine(text, random, () => ""),
  (text, random) => onLine(text, random, (line) => line + line),
  (text, random) => onLine(text, random, (line) => `#${line}`),
  (text, random) => onLine(text, random, (line) => random.from(["\t", " ", "  ", "      "]) + line),
  (text, random) => onLine(text, random, (line) => line.replace(/^ {1,2}/, "")),
  (text, random) => onLine(text, random, (line) => `${line.slice(0, random.below(line.length))}\n`),
  (text, random) =>
    onLine(text, random, (line) => line.replace(/:.*/, random.from(["", ":", ": ", ": |", ": [", ": *a"]))),
  (text, random) =>
    onLine(text, random, (line) => line.replace(/: (?=\S)/, random.from([": &a ", ": &b ", ":", "： "]))),
  // Records and sections: pasted, moved, taken out.
  (text, random) => put(text, lineIn(text, random), record(text, random)),
  (text, random) => {
    const cut = record(text, random);
    const rest = text.replace(cut, () => "");
    return put(rest, random.below(2) === 0 ? startOf(rest, record(rest, random)) : lineIn(rest, random), cut);
  },
  (text, random) => text.replace(record(text, random), () => ""),
  (text, random) => {
    const cut = section(text, random);
    const rest = text.replace(cut, () => "");
    return put(rest, startOf(rest, section(rest, random)), cut);
  },
  (text, random) => put(text, startOf(text, section(text, random)), section(text, random)),
  (text, random) => text.replace(section(text, random), () => ""),
  // A value of one place at another: references that lead elsewhere, kinds that do not fit.
  (text, random) => put(text, placeIn(text, random), word(text, random)),
  (text, random) => onLine(text, random, (line) => line.replace(/(?<=: ).*/, () => word(text, random))),
  // The whole text.
  (text, random) => random.from([() => text.replace(/\r?\n/g, "\r\n"), () => text.replaceAll("\r", "")])(),
  (text, random) => text.slice(0, placeIn(text, random)),
];

function put(text: string, at: number, piece: string, length = 0): string {
  return text.slice(0, at) + piece + text.slice(at + length);
}

/** Anywhere, and more often where something is decided: at the ends of lines, keys and values. */
function placeIn(text: string, random: Random): number {
  const at = random.below(text.length + 1);
  if (random.below(2) === 0) return at;
  const mark = random.from(["\n", ":", ": ", "- ", ",", "]", "\n  "]);
  const found = text.indexOf(mark, at);
  return found < 0 ? at : found + random.below(mark.length + 1);
}

function lineIn(text: string, random: Random): number {
  return text.lastIndexOf("\n", random.below(text.length + 1)) + 1;
}

function onLine(text: string, random: Random, change: (line: string) => string): string {
  const start = lineIn(text, random);
  const found = text.indexOf("\n", start);
  const end = found < 0 ? text.length : found + 1;
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

function record(text: string, random: Random): string {
  return random.from(["", ...(text.match(/^ *- .*(?:\n {3,}.*|\n(?=\n))*\n?/gm) ?? [])]);
}

function section(text: string, random: Random): string {
  return random.from(["", ...(text.match(/^[a-z-]+:.*(?:\n(?:[ #].*)?)*/gm) ?? [])]);
}

function word(text: string, random: Random): string {
  return random.from(text.match(/[^\s:,[\]{}]+/g) ?? [""]);
}

function startOf(text: string, part: string): number {
  return Math.max(0, text.indexOf(part));
}
