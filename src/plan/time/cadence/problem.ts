import { nearest } from "../../nearest.ts";
import { type Insert, say, sayList, type Words } from "../../words.ts";
import { dateFormat } from "../formats/date.ts";
import type { FormatProblem } from "../formats/problem.ts";
import { plain, shown } from "../formats/shown.ts";
import type { CadenceProblem } from "./cadence.ts";
import { describePhrase } from "./describe-phrase.ts";
import { cadencesMeant, longestPhrase } from "./meant/cadences-meant.ts";
import { type Meant, perhaps, surely } from "./meant/meant.ts";
import { isOnceWithoutDay } from "./meant/occasions.ts";
import { steps } from "./steps.ts";
import { cadenceAt, type Token, take, type Walk, walkPhrase } from "./walk.ts";
import { aliasesOfWord } from "./word-aliases.ts";

/** The problem of a word that does not fit where it stands. */
export function misfit(text: string, { step, taken }: Walk, word: Token): CadenceProblem {
  const { start, end } = word;
  const date = step === "once-date" ? dateFormat(word.text) : undefined;
  // Who has begun in the words of the format goes on in them, but for a slip.
  const readings = [() => mendedFrom(text, mostSlips), () => cadencesMeant(text)];
  if (step === "start") readings.reverse();
  const meant = readings[0]?.() ?? readings[1]?.() ?? withDate(text, word, date);
  const { cadences = [], isGuess = false } = meant ?? {};
  const before = text.slice(0, taken.at(-1)?.end ?? 0).trim();
  const sentence = date?.message ?? sentenceFor(step, meant, isOnceWithoutDay(plain(text).toLowerCase()));
  const message = say(sentence, {
    // Where the first word is wrong the whole phrase is named beside what it should be.
    word: shown(step === "start" && meant !== undefined ? text.trim() : word.text),
    before: shown(before),
    expects: steps[step].expects,
    ...meantInserts(cadences),
  });
  return { kind: "problem", message, start, end, meant: cadences, ...(isGuess && { isGuess }) };
}

/** `once on 2026/3/5`: the day as it was meant. */
function withDate(text: string, { start, end }: Token, date: FormatProblem | undefined): Meant | undefined {
  const cadences = (date?.meant ?? []).map((day) => (text.slice(0, start) + day + text.slice(end)).trim());
  if (cadences.length === 0) return undefined;
  return date?.isGuess ? perhaps(...cadences) : surely(...cadences);
}

/** The problem of a phrase that stops too early, and may go on in several ways; it stands on the last word. */
export function unfinished(text: string, { step, taken }: Walk): CadenceProblem {
  const { start, end } = taken.at(-1) ?? { start: 0, end: text.length };
  const sentence = taken.length === 0 ? sentences.empty : sentences.unfinished;
  const message = say(sentence, { word: shown(text.trim()), expects: steps[step].expects });
  return { kind: "problem", message, start, end, meant: [] };
}

/** One slip seldom comes alone, but who makes more than this did not mean a cadence. */
const mostSlips = 4;

/** The cadence that a phrase comes to when its wrong words are put right one after the other. */
function mendedFrom(text: string, slipsLeft: number): Meant | undefined {
  const walk = walkPhrase(text);
  const { step, draft, misfit: word } = walk;
  if (word === undefined) return cadenceAt(walk) === undefined ? undefined : surely(text.trim());
  if (slipsLeft === 0 || text.length > longestPhrase) return undefined;
  const meant = plain(word.text);
  const known = steps[step].choices.map((choice) => choice.word);
  const candidates = [meant.toLowerCase(), ...aliasesOfWord(step, meant), ...nearestOf(meant, known)];
  const fitting = candidates.find(
    (each) =>
      each !== undefined && each !== word.text && take(step, each.split(" ")[0] ?? "", draft) !== undefined,
  );
  if (fitting === undefined) return undefined;
  const before = fitting === "," ? text.slice(0, word.start).trimEnd() : text.slice(0, word.start);
  return mendedFrom(before + fitting + text.slice(word.end), slipsLeft - 1);
}

/** Of words of three letters and of numbers every one is near to some other. */
function nearestOf(word: string, known: readonly string[]): readonly string[] {
  return word.length < 4 || /\d/.test(word) ? [] : nearest(word, known, 1);
}

/** What was meant, and as choices with what each says: nobody has to know a rule by its parts. */
function meantInserts(cadences: readonly string[]): Readonly<Record<string, Insert>> {
  const choices = cadences.map((cadence) =>
    say(
      { en: "“{cadence}” ({says})", "zh-CN": "“{cadence}”（{says}）" },
      { cadence, says: describePhrase(cadence) },
    ),
  );
  return { suggestion: cadences[0] ?? "", choices: sayList(choices, "or") };
}

function sentenceFor(step: Walk["step"], meant: Meant | undefined, isOnce: boolean): Words {
  const isBegun = step !== "start";
  if (meant !== undefined) {
    const isOne = meant.cadences.length === 1 && !meant.cadences[0]?.startsWith("RRULE:");
    if (isBegun) return isOne ? sentences.misfitMeant : sentences.misfitChoice;
    if (meant.isGuess) return sentences.near;
    return isOne ? sentences.meant : sentences.choice;
  }
  if (isOnce) return sentences.onceWithoutDay;
  return step === "end" ? sentences.end : isBegun ? sentences.misfit : sentences.start;
}

const sentences = {
  start: {
    en: "“{word}” does not begin a cadence: write {expects}.",
    "zh-CN": "“{word}”不是频率：请写 {expects}。",
  },
  misfit: {
    en: "“{word}” does not fit after “{before}”: what fits there is {expects}.",
    "zh-CN": "“{word}”不能写在“{before}”之后：那里应写：{expects}。",
  },
  end: {
    en: "“{word}” does not fit: the cadence is complete after “{before}”.",
    "zh-CN": "“{word}”是多余的：频率写到“{before}”已经完整。",
  },
  meant: {
    en: "“{word}” is not a cadence: did you mean “{suggestion}”?",
    "zh-CN": "“{word}”不是频率：是否想写“{suggestion}”？",
  },
  misfitMeant: {
    en: "“{word}” does not fit after “{before}”: did you mean “{suggestion}”?",
    "zh-CN": "“{word}”不能写在“{before}”之后：是否想写“{suggestion}”？",
  },
  misfitChoice: {
    en: "“{word}” does not fit after “{before}”: write {choices}, whichever is meant.",
    "zh-CN": "“{word}”不能写在“{before}”之后：请按实际情况写{choices}。",
  },
  choice: {
    en: "“{word}” is not a cadence: write {choices}, whichever is meant.",
    "zh-CN": "“{word}”不是频率：请按实际情况写{choices}。",
  },
  near: {
    en: "“{word}” is not a cadence. What comes nearest is {choices}.",
    "zh-CN": "“{word}”不是频率，相近的写法有{choices}。",
  },
  onceWithoutDay: {
    en: "“{word}” says no day: write “once on” and the day, such as once on 2026-03-05.",
    "zh-CN": "“{word}”没有写明日期：请写“once on”加日期，例如 once on 2026-03-05。",
  },
  unfinished: {
    en: "The cadence “{word}” is not complete: next comes {expects}.",
    "zh-CN": "频率“{word}”不完整：后面应写：{expects}。",
  },
  empty: {
    en: "The cadence is empty: write {expects}.",
    "zh-CN": "频率为空：请写 {expects}。",
  },
} as const satisfies Readonly<Record<string, Words>>;
