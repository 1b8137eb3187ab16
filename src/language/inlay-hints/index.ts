import { datesHint } from "./dates.ts";
import type { HintKind, HintSource } from "./hint-source.ts";
import { levelsHint } from "./levels.ts";
import { namesHint } from "./names.ts";
import { nextHint } from "./next.ts";

/** Who speaks for each kind. */
export const hintSources: Readonly<Record<HintKind, HintSource>> = {
  names: namesHint,
  dates: datesHint,
  levels: levelsHint,
  next: nextHint,
};
