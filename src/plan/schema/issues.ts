import { isGroup } from "../facts/people.ts";
import { shortened } from "../facts/shortened.ts";
import { groupBy } from "../lazy.ts";
import type { Path } from "../path.ts";
import type { ReadValue } from "../read-values.ts";
import { nodeAt } from "../source.ts";
import type { FormatProblem } from "../time/formats/problem.ts";
import { formats } from "../time/formats.ts";
import { type Insert, say } from "../words.ts";
import { closedWorldIssues } from "./closed-world.ts";
import { emptyIssue } from "./empty-values.ts";
import { type SchemaError, validators } from "./generated/validators.js";
import type { Issue, Repair } from "./issue.ts";
import { type Judged, valueIssue } from "./keyword-issues.ts";
import { namedApart } from "./named-apart.ts";
import { referenceFix } from "./reference-fix.ts";
import { keyFix, meantFix, quoteFix } from "./repairs.ts";
import { shallowKeys } from "./shallow-keys.ts";
import type { Shape } from "./shape.ts";

/**
 * What is wrong with a record's (or mapping's) data by the schema, one issue a cause: a misspelt key and the
 * missing one that was meant are one, a value that breaks several keywords is one, and an empty value is not
 * missing as well.
 */
export function schemaIssues(read: ReadValue, definition: string, name: Insert): readonly Issue[] {
  const errors = errorsOf(read, definition);
  const shallow = shallowKeys(read, errors);
  const issues: Issue[] = shallow.map(({ issue }) => issue);
  const isToldBefore = (path: Path) => shallow.some(({ tells }) => tells(path));
  issues.push(...read.empty.filter((path) => !isToldBefore(path)).map((path) => emptyIssue(read, path)));
  const others = errors.filter(
    ({ keyword, path, params }) =>
      keyword !== "additionalProperties" || !isToldBefore([...path, String(params["additionalProperty"])]),
  );
  issues.push(...closedWorldIssues(read, others, name));
  const told = new Set(
    [...issues.flatMap(({ path, meant }) => (meant ? [path, meant] : [path])), ...read.unreadable].map(
      (path) => JSON.stringify(path),
    ),
  );
  const errorsAt = groupBy(errors, ({ instancePath }) => instancePath);
  const isTold = (path: Path) => told.has(JSON.stringify(path));
  for (const issue of [...formatIssues(read), ...valueIssues({ read, errors, errorsAt, name, isTold })]) {
    if (isTold(issue.path)) continue;
    told.add(JSON.stringify(issue.path));
    issues.push(issue);
  }
  return issues;
}

/** A schema error with its pointer turned into a path. */
export interface PathError extends SchemaError {
  readonly path: Path;
}

function errorsOf({ data }: ReadValue, definition: string): readonly PathError[] {
  const validate = validators[definition];
  if (validate === undefined || validate(data)) return [];
  return (validate.errors ?? []).map((error) => ({ ...error, path: pathOf(error.instancePath, data) }));
}

function pathOf(pointer: string, data: unknown): Path {
  const path: (string | number)[] = [];
  let at = data;
  for (const raw of pointer.split("/").slice(1)) {
    const step = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(at) ? Number(step) : step);
    at = (at as Readonly<Record<string, unknown>> | undefined)?.[step];
  }
  return path;
}

function* formatIssues({ typed }: ReadValue): Generator<Issue> {
  for (const { path, part, value, shape } of typed) {
    const check = shape.format === undefined ? undefined : formats[shape.format];
    if (check === undefined || value === null || (part === "key" && shape.references.length > 0)) continue;
    // A group where a person is due is a matter of kinds, and where a group may stand it is right.
    if (shape.references.length > 0 && isGroup(String(value))) continue;
    const problem = check(String(value));
    if (problem) {
      const message = severalNamed(path, String(value), shape) ?? problem.message;
      yield { path, part, message, fixes: fixesFor(problem, part, shape) };
    } else if (typeof value === "number" && !shape.types.has("number") && !shape.types.has("integer")) {
      yield { path, part, message: needsQuotes(value), fixes: quoteFix };
    }
  }
}

/** Of one key that takes one record, and a text that holds several: to choose is what has to be done. */
function severalNamed(path: Path, value: string, { references }: Shape) {
  const key = path.at(-1);
  if (references.length === 0 || typeof key !== "string" || namedApart(value).length < 2) return undefined;
  return say(
    {
      en: "“{value}” seems to name several, and “{key}” takes one: keep the one that is meant.",
      "zh-CN": "“{value}”似乎写了多个，而“{key}”只能填一个：请只保留其中一个。",
    },
    { value: shortened(value, 60), key },
  );
}

function fixesFor({ meant, says, isGuess }: FormatProblem, part: Issue["part"], shape: Shape): Repair {
  if (shape.references.length > 0) return referenceFix(shape.references, meant);
  if (part === "value") return meantFix(meant, meant.length === 1 && isGuess !== true, says);
  return function* (context, at) {
    for (const key of meant) {
      if (nodeAt(context.source, [...at.slice(0, -1), key]) === undefined)
        yield* keyFix(key, true)(context, at);
    }
  };
}

function needsQuotes(value: number) {
  return say(
    {
      en: "“{value}” is read as a number here. Put it in quotes to make it a text.",
      "zh-CN": "这里的“{value}”会被当作数字。请加引号，使它成为文字。",
    },
    { value },
  );
}

/** The errors of values, those left out that follow from another one. */
function* valueIssues(judged: Judged): Generator<Issue> {
  const { errors, read } = judged;
  const holders = holdersOf([...errors.map(({ path }) => path), ...read.empty]);
  const exclusive = errors.filter(({ keyword }) => keyword === "false schema");
  const contradictory = new Set(exclusive.map(({ path }) => JSON.stringify(path.slice(0, -1))));
  const told = new Set<string>();
  for (const error of errors) {
    const place = JSON.stringify(error.path);
    // "Too few" says less than what is wrong inside.
    if (/^min(?:Items|Properties)$/.test(error.keyword) && holders.has(place)) continue;
    if (/^(?:dependencies|anyOf)$/.test(error.keyword) && contradictory.has(place)) continue;
    if (error.keyword === "false schema") {
      // Of keys that cannot stand together, one is enough to say so.
      const parent = JSON.stringify(error.path.slice(0, -1));
      if (told.has(parent)) continue;
      told.add(parent);
    }
    const issue = valueIssue(error, judged);
    if (issue) yield issue;
  }
}

/** The places of all that values stand in. */
function holdersOf(paths: readonly Path[]): ReadonlySet<string> {
  const holders = new Set<string>();
  for (const path of paths) {
    for (let length = 0; length < path.length; length++) holders.add(JSON.stringify(path.slice(0, length)));
  }
  return holders;
}
