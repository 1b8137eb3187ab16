import type { NewEntry } from "../edit/insert.ts";
import { recordKinds } from "../facts/names.ts";
import type { SectionName, Side } from "../plan.ts";
import { definitionShape, isIdShape, type Shape, shapeFor } from "../schema/shape.ts";
import { placeholder } from "./placeholder.ts";
import type { PlanContext } from "./rule.ts";

/** A record to be added, with what the format requires of it. */
export interface Stub {
  readonly section: SectionName;
  readonly entries: readonly NewEntry[];
}

/**
 * A skeleton of a record with an id: its required keys, filled with what is most likely until a person says more.
 *
 * @param side whose side a stakeholder is on
 */
export function stubOf(
  context: PlanContext,
  kind: string,
  id: string,
  side: Side = "client",
): Stub | undefined {
  const section = sectionOf(kind);
  const shape = definitionShape(kind);
  if (section === undefined || shape?.properties.has("id") !== true) return undefined;
  const keys = ["id", ...shape.required.filter((key) => key !== "id")];
  const likelyOf = (key: string) =>
    key === "side" ? side : likelyValue(context, key, shape.properties.get(key), id);
  return { section, entries: keys.map((key) => [key, likelyOf(key)]) };
}

/** The section whose records are of a kind. */
function sectionOf(kind: string): SectionName | undefined {
  const entry = Object.entries(recordKinds).find(([, of]) => of === kind);
  return entry?.[0] as SectionName | undefined;
}

function likelyValue(context: PlanContext, key: string, shape: Shape | undefined, id: string): string {
  if (key === "id" || shape === undefined) return yamlText(id);
  if (shape.kind === "list") return shape.items?.references.includes("group") ? "[all-client]" : "[]";
  const scalar = shapeFor(shape, "scalar");
  const [first] = scalar.values;
  if (first) return String(first.value);
  if (isIdShape(scalar)) return yamlText(personFor(context, key) ?? placeholder(context));
  return likely[scalar.format ?? scalar.definition ?? ""]?.(context) ?? yamlSentence(id);
}

const likely: Readonly<Record<string, (context: PlanContext) => string>> = {
  date: ({ asOf }) => asOf,
  "commplan-moment": ({ asOf }) => asOf,
  "commplan-cadence": () => "weekly",
  "risk-step": () => "3",
};

/** Feedback is from the client; else the project's manager answers for a new record, or the first of the team. */
function personFor({ plan }: PlanContext, key: string): string | undefined {
  const firstOf = (side: Side) => plan.stakeholders.find((person) => person.side === side)?.id;
  return key === "from" ? firstOf("client") : (plan.project?.manager ?? firstOf("team"));
}

/** What people wrote as a text, so that it is read as one: as `yamlText`, and in quotes where it could be a number. */
export function yamlSentence(text: string): string {
  return isNumberLike(text) ? JSON.stringify(text) : yamlText(text);
}

/** Digits, and what YAML or its readers take for a number: `007`, `1e5`, `0x1F`, `.5`, `1_000`. */
function isNumberLike(text: string): boolean {
  return /^[-+]?(?:\.?\d[\d._]*(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+|0b[01]+|\.(?:inf|nan))$/i.test(text);
}

/** A word, an id or a number as YAML takes it: plain where that is read back as the same text, else in double quotes. */
export function yamlText(text: string): string {
  const isPlain =
    /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd} ._/()（），。、-]*$/u.test(text) &&
    !/\s$/.test(text) &&
    !/^(true|false|null|~)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
