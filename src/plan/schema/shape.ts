import schemaFile from "../../../schemas/commplan.schema.json" with { type: "json" };
import { once } from "../lazy.ts";
import { type Language, sameWords, type Words } from "../words.ts";

/** What people read about a key or value, from the schema. */
export interface Documentation {
  readonly title: Words;
  readonly description: Words;
  readonly examples: Readonly<Record<Language, readonly unknown[]>>;
  readonly default: unknown;
}

/** A value that a key may hold, with its label and its meaning. */
export interface EnumValue {
  readonly value: string | number | boolean;
  readonly label: Words;
  readonly description: Words;
}

/**
 * What may stand at a place of a plan: the JSON schema with its references resolved, as reader, completion and
 * hover need it. `union` stands for "one of", told apart by the kind of the node.
 */
export interface Shape {
  readonly kind: "mapping" | "list" | "scalar" | "union" | "any";
  /** The name under `definitions` that it came from, if any: `date`, `milestone` … */
  readonly definition: string | undefined;
  readonly format: string | undefined;
  /** The JSON types that a scalar may have. */
  readonly types: ReadonlySet<string>;
  readonly values: readonly EnumValue[];
  readonly properties: ReadonlyMap<string, Shape>;
  readonly required: readonly string[];
  /** What a key of the user's own choice holds; undefined where only the listed keys are allowed. */
  readonly free: Shape | undefined;
  /** The format of the user's own keys. */
  readonly keyFormat: string | undefined;
  /** What the user's own keys point to, as `references`. */
  readonly keyReferences: readonly string[];
  readonly items: Shape | undefined;
  readonly alternatives: readonly Shape[];
  /** The kinds of record that the value points to; `record` is any, `group` the groups of people. */
  readonly references: readonly string[];
  /** The kind of record that the value is the id of. */
  readonly defines: string | undefined;
  readonly documentation: Documentation;
}

/** The shape of a whole plan. */
export const planShape: () => Shape = once(() => shapeOf(schema));

/** The shape of a definition of the schema, such as `milestone`. */
export function definitionShape(name: string): Shape | undefined {
  const known = definitionShapes.get(name);
  if (known) return known;
  if (schema.definitions?.[name] === undefined) return undefined;
  const shape = shapeOf({ allOf: [{ $ref: `#/definitions/${name}` }] });
  definitionShapes.set(name, shape);
  return shape;
}

const definitionShapes = new Map<string, Shape>();

/** The shape under a key of a mapping; undefined for a key that it does not know. */
export function propertyShape(shape: Shape, key: string): Shape | undefined {
  return shape.properties.get(key) ?? (key.startsWith("x-") ? anyShape() : shape.free);
}

/** The alternative of a union that fits a kind of node; any other shape is itself. */
export function shapeFor(shape: Shape, kind: "mapping" | "list" | "scalar"): Shape {
  if (shape.kind !== "union") return shape;
  return shape.alternatives.find((alternative) => alternative.kind === kind) ?? shape;
}

