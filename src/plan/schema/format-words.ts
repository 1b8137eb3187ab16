import { once } from "../lazy.ts";
import { planShape, type Shape } from "./shape.ts";

/** All keys of the format, wherever they stand. */
export function isFormatKey(word: string): boolean {
  return words().keys.has(word);
}

/** All keys of the format. */
export function formatKeys(): ReadonlySet<string> {
  return words().keys;
}

/** Whether a word is a key or a value of the format anywhere: then it is hardly a slip for another one. */
export function isFormatWord(word: string): boolean {
  return words().keys.has(word) || words().values.has(word);
}

const words = once(() => {
  const keys = new Set<string>();
  const values = new Set<string>();
  const seen = new Set<Shape>();
  const visit = (shape: Shape | undefined) => {
    if (shape === undefined || seen.has(shape)) return;
    seen.add(shape);
    for (const { value } of shape.values) values.add(String(value));
    for (const [key, inner] of shape.properties) {
      keys.add(key);
      visit(inner);
    }
    for (const inner of [shape.items, shape.free, ...shape.alternatives]) visit(inner);
  };
  visit(planShape());
  return { keys, values };
});
