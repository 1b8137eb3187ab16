import { readFileSync } from "node:fs";
import { recordKinds } from "../../../src/plan/facts/names.ts";
import { type SectionName, sectionNames } from "../../../src/plan/plan.ts";
import { root } from "../../support/folders.ts";

/** For whom a record is: `malformed` has a visibility that cannot be read, `broken` a slip of syntax. */
export const circles = ["client", "team", "internal", "malformed", "broken"] as const;
export type Circle = (typeof circles)[number];

/**
 * A plan in which every field that the schema has, those to come included, holds a marker of its own:
 * `mk.CIRCLE.SECTION.FIELD.km`, ids too (`mk.CIRCLE.id.SECTION.3.km`). Each section has records of each circle,
 * in each state that they can have, and records for the client that point at all of the other circles.
 */
export function markedPlan(visibilityOf: (circle: Circle) => string | undefined = ownVisibility): string {
  const sections = sectionNames.map((section) => {
    const items = circles.flatMap((circle) => records(section, circle, visibilityOf(circle)));
    return `${section}:\n${items.map((item) => `  - ${item}\n`).join("")}`;
  });
  const mappings = ["project", "calendar", "policy", "status"].map(
    (name) => `${name}: ${JSON.stringify(filled(schema.properties[name], { ...client, path: [name] }))}\n`,
  );
  return ["commplan: 1\n", ...mappings, ...sections].join("");
}

function ownVisibility(circle: Circle): string | undefined {
  return circle === "client" || circle === "broken" ? undefined : circle;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: object;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly "x-references"?: readonly string[];
}

interface Root extends Schema {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(readFileSync(`${root}schemas/commplan.schema.json`, "utf8")) as Root;

interface Place {
  readonly circle: Circle;
  /** The circle that references lead to. */
  readonly points: Circle;
  /** Which of its possible values a field takes. */
  readonly variant: number;
  readonly path: readonly string[];
}

const client: Omit<Place, "path"> = { circle: "client", points: "client", variant: 0 };

/** As many as the longest list of states. */
const variants = 6;

function records(section: SectionName, circle: Circle, visibility: string | undefined): readonly string[] {
  const given =
    visibility === undefined ? {} : { visibility: visibility === "malformed" ? "nobody" : visibility };
  const own = Array.from({ length: circle === "client" ? variants : 2 }, (_, variant) => ({
    circle,
    points: circle,
    variant,
  }));
  const pointing =
    circle === "client" ? circles.slice(1).map((points, i) => ({ circle, points, variant: i })) : [];
  return [...own, ...pointing].map((place, index) => {
    const record = {
      ...(filled(schema.properties[section]?.items, { ...place, path: [section] }) as object),
      ...(hasId(section) && { id: idOf(circle, section, index) }),
      ...given,
    };
    const text = JSON.stringify(record);
    // A quote that is never closed, in a record that is otherwise whole.
    return circle === "broken" ? text.replace(/}$/, ', "x-broken": "') : text;
  });
}

function hasId(section: SectionName): boolean {
  return resolved(schema.properties[section]?.items).properties?.["id"] !== undefined;
}

function idOf(circle: Circle, section: string, index: number): string {
  return `mk.${circle}.id.${section}.${index}.km`;
}

function resolved(node: Schema | undefined): Schema {
  if (node === undefined) throw new Error("the schema has no such place");
  return node.$ref === undefined
    ? node
    : resolved(schema.definitions[node.$ref.replace("#/definitions/", "")]);
}

/** What a field holds; what the schema cannot say, or what would hide the record, is in `chosen`. */
function filled(node: Schema | undefined, place: Place, references?: readonly string[]): unknown {
  if (node === undefined) throw new Error(`nothing is known of ${place.path.join(".")}`);
  const name = place.path.join(".");
  if (Object.hasOwn(chosen, name)) return chosen[name]?.(place);
  const kinds = node["x-references"] ?? references;
  const ref = node.$ref ?? node.allOf?.[0]?.$ref;
  if (ref !== undefined) {
    const definition = ref.replace("#/definitions/", "");
    if (definition === "id") return referenceTo(kinds ?? [], place);
    const special = byDefinition[definition];
    return special === undefined ? filled(schema.definitions[definition], place, kinds) : special(place);
  }
  if (node.enum !== undefined) return node.enum[place.variant % node.enum.length];
  const type = Array.isArray(node.type) ? node.type[0] : node.type;
  switch (type) {
    case "string":
      return marker(place);
    case "boolean":
      return true;
    case "number":
    case "integer":
      return 3;
    case "array":
      return arrayOf(node, place, kinds);
    case "object":
      return objectOf(node, place);
    default:
      throw new Error(`the test does not know how to fill ${name}`);
  }
}