/** The shape at a path below one; what the path leads out of, where it leads out. */
export function shapeAt(shape: Shape, path: readonly (string | number)[]): Shape {
  let at = shape;
  for (const step of path) {
    const next =
      typeof step === "number" ? shapeFor(at, "list").items : propertyShape(shapeFor(at, "mapping"), step);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** Whether the value is an id, read from its source text. */
export function isIdShape(shape: Shape): boolean {
  return shape.references.length > 0 || shape.defines !== undefined || shape.format === "commplan-id";
}

/** Whether a value may be any text: no id, day or word of the format. */
export function isFreeText(shape: Shape): boolean {
  const scalar = shapeFor(shape, "scalar");
  return (
    scalar.kind === "scalar" &&
    scalar.types.has("string") &&
    scalar.format === undefined &&
    scalar.values.length === 0 &&
    !isIdShape(scalar)
  );
}

interface JsonSchema {
  readonly $ref?: string;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number | boolean;
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema | boolean>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly "x-references"?: readonly string[];
  readonly "x-defines"?: string;
  readonly "x-enumTitles"?: readonly string[];
  readonly "x-zh-CN"?: {
    readonly title?: string;
    readonly description?: string;
    readonly examples?: readonly unknown[];
    readonly enumTitles?: readonly string[];
    readonly enumDescriptions?: readonly string[];
  };
}

// The compiler's own reading of the file is a type of thousands of lines; this is the part that we look at.
const schema = schemaFile as unknown as JsonSchema;
const shapes = new WeakMap<object, Shape>();

function shapeOf(node: JsonSchema | boolean): Shape {
  if (typeof node === "boolean") return anyShape();
  const known = shapes.get(node);
  if (known) return known;
  const { merged, definition } = flattened(node);
  const shape = build(merged, definition);
  shapes.set(node, shape);
  return shape;
}

/** A node with its references and `allOf` parts folded in; what is nearer to the node wins. */
function flattened(node: JsonSchema): { merged: JsonSchema; definition: string | undefined } {
  let merged: JsonSchema = {};
  let definition: string | undefined;
  for (const part of [...(node.allOf ?? []), ...(node.$ref === undefined ? [] : [{ $ref: node.$ref }])]) {
    const name = part.$ref?.replace("#/definitions/", "");
    const target = name === undefined ? part : schema.definitions?.[name];
    if (target === undefined) continue;
    const inner = flattened(name === undefined ? { ...part } : target);
    definition = name ?? inner.definition ?? definition;
    merged = { ...merged, ...inner.merged };
  }
  const { allOf: _, $ref: __, ...own } = node;
  const values = { ...valueWords(merged["x-zh-CN"]), ...own["x-zh-CN"] };
  return {
    merged: { ...merged, ...own, "x-zh-CN": own["x-zh-CN"] ? values : (merged["x-zh-CN"] ?? {}) },
    definition,
  };
}

/** What is said of values belongs to the values: a key that has words of its own keeps those of its values. */
function valueWords(words: JsonSchema["x-zh-CN"]): JsonSchema["x-zh-CN"] {
  const { enumTitles, enumDescriptions } = words ?? {};
  return { ...(enumTitles && { enumTitles }), ...(enumDescriptions && { enumDescriptions }) };
}

function build(node: JsonSchema, definition: string | undefined): Shape {
  const types = new Set([node.type ?? []].flat());
  const alternatives = alternativesOf(node, types);
  const properties = new Map(
    Object.entries(node.properties ?? {}).map(([key, value]) => [key, shapeOf(value)]),
  );
  const { additionalProperties } = node;
  return {
    kind: kindOf(node, types, alternatives),
    definition,
    format: node.format,
    types,
    values: valuesOf(node),
    properties,
    required: node.required ?? [],
    free: typeof additionalProperties === "object" ? shapeOf(additionalProperties) : undefined,
    keyFormat: node.propertyNames && flattened(node.propertyNames).merged.format,
    keyReferences: node.propertyNames?.["x-references"] ?? [],
    items: node.items && shapeOf(node.items),
    alternatives,
    references: node["x-references"] ?? [],
    defines: node["x-defines"],
    documentation: documentationOf(node),
  };
}

/** "One of" is written as `anyOf` or as several types at once, such as a string or one string per language. */
function alternativesOf(node: JsonSchema, types: ReadonlySet<string>): readonly Shape[] {
  const structures = ["object", "array"].filter((type) => types.has(type));
  const scalars = [...types].filter((type) => type !== "object" && type !== "array" && type !== "null");
  if (structures.length > 0 && (scalars.length > 0 || structures.length > 1)) {
    const groups = [...(scalars.length > 0 ? [scalars] : []), ...structures.map((type) => [type])];
    return groups.map((type) => build({ ...node, type }, undefined));
  }
  return (node.anyOf ?? node.oneOf ?? []).map(shapeOf).filter((shape) => shape.kind !== "any");
}

function kindOf(node: JsonSchema, types: ReadonlySet<string>, alternatives: readonly Shape[]): Shape["kind"] {
  if (alternatives.length > 0 && (types.size === 0 || types.size > 1) && !isListOrNull(types)) return "union";
  if (types.has("object")) return "mapping";
  if (types.has("array")) return "list";
  if (types.size > 0 || node.enum || node.const !== undefined) return "scalar";
  return "any";
}

function isListOrNull(types: ReadonlySet<string>): boolean {
  return types.has("array") && types.has("null") && types.size === 2;
}

function valuesOf(node: JsonSchema): readonly EnumValue[] {
  const values = node.enum ?? (node.const === undefined ? [] : [node.const]);
  const zh = node["x-zh-CN"];
  return values.map((value, index) => ({
    value,
    label: pair(node["x-enumTitles"]?.[index] ?? String(value), zh?.enumTitles?.[index]),
    description: pair(node.enumDescriptions?.[index] ?? "", zh?.enumDescriptions?.[index]),
  }));
}

function documentationOf(node: JsonSchema): Documentation {
  const zh = node["x-zh-CN"];
  const examples = node.examples ?? [];
  return {
    title: pair(node.title ?? "", zh?.title),
    description: pair(node.description ?? "", zh?.description),
    examples: { en: examples, "zh-CN": zh?.examples ?? examples },
    default: node.default,
  };
}

function pair(en: string, zh: string | undefined): Words {
  return zh === undefined ? sameWords(en) : { en, "zh-CN": zh };
}

/** Whatever the user likes. */
export const anyShape: () => Shape = once(() => build({}, undefined));
