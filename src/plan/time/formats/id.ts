import { isGroup } from "../../facts/people.ts";
import { type FormatProblem, problemOf } from "./problem.ts";

/** An id: a letter or digit of any script, then letters, marks, digits, `.`, `_`, `-`; at most 64 code points. */
export function idFormat(value: string): FormatProblem | undefined {
  if (isGroup(value)) return problemOf(value, sentences.group);
  const length = [...value.slice(0, 1000)].length;
  if (length > mostCodePoints) return problemOf(value, sentences.long);
  if (idPattern.test(value)) return undefined;
  if (value === "") return problemOf(value, sentences.empty);
  const meant = idsMeant(value);
  if (!startPattern.test(value)) return problemOf(value, sentences.start, {}, meant);
  if (separators.test(value)) {
    const ids = value.split(separators).filter((each) => each !== "");
    return problemOf(value, sentences.several, { ids: ids.join(", ") });
  }
  const odd = [...value].find((character) => !partPattern.test(character)) ?? "";
  if (/\s/.test(odd)) return problemOf(value, sentences.space, {}, meant);
  return problemOf(value, sentences.character, { odd }, meant);
}

/** Words joined by hyphens, and what cannot stand in an id left out where it begins or ends, else a hyphen too. */
function idsMeant(value: string): readonly string[] {
  // Several ids in one are not one id.
  if (separators.test(value)) return [];
  const joined = value
    .normalize("NFKC")
    .replace(/[^\p{L}\p{M}\p{Nd}._-]+/gu, "-")
    .replace(/^[^\p{L}\p{Nd}]+|-+$/gu, "");
  return idPattern.test(joined) && [...joined].length <= mostCodePoints && !isGroup(joined) ? [joined] : [];
}

/** What people put between the entries of a list. */
const separators = /\s*[,，、;；]\s*/;
const mostCodePoints = 64;
const idPattern = /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}._-]*$/u;
const startPattern = /^[\p{L}\p{Nd}]/u;
const partPattern = /^[\p{L}\p{M}\p{Nd}._-]$/u;

const sentences = {
  group: {
    en: "“{value}” names a group of stakeholders and cannot be the id of a record: choose another id.",
    "zh-CN": "“{value}”是人员组的名称，不能用作 id：请换一个。",
  },
  long: {
    en: "“{value}” is too long for an id: at most 64 characters.",
    "zh-CN": "id“{value}”过长：最多 64 个字符。",
  },
  empty: {
    en: "An id is not empty: write one such as design-freeze, R-03 or 设计冻结.",
    "zh-CN": "id 不能为空：请写 design-freeze、R-03 或“设计冻结”之类的 id。",
  },
  start: {
    en: "“{value}” is not an id: it begins with a letter or a digit.",
    "zh-CN": "“{value}”不能用作 id：应以文字、字母或数字开头。",
  },
  space: {
    en: "“{value}” is not an id: it has no spaces, join the words by hyphens.",
    "zh-CN": "“{value}”不能用作 id：其中不能有空格，可用连字符“-”连接。",
  },
  several: {
    en: "“{value}” is not one id: write each with a comma and a space between them, in brackets: [{ids}].",
    "zh-CN": "“{value}”不是一个 id：请分别填写，用半角逗号加空格隔开，放在方括号中：[{ids}]。",
  },
  character: {
    en: "“{value}” is not an id: “{odd}” cannot stand in it, only letters, digits, “.”, “_” and “-”.",
    "zh-CN": "“{value}”不能用作 id：不能含有“{odd}”，只能用文字、字母、数字和“.”“_”“-”。",
  },
} as const;
