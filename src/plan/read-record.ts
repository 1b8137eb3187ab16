import type { Path } from "./path.ts";
import { type AliasBudget, type ReadValue, readValue, type TypedValue } from "./read-values.ts";
import type { Issue } from "./schema/issue.ts";
import { schemaIssues } from "./schema/issues.ts";
import { definitionShape, type Shape, shapeAt, shapeFor } from "./schema/shape.ts";
import type { Piece, Source } from "./source.ts";
import type { Insert } from "./words.ts";

/** What one record (or one-mapping section) says, apart from where it stands. */
export interface RecordFacts {
  /** The keys and values that fit the format. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly malformed: ReadonlySet<string>;
  readonly issues: readonly Issue[];
  /** Ids and references, relative to the record. */
  readonly typed: readonly TypedValue[];
  /** Reads an alias, so that what it says may change with another part of the file. */
  readonly dependsOnAnchors: boolean;
}

/**
 * Reads one record as the definition has it.
 *
 * @param definition the schema's definition, such as `milestone`
 * @param name what messages call it: the record's kind or the section's key
 */
export function readRecord(
  source: Source,
  piece: Piece,
  definition: string,
  name: Insert,
  budget: AliasBudget,
): RecordFacts {
  const shape = definitionShape(definition);
  if (shape === undefined) throw new Error(`The schema has no definition ${definition}.`);
  const read = readValue(source, piece, shape, budget);
  const issues = schemaIssues(read, definition, name);
  const malformed = new Set<string>();
  const data = isMapping(read.data) ? read.data : {};
  for (const issue of issues) {
    const key = keyTooDeep(shape, issue);
    if (key !== undefined && mayBeLost(data, key)) malformed.add(key);
    takeOut(data, issue, malformed);
  }
  for (const path of read.unreadable) takeOut(data, { path }, malformed);
  return {
    data,
    malformed,
    issues,
    typed: referencesOf(read),
    dependsOnAnchors: piece.block.aliases.length > 0,
  };
}

function referencesOf({ typed }: ReadValue): readonly TypedValue[] {
  return typed.filter(({ shape }) => shape.references.length > 0 || shape.defines !== undefined);
}

/** Whether a record may have lost what is written of a key elsewhere: what it says itself counts, but for who may read it. */
export function mayBeLost(data: RecordFacts["data"], key: string): boolean {
  return !Object.hasOwn(data, key) || key === "visibility" || key === "confidential";
}

/** A key of the record that is indented under another: the default is not what somebody wrote of it. */
function keyTooDeep(shape: Shape, { path, part }: Issue): string | undefined {
  const key = path.at(-1);
  if (part !== "key" || path.length < 2 || typeof key !== "string" || !shape.properties.has(key))
    return undefined;
  const { properties, free } = shapeFor(shapeAt(shape, path.slice(0, -1)), "mapping");
  return properties.has(key) || free !== undefined ? undefined : key;
}

/** Takes a malformed value out of the data, so that nothing judges it; its key is remembered. */
function takeOut(
  data: Record<string, unknown>,
  { path, meant, isLack }: Pick<Issue, "path" | "meant" | "isLack">,
  malformed: Set<string>,
): void {
  if (meant) malformed.add(meant.join("."));
  if (isLack || path.length === 0) return;
  const written = throughLists(data, path);
  const key = written.at(-1);
  const parent = valueAt(data, written.slice(0, -1));
  if (typeof key !== "string") return;
  malformed.add(written.join("."));
  if (isMapping(parent)) delete parent[key];
}

/** A list with an entry that is itself malformed is judged as a whole: the path ends at the list. */
function throughLists(data: unknown, path: Path): Path {
  const index = path.findIndex(
    (step, at) =>
      typeof step === "number" &&
      (at === path.length - 1 || !isMapping(valueAt(data, path.slice(0, at + 1)))),
  );
  return index < 0 ? path : path.slice(0, index);
}

function valueAt(data: unknown, path: Path): unknown {
  let at = data;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isMapping(at)) at = at[step];
    else return undefined;
  }
  return at;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
