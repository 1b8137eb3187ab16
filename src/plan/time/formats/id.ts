import { isGroup } from "../../facts/people.ts";
import type { Words } from "../../words.ts";
import { sayOf } from "./shown.ts";

/** An id: a letter or digit of any script, then letters, marks, digits, `.`, `_`, `-`; at most 64 code points. */
export function idFormat(value: string): Words | undefined {
  if (isGroup(value)) return sayOf(value, sentences.group);
  const length = [...value.slice(0, 1000)].length;
  if (length > mostCodePoints) return sayOf(value, sentences.long);
  if (idPattern.test(value)) return undefined;
  if (value === "") return sentences.empty;
  if (!startPattern.test(value)) return sayOf(value, sentences.start);
  const odd = [...value].find((character) => !partPattern.test(character)) ?? "";
  if (/\s/.test(odd)) return sayOf(value, sentences.space);
  return sayOf(value, sentences.character, { odd });
}

const mostCodePoints = 64;
const idPattern = /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}._-]*$/u;
const startPattern = /^[\p{L}\p{Nd}]/u;
const partPattern = /^[\p{L}\p{M}\p{Nd}._-]$/u;

const sentences = {
  group: {
    en: "“{value}” names a group of stakeholders and cannot be the id of a record: choose another id.",
    "zh-CN": "“{value}”是干系人分组的名称，不能用作 id：请换一个。",
  },
  long: {
    en: "“{value}” is too long for an id: at most 64 characters.",
    "zh-CN": "id“{value}”过长：最多 64 个字符。",
  },
  empty: {
    en: "An id is not empty: write one such as design-freeze, R-03 or 设计冻结.",
    "zh-CN": "id 不能为空：请写 design-freeze、R-03 或 设计冻结 之类的 id。",
  },
  start: {
    en: "“{value}” is not an id: it begins with a letter or a digit.",
    "zh-CN": "“{value}”不能用作 id：应以文字、字母或数字开头。",
  },
  space: {
    en: "“{value}” is not an id: it has no spaces, join the words by hyphens.",
    "zh-CN": "“{value}”不能用作 id：其中不能有空格，可用连字符“-”连接。",
  },
  character: {
    en: "“{value}” is not an id: “{odd}” cannot stand in it, only letters, digits, “.”, “_” and “-”.",
    "zh-CN": "“{value}”不能用作 id：不能含有“{odd}”，只能用文字、字母、数字和“.”“_”“-”。",
  },
} as const;
