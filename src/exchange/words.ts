import { nearest } from "../plan/nearest.ts";
import { say, type Words } from "../plan/words.ts";

/** “Did you mean …?” with what stands before it; nothing where no candidate is near. */
export function didYouMeanWords(word: string, candidates: Iterable<string>): Words {
  const [meant] = nearest(word, candidates, 1);
  if (meant === undefined) return { en: "", "zh-CN": "" };
  return say({ en: " Did you mean “{meant}”?", "zh-CN": "是否想写“{meant}”？" }, { meant });
}

/**
 * What is said of records whose items the source does not have. Only of a source that was read whole is it sure that they are
 * no more: whoever exports a file may have filtered it.
 */
export function goneWords({ isWhole }: { readonly isWhole?: boolean }): Words {
  return isWhole === true ? notAnyMore : notInThis;
}

const notAnyMore: Words = {
  en: "Not in the source any more; they stay in the plan",
  "zh-CN": "来源中已不存在，计划中予以保留",
};
const notInThis: Words = {
  en: "Not in this source, deleted there or left out by a filter; they stay in the plan",
  "zh-CN": "本次来源中没有（已删除，或被筛选条件排除），计划中予以保留",
};

/** Several reasons one after the other. */
export function sayReasons(reasons: readonly Words[]): Words {
  return {
    en: reasons.map(({ en }) => en).join("; "),
    "zh-CN": reasons.map((one) => one["zh-CN"]).join("；"),
  };
}
