/**
 * What a text would do to the order of what stands around it, undone: every direction that it opens (embeddings,
 * isolates) is closed at the end of its line, an end without its beginning goes, and what only serves to show other
 * than what is written (overrides, and the characters that repeat ASCII invisibly) is seen as U+FFFD.
 */
export function tamed(text: string): string {
  if (!steers.test(text)) return text;
  const seen = text.replace(masks, "\ufffd");
  return seen.split("\n").map(closed).join("\n");
}

/**
 * What hides in a text: the overrides and invisible characters of `tamed`, and each direction that is opened and not
 * closed in its line. Code points, each once, in their order.
 */
export function hiddenIn(text: string): readonly number[] {
  if (!steers.test(text)) return [];
  const masked = [...text.matchAll(masks)].flatMap(([found]) => [...found]);
  const open = text.split("\n").flatMap((line) => openedIn(line).open);
  return [...new Set([...masked, ...open].map((character) => character.codePointAt(0) ?? 0))];
}

/** All that `hiddenIn` may speak of, and the ends of directions: what is left without it hides nothing. */
export function steering(): RegExp {
  return new RegExp(`[\\u202a-\\u202e\\u2066-\\u2069]|${masks.source}`, "gu");
}

const steers = /[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

/** Overrides; and tag characters, but where they spell the flag of a region, behind a black one. */
const masks = /[\u202d\u202e]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]+/gu;

const isolateEnd = "\u2069";
const embeddingEnd = "\u202c";

/**
 * A text in two at an offset, for where the rest of it stands elsewhere: a direction that is open there is closed at the end of
 * the first part, and opened again in the second.
 */
export function parted(text: string, at: number): readonly [string, string] {
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  const { open } = openedIn(head.slice(head.lastIndexOf("\n") + 1));
  return [tamed(head), tamed(open.join("") + tail)];
}

function closed(line: string): string {
  const { kept, open } = openedIn(line);
  const ends = open.map((character) => (isIsolate(character) ? isolateEnd : embeddingEnd));
  return kept + ends.reverse().join("");
}

function openedIn(line: string): { readonly kept: string; readonly open: readonly string[] } {
  const open: string[] = [];
  let kept = "";
  for (const character of line) {
    if (isIsolate(character) || character === "\u202a" || character === "\u202b") open.push(character);
    else if (character === isolateEnd || character === embeddingEnd) {
      const last = open.at(-1);
      // An end without its beginning would close something of the text around.
      if (last === undefined || isIsolate(last) !== (character === isolateEnd)) continue;
      open.pop();
    }
    kept += character;
  }
  return { kept, open };
}

function isIsolate(character: string): boolean {
  return /[\u2066-\u2068]/.test(character);
}
