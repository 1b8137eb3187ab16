import { parseGrace } from "../grace.ts";
import { type FormatProblem, problemOf } from "./problem.ts";
import { plain } from "./shown.ts";

/** A share of a cadence's interval, `0%` to `100%`. */
export function graceFormat(value: string): FormatProblem | undefined {
  if (parseGrace(value) !== undefined) return undefined;
  const [, number = "", percent] = /^([\d.]+)\s*(%)?$/.exec(plain(value)) ?? [];
  const share = percent === undefined && Number(number) < 1 ? Number(number) * 100 : Number(number);
  const meant = `${Math.round(share * 100) / 100}%`;
  if (number !== "" && parseGrace(meant) !== undefined)
    return problemOf(value, sentences.rewrite, { meant }, [meant]);
  return problemOf(value, sentences.form);
}

const sentences = {
  rewrite: {
    en: "“{value}” is not a share: write {meant}.",
    "zh-CN": "“{value}”不是百分比：请写成 {meant}。",
  },
  form: {
    en: "“{value}” is not a share of the interval: write a percentage from 0% to 100%, such as 20%.",
    "zh-CN": "“{value}”不是有效的间隔比例：请写 0% 到 100% 之间的百分比，例如 20%。",
  },
} as const;
