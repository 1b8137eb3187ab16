import { say } from "../words.ts";
import type { AliasNode, ScalarNode } from "./nodes.ts";
import type { SyntaxProblem } from "./problem.ts";

/** A key that stands twice in one mapping: YAML allows it once, and we read the first. */
export function duplicateKey(first: ScalarNode, second: ScalarNode): SyntaxProblem {
  return {
    start: second.start,
    end: second.end,
    message: say(
      {
        en: "“{key}” stands twice here. Keep one of the two; only the first is read.",
        "zh-CN": "“{key}”在这里出现了两次。请只保留一个，目前只读取第一个。",
      },
      { key: second.source },
    ),
    related: {
      start: first.start,
      end: first.end,
      message: { en: "The first one is here.", "zh-CN": "第一个在这里。" },
    },
  };
}

/** An alias of a name that nothing before it carries. */
export function unknownAlias({ name, start, end }: AliasNode): SyntaxProblem {
  return {
    start,
    end,
    message: say(
      {
        en: "“*{name}” repeats a value named “&{name}”, and there is none before it. A text that begins with * must stand in quotes.",
        "zh-CN": "“*{name}”表示重复名为“&{name}”的值，但前面没有这个值。以 * 开头的文字需要加引号。",
      },
      { name },
    ),
  };
}

/** A text nested beyond what any plan needs: it would cost memory and time to read. */
export function tooDeep(text: string): SyntaxProblem {
  const start = text.length - text.trimStart().length;
  return {
    start,
    end: Math.min(text.length, start + 1),
    message: {
      en: "This part is nested too deeply to be a plan, and is not read.",
      "zh-CN": "这一部分嵌套过深，不像是计划内容，未读取。",
    },
  };
}
