import { cadenceHover } from "./cadence.ts";
import { dateHover, momentHover } from "./date.ts";
import { durationHover } from "./duration.ts";
import { graceHover } from "./grace.ts";
import type { HoverSource } from "./hover-source.ts";
import { keyHover } from "./key.ts";
import { languageTagHover, textLanguageHover } from "./language-tag.ts";
import { levelMatrixHover } from "./level-matrix.ts";
import { ownKeyHover } from "./own-key.ts";
import { pathHover, pathOrAddressHover } from "./path.ts";
import { periodHover } from "./period.ts";
import { plainValueHover } from "./plain-value.ts";
import { referenceHover } from "./reference.ts";
import { riskStepHover } from "./risk-step.ts";
import { ruleHover } from "./rule.ts";
import { timezoneHover } from "./timezone.ts";
import { valueHover } from "./value.ts";

/** Who is asked, in this order: the first that knows something speaks. */
export const hovers: readonly HoverSource[] = [
  referenceHover,
  ruleHover,
  levelMatrixHover,
  riskStepHover,
  keyHover,
  textLanguageHover,
  ownKeyHover,
  valueHover,
  cadenceHover,
  dateHover,
  momentHover,
  periodHover,
  durationHover,
  graceHover,
  timezoneHover,
  languageTagHover,
  pathHover,
  pathOrAddressHover,
  plainValueHover,
];