/** A list of references leads to a record of every kind that it takes. */
function arrayOf(node: Schema, place: Place, kinds: readonly string[] | undefined): readonly unknown[] {
  const named = sectionsOf(kinds ?? []);
  if (named.length > 0) return named.map((section) => idOf(place.points, section, 0));
  return [filled(node.items, place)];
}

function objectOf(node: Schema, place: Place): object {
  const below = (key: string) => ({ ...place, path: [...place.path, key] });
  const entries = Object.entries(node.properties ?? {})
    .filter(([key]) => key !== "visibility" && !(key === "id" && place.path.length === 1))
    .map(([key, child]) => [key, filled(child, below(key))]);
  if (typeof node.additionalProperties === "object")
    entries.push([idOf(place.points, "phases", 0), filled(node.additionalProperties, below("any"))]);
  if (node.patternProperties !== undefined) entries.push(["x-key", marker(below("x-key"))]);
  return Object.fromEntries(entries) as object;
}

function referenceTo(kinds: readonly string[], { points, variant }: Place): string {
  const sections = sectionsOf(kinds);
  return idOf(points, sections[variant % sections.length] ?? "stakeholders", 0);
}

function sectionsOf(kinds: readonly string[]): readonly SectionName[] {
  return sectionNames.filter(
    (section) => hasId(section) && (kinds.includes(recordKinds[section]) || kinds.includes("record")),
  );
}

function marker({ circle, path }: Place): string {
  return `mk.${circle}.${path.join(".")}.km`;
}

const byDefinition: Readonly<Record<string, (place: Place) => unknown>> = {
  text: marker,
  // Within the period of the report, and after it.
  date: ({ variant }) => (variant % 2 === 0 ? "2026-05-12" : "2026-06-05"),
  moment: ({ variant }) => (variant % 2 === 0 ? "2026-05-12" : "2026-06-05 13:30"),
  duration: () => "2wd",
  cadence: () => "weekly",
  period: () => "monthly",
  grace: () => "20%",
  timezone: () => "UTC",
  "language-tag": () => "en",
  path: (place) => `docs/${marker(place)}`,
  uri: (place) => `https://example.com/${marker(place)}`,
  "path-or-uri": (place) => `https://example.com/${marker(place)}`,
  link: (place) => ({ title: marker(place), url: `https://example.com/${marker(place)}` }),
  "risk-step": () => 2,
  percent: () => 50,
  weekday: () => "mon",
};

const chosen: Readonly<Record<string, (place: Place) => unknown>> = {
  "project.start": () => "2026-01-05",
  "project.end": () => "2026-12-01",
  "project.language": () => "en",
  "calendar.holidays": () => [{ date: "2026-01-01", name: "mk.client.calendar.holidays.km" }],
  "policy.risk": () => ({
    scale: ["mk.client.policy.scale.low.km", "mk.client.policy.scale.high.km"],
    levels: [
      ["low", "medium"],
      ["high", "critical"],
    ],
  }),
  "policy.rules": () => ({ "ref-unused": "off" }),
  "policy.exceptions.rule": () => "ref-unused",
  "policy.exceptions.record": () => idOf("internal", "risks", 0),
  "stakeholders.side": ({ variant }) => (variant % 2 === 0 ? "client" : "team"),
  "stakeholders.from": () => "2026-01-05",
  "stakeholders.until": () => "2026-12-01",
  "stakeholders.email": (place) => `${marker(place)}@example.com`,
  "tools.item-url": (place) => `https://example.com/${marker(place)}/{key}`,
  "phases.start": () => "2026-05-01",
  "phases.end": () => "2026-06-20",
  "communications.start": () => "2026-01-05",
  "communications.end": () => "2026-12-01",
  "communications.confidential": () => false,
  "reports.language": () => "en",
  "reports.issued.sha256": () => "a".repeat(64),
  "reports.issued.commit": () => "b".repeat(40),
};
