import type { Words } from "../../plan/words.ts";

/** Behind a refusal that has no words of ours: what the other side says of it, without secrets. */
export const itSays: Words = { en: " It says: “{says}”.", "zh-CN": "它的说明：“{says}”。" };
