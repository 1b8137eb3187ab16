import { nearest } from "../../nearest.ts";
import { say, type Words } from "../../words.ts";
import { dateFormat } from "../formats/date.ts";
import type { FormatProblem } from "../formats/problem.ts";
import { plain, shown } from "../formats/shown.ts";
import { aliasesOfWord, aliasOfPhrase } from "./aliases.ts";
import type { CadenceProblem } from "./cadence.ts";
import { steps } from "./steps.ts";
import { cadenceAt, type Token, take, type Walk, walkPhrase } from "./walk.ts";

/** The problem of a word that does not fit where it stands. */
export function misfit(text: string, { step, taken }: Walk, word: Token): CadenceProblem {
  const { start, end } = word;
  const date = step === "once-date" ? dateFormat(word.text) : undefined;
  const suggestion = suggestionForPhrase(text) ?? mendedFrom(text, mostSlips) ?? withDate(text, word, date);
  const message =
    date?.message ??
    say(sentenceFor(step, suggestion), {
      // Where the first word is wrong the whole phrase is named beside what it should be.
      word: shown(step === "start" && suggestion !== undefined ? text.trim() : word.text),
      before: shown(text.slice(0, taken.at(-1)?.end ?? 0).trim()),
      expects: steps[step].expects,
      suggestion: suggestion ?? "",
    });
  return { kind: "problem", message, start, end, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** `once on 2026/3/5`: the day as it was surely meant. */
function withDate(text: string, { start, end }: Token, date: FormatProblem | undefined): string | undefined {
  const [meant, other] = date?.meant ?? [];
  if (meant === undefined || other !== undefined || date?.isGuess) return undefined;
  return (text.slice(0, start) + meant + text.slice(end)).trim();
}

/** The problem of a phrase that stops too early; it stands on the last word. */
export function unfinished(text: string, { step, taken }: Walk): CadenceProblem {
  const { start, end } = taken.at(-1) ?? { start: 0, end: text.length };
  const suggestion = suggestionForPhrase(text);
  const inserts = { word: shown(text.trim()), expects: steps[step].expects, suggestion: suggestion ?? "" };
  const sentence = suggestion !== undefined ? "meant" : taken.length === 0 ? "empty" : "unfinished";
  const message = say(sentences[sentence], inserts);
  return { kind: "problem", message, start, end, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** One slip seldom comes alone, but who makes more than this did not mean a cadence. */
const mostSlips = 4;
/** Longer texts are not worth guessing at. */
const longestPhrase = 120;

/** The cadence that a phrase comes to when its wrong words are put right one after the other. */
function mendedFrom(text: string, slipsLeft: number): string | undefined {
  const walk = walkPhrase(text);
  const { step, draft, misfit: word } = walk;
  if (word === undefined) return cadenceAt(walk) === undefined ? undefined : text.trim();
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

/** The cadence that the whole phrase means, said in the words of the format. */
function suggestionForPhrase(text: string): string | undefined {
  if (text.length > longestPhrase) return undefined;
  const phrase = plain(text).toLowerCase().replace(/\s+/g, " ");
  const meant = aliasOfPhrase(phrase) ?? phrase;
  return meant !== text.trim() && cadenceAt(walkPhrase(meant)) !== undefined ? meant : undefined;
}

function sentenceFor(step: Walk["step"], suggestion: string | undefined): Words {
  if (step === "start") return suggestion === undefined ? sentences.start : sentences.meant;
  if (suggestion !== undefined) return sentences.misfitMeant;
  return step === "end" ? sentences.end : sentences.misfit;
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
  unfinished: {
    en: "The cadence “{word}” is not complete: next comes {expects}.",
    "zh-CN": "频率“{word}”不完整：后面应写：{expects}。",
  },
  empty: {
    en: "The cadence is empty: write {expects}.",
    "zh-CN": "频率为空：请写 {expects}。",
  },
} as const satisfies Readonly<Record<string, Words>>;
