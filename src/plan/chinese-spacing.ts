/**
 * The part of a Chinese sentence between two inserts, with the spaces that the inserts ask for: one between Chinese and
 * a Latin word or a day (“Li Wei 的”, “2026-08-21 前”), none between Chinese and Chinese (“李伟的”). A sentence cannot
 * know which of them a name will be. Bare numbers stand as the sentence has them, since narrow places have no room.
 * The inserts themselves are a person's own and stay as they are.
 * @param before the insert before the part; "" where the sentence begins
 * @param part what the sentence has between the two
 * @param after the insert behind the part; "" where the sentence ends
 */
export function spaced(before: string, part: string, after: string): string {
  if (part.trim() === "") return part;
  return spacedAtEnd(spacedAtStart(before, part), after);
}

function spacedAtStart(before: string, part: string): string {
  if (/^ [^ ]/.test(part) && wide.test(part.charAt(1)) && wideAtEnd.test(before)) return part.slice(1);
  return han.test(part.charAt(0)) && isWord(lastWord.exec(before.slice(-longest))?.[0]) ? ` ${part}` : part;
}

function spacedAtEnd(part: string, after: string): string {
  if (/[^ ] $/.test(part) && wide.test(part.charAt(part.length - 2)) && wideAtStart.test(after))
    return part.slice(0, -1);
  return han.test(part.charAt(part.length - 1)) && isWord(firstWord.exec(after.slice(0, longest))?.[0])
    ? `${part} `
    : part;
}

function isWord(run: string | undefined): boolean {
  return run !== undefined && (/\p{Script=Latin}/u.test(run) || /^\d{4}-\d\d-\d\d$/.test(run));
}

/** Words are looked at no further than this, so that a text of any length costs the same. */
const longest = 40;

const han = /^\p{Script=Han}/u;
const wide = /^[\p{Script=Han}，。；：、（）？！“”‘’《》]/u;
const wideAtStart = wide;
const wideAtEnd = /[\p{Script=Han}，。；：、（）？！“”‘’《》]$/u;
const firstWord = /^[\p{Script=Latin}0-9][\p{Script=Latin}\p{M}\w.-]*/u;
const lastWord = /[\p{Script=Latin}\p{M}\w.-]*(?:[0-9]|\p{Script=Latin}\p{M}*)$/u;
const latinAtStart = /^[\p{Script=Latin}0-9]/u;
const latinAtEnd = /(?:[0-9]|\p{Script=Latin}\p{M}*)$/u;

/** What joins two items of a Chinese list, with spaces beside a Latin one. */
export function spacedLink(before: string, link: string, after: string): string {
  const [isAfterLatin, isBeforeLatin] = [latinAtEnd.test(before.slice(-longest)), latinAtStart.test(after)];
  return `${isAfterLatin ? " " : ""}${link}${isBeforeLatin ? " " : ""}`;
}
