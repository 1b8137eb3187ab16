import { mergeKey } from "./aliases.ts";
import { cadences } from "./cadences.ts";
import { channels } from "./channels.ts";
import { communicationPresets } from "./communication-presets.ts";
import { dates } from "./dates.ts";
import { durations } from "./durations.ts";
import { excusedRecords } from "./excused.ts";
import { graces } from "./graces.ts";
import { idKeys } from "./id-keys.ts";
import { keys } from "./keys.ts";
import { languageKeys, languages } from "./languages.ts";
import { newIds } from "./new-ids.ts";
import { newRecord } from "./new-record.ts";
import { newSection } from "./new-section.ts";
import type { KeySource, ValueSource } from "./offer.ts";
import { periods } from "./periods.ts";
import { planTemplates } from "./plan-templates.ts";
import { references } from "./references.ts";
import { riskSteps } from "./risk-steps.ts";
import { ruleIdKeys, ruleIds } from "./rule-ids.ts";
import { times } from "./times.ts";
import { timezones } from "./timezones.ts";
import { urls } from "./urls.ts";
import { values } from "./values.ts";

/** What is suggested where a key may stand. */
export const keySources: readonly KeySource[] = [
  planTemplates,
  newRecord,
  keys,
  idKeys,
  languageKeys,
  ruleIdKeys,
  newSection,
  communicationPresets,
  mergeKey,
];

/** What is suggested where a value may stand. */
export const valueSources: readonly ValueSource[] = [
  values,
  channels,
  excusedRecords,
  references,
  newIds,
  dates,
  times,
  cadences,
  durations,
  periods,
  riskSteps,
  graces,
  urls,
  ruleIds,
  languages,
  timezones,
];

/** The formats whose suggestions are worked out from what is typed, such as "+2w" for a date. */
export const formatsReadAsTyped: ReadonlySet<string> = new Set([
  "date",
  "commplan-moment",
  "commplan-cadence",
  "commplan-duration",
]);
