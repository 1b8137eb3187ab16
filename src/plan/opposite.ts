/** Beginnings that turn a word into its opposite. */
const denying = ["un", "non", "not", "no", "dis", "mis"];
/** These do so only where they are one with the word: `incomplete`, but not `in-progress`. */
const glued = ["in", "im", "ir", "il", "de"];
/** These make it a multiple or a part of what it counts. */
const counting = ["bi", "semi", "half", "tri"];
const turningHan = ["未", "不", "没", "没有", "无", "非", "尚未"];

/**
 * Whether two words are alike but for a beginning that turns one round: `unanswered` is no slip for `answered`, nor
 * `bimonthly` for `monthly`, however few letters they differ in.
 *
 * @param slips how many slips two words are apart
 */
export function isOpposite(
  word: string,
  other: string,
  slips: (one: string, other: string) => number,
): boolean {
  const whole = slips(joined(word), joined(other));
  return ["", ...beginningsOf(word)].some((start) =>
    ["", ...beginningsOf(other)].some(
      (end) => turns(start, end) && slips(without(word, start), without(other, end)) < whole,
    ),
  );
}

/** Whether two beginnings make two things of one word. Two that deny say the same: `inpact` is a slip for `impact`. */
function turns(start: string, end: string): boolean {
  return start !== end && !(isDenying(start) && isDenying(end));
}

function isDenying(start: string): boolean {
  return denying.includes(start) || glued.includes(start);
}

/** Whether a Chinese word is another one denied: 未采纳 is not 采纳. */
export function isDenied(word: string, other: string): boolean {
  return turningHan.some((denial) => word === denial + other || other === denial + word);
}

function beginningsOf(word: string): readonly string[] {
  const text = word.toLowerCase();
  const loose = [...denying, ...counting].filter((start) => joined(text).startsWith(start));
  return [
    ...loose,
    ...glued.filter((start) => text.startsWith(start) && /^[^\s_-]/.test(text.slice(2))),
  ].filter((start) => joined(text).length - start.length >= shortest);
}

/** Less than this is no word that something could turn round. */
const shortest = 3;

function without(word: string, start: string): string {
  return joined(word).slice(start.length);
}

function joined(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, "");
}
