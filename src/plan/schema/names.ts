import { isDenied } from "../opposite.ts";
import type { Words } from "../words.ts";

/** A key or a value of the format, and what people call it. */
export interface Named {
  readonly name: string;
  readonly words: Words;
}

/**
 * The name of the format that a person's own word stands for: 里程碑 is `milestones`, 已完成 or 完成 is `done`. The
 * word itself comes first, then the one word that it is a part of, or that is a part of it.
 */
export function namedBy(word: string, candidates: readonly Named[]): string | undefined {
  const wanted = plainWord(word);
  if (wanted.length < 2) return undefined;
  const spoken = candidates.map(({ name, words }) => ({ name, texts: Object.values(words).map(plainWord) }));
  const exact = spoken.find(({ texts }) => texts.includes(wanted));
  if (exact) return exact.name;
  if (!/\p{Script=Han}/u.test(wanted)) return undefined;
  const near = spoken.filter(({ texts }) =>
    texts.some(
      (text) =>
        !isDenied(wanted, text) && (text.includes(wanted) || (text.length > 1 && wanted.includes(text))),
    ),
  );
  return near.length === 1 ? near[0]?.name : undefined;
}

/** A word as it is compared: half-width, lower case, without blanks and hyphens. */
export function plainWord(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "")
    .replace(/星期|礼拜/g, "周")
    .replace("周天", "周日");
}
