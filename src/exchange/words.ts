import { nearest } from "../plan/nearest.ts";
import { say, type Words } from "../plan/words.ts";

/** “Did you mean …?” with what stands before it; nothing where no candidate is near. */
export function didYouMeanWords(word: string, candidates: Iterable<string>): Words {
  const [meant] = nearest(word, candidates, 1);
  if (meant === undefined) return { en: "", "zh-CN": "" };
  return say({ en: " Did you mean “{meant}”?", "zh-CN": "是否想写“{meant}”？" }, { meant });
}

/** Several reasons one after the other. */
export function sayReasons(reasons: readonly Words[]): Words {
  return {
    en: reasons.map(({ en }) => en).join("; "),
    "zh-CN": reasons.map((one) => one["zh-CN"]).join("；"),
  };
}
