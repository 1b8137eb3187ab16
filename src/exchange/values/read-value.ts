import { recordTitles } from "../../plan/facts/names.ts";
import { riskScale, stepOf } from "../../plan/facts/risk.ts";
import { shortened } from "../../plan/facts/shortened.ts";
import type { Id, Plan } from "../../plan/plan.ts";
import { yamlText } from "../../plan/rules/stub.ts";
import { say, sayList, type Words } from "../../plan/words.ts";
import { choiceWords } from "../map/field-words.ts";
import type { Field } from "../map/fields.ts";
import type { DayOrder } from "../map/mapping.ts";
import type { ImportSection } from "../sheet.ts";
import { sayReasons } from "../words.ts";
import { choicesOf, readChoice } from "./choice.ts";
import { cleanText, oneLine } from "./clean.ts";
import { readDay } from "./days.ts";
import { namesIn, type People } from "./people.ts";

/** What is known to read the cells of one column. */
export interface ColumnContext {
  readonly plan: Plan;
  readonly people: People;
  readonly section: ImportSection;
  readonly field: Field;
  readonly order: DayOrder | undefined;
  /** Whether the numbers of a column of shares are parts of 1. */
  readonly areShares: boolean;
  /** What words of the source stand for, as the person said. */
  readonly values: Readonly<Record<string, string | number>>;
}

export type Value = string | number;

/** A list of ids as a value: as the plan has it on one line. */
export function listValue(ids: readonly string[]): Value {
  return `[${ids.map(yamlText).join(", ")}]`;
}

/** A value, what is wrong, or both: then the value is only a part of what the cell says. */
export interface ReadValue {
  readonly value?: Value;
  readonly problem?: Words;
}

/** Reads a cell that says something. */
export function readValue(cell: string, context: ColumnContext): ReadValue {
  const text = cleanText(cell);
  const said = Object.hasOwn(context.values, text) ? context.values[text] : undefined;
  if (said === "" || (text === "" && said === undefined)) return {};
  return readers[context.field.kind](said ?? text, context);
}

type ValueReader = (text: Value, context: ColumnContext) => ReadValue;

