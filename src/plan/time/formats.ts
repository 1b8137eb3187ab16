import { cadenceFormat } from "./formats/cadence.ts";
import { dateFormat } from "./formats/date.ts";
import { durationFormat } from "./formats/duration.ts";
import { graceFormat } from "./formats/grace.ts";
import { idFormat } from "./formats/id.ts";
import { languageTagFormat } from "./formats/language-tag.ts";
import { momentFormat } from "./formats/moment.ts";
import { pathFormat, pathOrUriFormat } from "./formats/path.ts";
import { periodFormat } from "./formats/period.ts";
import type { FormatProblem } from "./formats/problem.ts";
import { timezoneFormat } from "./formats/timezone.ts";
import { uriFormat } from "./formats/uri.ts";

/** Undefined where a value is fine, else what is wrong with it and what would be right. */
export type FormatChecker = (value: string) => FormatProblem | undefined;

/** The checks that a pattern cannot do, by the name of the format in the JSON schema. */
export const formats: Readonly<Record<string, FormatChecker>> = {
  date: dateFormat,
  "commplan-moment": momentFormat,
  "commplan-duration": durationFormat,
  "commplan-cadence": cadenceFormat,
  "commplan-timezone": timezoneFormat,
  "commplan-language-tag": languageTagFormat,
  "commplan-period": periodFormat,
  "commplan-grace": graceFormat,
  "commplan-path": pathFormat,
  "commplan-uri": uriFormat,
  "commplan-path-or-uri": pathOrUriFormat,
  "commplan-id": idFormat,
};
