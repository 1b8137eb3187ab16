import { type HintKind, hintKinds } from "../language/inlay-hints/hint-source.ts";
import { type Severity, severities } from "../plan/finding.ts";
import type { IsoDate } from "../plan/plan.ts";
import { isRealDate } from "../plan/time/dates.ts";
import { type Language, languageOf } from "../plan/words.ts";

/** The section of the settings, `commplan.…`. */
export const settingsSection = "commplan";

/** What the user has set. */
export interface Settings {
  /** The day to judge plans at; undefined for today. */
  readonly asOf: IsoDate | undefined;
  /** Undefined for the editor's own language. */
  readonly language: Language | undefined;
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** The inlay hints that are shown. */
  readonly inlayHints: readonly HintKind[];
  readonly codeLens: boolean;
}

export const noSettings: Settings = {
  asOf: undefined,
  language: undefined,
  rules: {},
  inlayHints: hintKinds,
  codeLens: true,
};

/** Reads settings as an editor sends them; what does not fit counts as not set. */
export function readSettings(value: unknown): Settings {
  const { asOf, language, rules, inlayHints, codeLens } = asMapping(value);
  const hints = asMapping(inlayHints);
  const date = typeof asOf === "string" ? asOf.trim() : "";
  return {
    asOf: isRealDate(date) ? date : undefined,
    language:
      typeof language === "string" && language !== "" && language !== "auto"
        ? languageOf(language)
        : undefined,
    rules: Object.fromEntries(ruleSettings(asMapping(rules))),
    inlayHints: hintKinds.filter((kind) => hints[kind] !== false),
    codeLens: codeLens !== false,
  };
}

/** A value as a mapping; empty where it is none. */
export function asMapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function* ruleSettings(
  rules: Readonly<Record<string, unknown>>,
): Generator<readonly [string, Severity | "off"]> {
  for (const [rule, value] of Object.entries(rules)) {
    const severity = [...severities, "off" as const].find((one) => one === value);
    if (severity) yield [rule, severity];
  }
}
