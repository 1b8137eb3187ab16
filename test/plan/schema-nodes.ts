import { readFileSync } from "node:fs";

/** A part of the schema: a mapping of keywords. */
export type SchemaNode = Readonly<Record<string, unknown>>;

/** A part of the schema and where it stands, as a JSON pointer without the leading `#`. */
export interface Located {
  readonly pointer: string;
  readonly node: SchemaNode;
}

export const schema: SchemaNode = nodeOf(
  JSON.parse(readFileSync(new URL("../../schemas/commplan.schema.json", import.meta.url), "utf8")),
);

/** Every schema in the file, the root first: what keywords such as `properties` and `items` hold. */
export function* schemasIn(node: SchemaNode = schema, pointer = ""): Generator<Located> {
  yield { pointer, node };
  for (const keyword of mapKeywords) {
    for (const [key, child] of Object.entries(nodeOf(node[keyword]))) {
      if (isNode(child)) yield* schemasIn(child, `${pointer}/${keyword}/${escaped(key)}`);
    }
  }
  for (const keyword of nodeKeywords) {
    const child = node[keyword];
    if (isNode(child)) yield* schemasIn(child, `${pointer}/${keyword}`);
  }
  for (const keyword of listKeywords) {
    for (const [index, child] of listOf(node[keyword]).entries()) {
      if (isNode(child)) yield* schemasIn(child, `${pointer}/${keyword}/${index}`);
    }
  }
}

/** Everything that a person is told about: sections, keys and definitions. */
export function described(): readonly Located[] {
  return [...schemasIn()].filter(
    ({ pointer, node }) => /\/(?:properties|definitions)\/[^/]+$/.test(pointer) && !isBareMention(node),
  );
}

/** The schema together with those it takes over by `$ref` and `allOf`. */
export function flattened(node: SchemaNode): SchemaNode {
  const parents = [node, ...listOf(node["allOf"]).map(nodeOf)].flatMap((part) => {
    const target = part["$ref"];
    return typeof target === "string" ? [flattened(definition(target) ?? {})] : [];
  });
  return Object.assign({}, ...parents, node);
}

/** The definition that a `$ref` names. */
export function definition(ref: string): SchemaNode | undefined {
  const name = /^#\/definitions\/([a-z-]+)$/.exec(ref)?.[1];
  const found = name === undefined ? undefined : nodeOf(schema["definitions"])[name];
  return isNode(found) ? found : undefined;
}

export function isNode(value: unknown): value is SchemaNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function nodeOf(value: unknown): SchemaNode {
  return isNode(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const mapKeywords = ["properties", "patternProperties", "definitions", "dependencies"];
const nodeKeywords = ["items", "additionalProperties", "propertyNames", "not"];
const listKeywords = ["allOf", "anyOf", "oneOf"];

/** `true` or `{}` beside a `required`, which only names a key that is described elsewhere. */
function isBareMention(node: SchemaNode): boolean {
  return Object.keys(node).length === 0;
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
