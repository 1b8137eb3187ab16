import { nearest } from "../plan/nearest.ts";
import type { IsoDate } from "../plan/plan.ts";
import { isRealDate } from "../plan/time/dates.ts";
import { dateFormat } from "../plan/time/formats/date.ts";
import { say, sayList, type Words } from "../plan/words.ts";

/** One option of a command. */
export interface Option<Value> {
  readonly name: string;
  readonly short?: string;
  /** Whether it may be given several times: the texts are then one, with commas between them. */
  readonly isList?: boolean;
  /** What a usage text calls the value; a flag has none. */
  readonly placeholder?: string;
  readonly about: Words;
  /** The value that a text stands for, or what is wrong with the text. A flag reads "". */
  readonly read: (text: string) => Reading<Value>;
}

export type Reading<Value> = { readonly value: Value } | { readonly problem: Words };

type Naming = Pick<Option<unknown>, "name" | "about" | "short" | "placeholder">;

/** An option without a value. */
export function flag(naming: Omit<Naming, "placeholder">): Option<true> {
  return { ...naming, read: () => ({ value: true }) };
}

/** An option that takes any text but the empty one. */
export function textOption(naming: Naming & { readonly placeholder: string }): Option<string> {
  const { name } = naming;
  return {
    ...naming,
    read: (text) => (text === "" ? { problem: say(valueDue, { name }) } : { value: text }),
  };
}

/** An option that takes a real day. */
export function dateOption(naming: Omit<Naming, "placeholder">): Option<IsoDate> {
  return { ...naming, placeholder: "DATE", read: (text) => readDate(naming.name, text) };
}

/** An option that takes one of a few words. */
export function choiceOption<Choice extends string>(
  naming: Omit<Naming, "placeholder">,
  choices: readonly Choice[],
): Option<Choice> {
  return {
    ...naming,
    placeholder: choices.join("|"),
    read(text) {
      const value = choices.find((choice) => choice === text);
      return value === undefined ? { problem: notAChoice(naming.name, text, choices) } : { value };
    },
  };
}

/** An option that takes one or several of a few words, with commas between them or each with the option's name. */
export function listOption<Choice extends string>(
  naming: Omit<Naming, "placeholder">,
  choices: readonly Choice[],
): Option<readonly Choice[]> {
  const one = choiceOption(naming, choices);
  return {
    ...one,
    isList: true,
    placeholder: `${choices.join("|")}[,…]`,
    read(text) {
      const values = new Set<Choice>();
      for (const each of text.split(",")) {
        const reading = one.read(each.trim());
        if ("problem" in reading) return reading;
        values.add(reading.value);
      }
      return { value: [...values] };
    },
  };
}

/** The words for a missing value. */
export const valueDue: Words = {
  en: "“--{name}” takes a value.",
  "zh-CN": "“--{name}”后面需要一个值。",
};

/** “Did you mean …?”, with what stands before it; nothing where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>, prefix = ""): Words {
  const [meant] = nearest(word, candidates, 1);
  if (meant === undefined) return { en: "", "zh-CN": "" };
  return say({ en: " Did you mean “{meant}”?", "zh-CN": "是否想写“{meant}”？" }, { meant: prefix + meant });
}

function notAChoice(name: string, text: string, choices: readonly string[]): Words {
  return say(
    {
      en: "“--{name}” does not take “{text}”; it takes {choices}.{hint}",
      "zh-CN": "“--{name}”不接受“{text}”，可用的值是{choices}。{hint}",
    },
    { name, text, choices: sayList(choices, "or"), hint: didYouMean(text, choices) },
  );
}

function readDate(name: string, text: string): Reading<IsoDate> {
  if (isRealDate(text)) return { value: text };
  const why = dateFormat(text)?.message ?? { en: "", "zh-CN": "" };
  return { problem: say({ en: "“--{name}”: {why}", "zh-CN": "“--{name}”：{why}" }, { name, why }) };
}
