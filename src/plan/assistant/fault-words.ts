import type { Finding } from "../finding.ts";
import type { Path } from "../path.ts";
import { planShape, propertyShape, type Shape, shapeFor } from "../schema/shape.ts";
import { say, sayList, type Words } from "../words.ts";

/** The rules that say whether a plan is written as it should be, each with what it means where a plan breaks it. */
const faults: Readonly<Record<string, Words>> = {
  syntax: {
    en: "It could not be read there any more.",
    "zh-CN": "此处将无法读取。",
  },
  schema: {
    en: "The format does not allow what would stand there, or something would be missing.",
    "zh-CN": "格式不允许此处的内容，或缺少必填的内容。",
  },
  "ref-unknown": {
    en: "An id would lead to no record.",
    "zh-CN": "有 id 将指向不存在的记录。",
  },
  "ref-duplicate": {
    en: "Two records would have one id.",
    "zh-CN": "将有两条记录使用同一个 id。",
  },
  "ref-wrong-kind": {
    en: "An id would lead to a record of a kind that is not meant there.",
    "zh-CN": "有 id 将指向种类不符的记录。",
  },
};

/** Whether a finding says that a plan is wrong in form. */
export function isFault({ rule, severity }: Finding): boolean {
  return severity === "error" && Object.hasOwn(faults, rule);
}

/**
 * What a fault is, for an assistant that may read less than findings tell: their sentences quote what stands around, and
 * guess at ids, of records that are kept from it, too. These are words of the format alone: the rule, the key, and what may
 * stand there.
 */
export function faultWords({ rule, path }: Finding): Words {
  const { keys, shape } = knownPart(path);
  const steps = keys.join(" › ");
  const place = steps === "" ? rule : { en: `${steps}, ${rule}`, "zh-CN": `${steps}，${rule}` };
  return sentences([
    say(where, { place, what: faults[rule] ?? { en: "", "zh-CN": "" } }),
    ...(rule === "schema" && keys.length > 1 ? meant(shape) : []),
  ]);
}

/** The keys of a path that the format knows, and what stands there: any other key is the plan's own words. */
function knownPart(path: Path): { readonly keys: readonly string[]; readonly shape: Shape } {
  let shape = planShape();
  const keys: string[] = [];
  for (const step of path) {
    if (typeof step === "string" && !shapeFor(shape, "mapping").properties.has(step)) break;
    const next =
      typeof step === "number"
        ? shapeFor(shape, "list").items
        : propertyShape(shapeFor(shape, "mapping"), step);
    if (next === undefined) break;
    shape = next;
    if (typeof step === "string") keys.push(step);
  }
  return { keys, shape };
}

function meant(shape: Shape): readonly Words[] {
  const { values, documentation } = shape.kind === "union" ? shapeFor(shape, "scalar") : shape;
  const { description } = documentation;
  return [
    ...(description.en === "" ? [] : [description]),
    ...(values.length === 0
      ? []
      : [say(choices, { values: sayList(values.map(({ value }) => String(value))) })]),
  ];
}

function sentences(parts: readonly Words[]): Words {
  return {
    en: parts.map(({ en }) => en).join(" "),
    "zh-CN": parts.map((words) => words["zh-CN"]).join(""),
  };
}

const where: Words = { en: "({place}): {what}", "zh-CN": "（{place}）：{what}" };
const choices: Words = { en: "It takes: {values}.", "zh-CN": "可用的值：{values}。" };