const readers: Readonly<Record<Field["kind"], ValueReader>> = {
  text: (text, { field }) => {
    if (isName(field.key)) return { value: oneLine(String(text)) };
    if (field.key !== "external.url") return { value: String(text) };
    return /^https?:\/\/[^\s"<>]+$/i.test(String(text))
      ? { value: String(text) }
      : { problem: problem(noAddress, text) };
  },
  day: (text, context) => day(text, context, false),
  moment: (text, context) => day(text, context, true),
  choice(text, { section, field }) {
    // A tool that marks what is confidential says nothing of all the others.
    if (
      field.key === "visibility" &&
      /^(?:no|n|false|0|none|public|否|无|公开|不保密|非保密|-)$/i.test(String(text))
    )
      return {};
    const value = readChoice(section, field.key, String(text));
    if (value !== undefined) return { value };
    const choices = sayList(
      choicesOf(section, field.key).map((key) => choiceAndKey(section, field.key, key)),
      "or",
    );
    return { problem: say(noChoice, { text: short(text), choices }) };
  },
  person(text, { people }) {
    const whole = people.named(String(text));
    const names = whole.length > 0 ? [String(text)] : namesIn(String(text));
    const found = names.map((name) => ({ name, ids: people.named(name) }));
    const first = found.find(({ ids }) => ids.length === 1);
    const others = found.filter((one) => one !== first);
    const why = others.map(({ name, ids }) =>
      say(ids.length > 1 ? severalOf : ids.length === 1 ? oneOnly : nobody, { name: short(name) }),
    );
    return {
      ...(first?.ids[0] !== undefined && { value: first.ids[0] }),
      ...(why.length > 0 && { problem: sayReasons(why) }),
    };
  },
  milestone(text, { plan }) {
    const ids = plan.milestones.flatMap((record): readonly Id[] => {
      const names = [record.id, record.external?.key, ...recordTitles("milestones", record)];
      return record.id !== undefined && names.includes(String(text)) ? [record.id] : [];
    });
    return ids.length === 1 && ids[0] !== undefined
      ? { value: ids[0] }
      : { problem: problem(noMilestone, text) };
  },
  milestones(text, context) {
    const names = String(text)
      .split(/[,，、;；\r\n]+/)
      .map((name) => name.trim())
      .filter((name) => name !== "");
    const found = names.map((name) => readers.milestone(name, context));
    const ids = found.flatMap(({ value }) => value ?? []);
    const why = found.flatMap(({ problem: one }) => one ?? []);
    // A part of a list would take the rest out of the plan.
    return why.length > 0 ? { problem: sayReasons(why) } : { value: listValue(ids.map(String)) };
  },
  progress(text, { areShares }) {
    const [, number = "", percent] =
      /^(\d+(?:[.,]\d+)?)\s*([%％])?$/.exec(String(text).normalize("NFKC")) ?? [];
    // Beside numbers up to 100 a part of 1 may be either.
    if (!areShares && percent === undefined && /^0[.,]\d*[1-9]/.test(number))
      return { problem: problem(partOrPercent, text) };
    const share = Number(number.replace(",", ".")) * (areShares && percent === undefined ? 100 : 1);
    return number !== "" && share <= 100
      ? { value: Math.round(share) }
      : { problem: problem(noProgress, text) };
  },
  step(text, { plan, field }) {
    const axis = riskScale(plan.policy)?.[field.key === "impact" ? "impact" : "probability"] ?? [];
    const label = axis.find((one) => one.toLowerCase() === String(text).toLowerCase());
    const number = Number(/^(\d+)(?:\s*[-–:.（(].*|\s+\D.*)?$/.exec(String(text))?.[1] ?? Number.NaN);
    if (label !== undefined && !/^\d+$/.test(label)) return { value: label };
    if (stepOf(number, axis) !== undefined) return { value: number };
    return { problem: say(noStep, { text: short(text), scale: sayList(axis, "or") }) };
  },
};

/** A choice as people call it, with the key that a mapping's file has for it. */
function choiceAndKey(section: ImportSection, key: string, value: string): Words {
  const label = choiceWords(section, key, value)["zh-CN"];
  return { en: value, "zh-CN": label === value ? value : `${label}（${value}）` };
}

function isName(key: string): boolean {
  return key === "title" || key === "name" || key === "external.key";
}

function day(text: Value, { order }: ColumnContext, withTime: boolean): ReadValue {
  const read = readDay(String(text), order);
  if (typeof read === "string") return { problem: problem(dayProblems[read], text) };
  return { value: withTime && read.time !== "" ? `${read.day} ${read.time}` : read.day };
}

function problem(sentence: Words, text: Value): Words {
  return say(sentence, { text: short(text) });
}

function short(text: Value): string {
  return shortened(String(text).replace(/\s+/g, " "), 40);
}

const dayProblems: Readonly<Record<"unreadable" | "unreal" | "ambiguous", Words>> = {
  unreadable: { en: "“{text}” is no date", "zh-CN": "“{text}”不是日期" },
  unreal: { en: "there is no day “{text}”", "zh-CN": "不存在“{text}”这一天" },
  ambiguous: {
    en: "“{text}” may be day or month first",
    "zh-CN": "“{text}”可能是日在前，也可能是月在前",
  },
};
const noAddress: Words = { en: "“{text}” is no web address", "zh-CN": "“{text}”不是网址" };
const noChoice: Words = {
  en: "“{text}” can mean several things or none: {choices}",
  "zh-CN": "“{text}”的含义不明确，可以是{choices}",
};
const nobody: Words = {
  en: "“{name}” is not among the stakeholders",
  "zh-CN": "干系人中没有“{name}”",
};
const severalOf: Words = {
  en: "several stakeholders are called “{name}”",
  "zh-CN": "有多名干系人叫“{name}”",
};
const oneOnly: Words = {
  en: "“{name}” is named as well, but there is room for one person",
  "zh-CN": "还写了“{name}”，但这里只能填一个人",
};
const noMilestone: Words = { en: "the plan has no milestone “{text}”", "zh-CN": "计划中没有里程碑“{text}”" };
const noProgress: Words = {
  en: "“{text}” is no share of 0 to 100",
  "zh-CN": "“{text}”不是 0 到 100 的百分比",
};
const partOrPercent: Words = {
  en: "“{text}” may be a part of 1 or of 100",
  "zh-CN": "“{text}”可能是小数比例，也可能是百分数",
};
const noStep: Words = {
  en: "“{text}” is not on the risk scale: {scale}",
  "zh-CN": "“{text}”不是风险档位：{scale}",
};
