import { isGroup } from "../facts/people.ts";
import type { Path } from "../path.ts";
import type { ReadValue } from "../read-values.ts";
import { formats } from "../time/formats.ts";
import { type Insert, say } from "../words.ts";
import { closedWorldIssues } from "./closed-world.ts";
import { type SchemaError, validators } from "./generated/validators.js";
import type { Issue } from "./issue.ts";
import { valueIssue } from "./keyword-issues.ts";
import { quoteFix } from "./repairs.ts";

/**
 * What is wrong with a record's (or mapping's) data by the schema, one issue a cause: a misspelt key and the
 * missing one that was meant are one, a value that breaks several keywords is one, and an empty value is not
 * missing as well.
 */
export function schemaIssues(read: ReadValue, definition: string, name: Insert): readonly Issue[] {
  const issues: Issue[] = read.empty.map((path) => emptyIssue(path));
  const errors = errorsOf(read, definition);
  issues.push(...closedWorldIssues(read, errors, name));
  const told = new Set(
    [...issues.map(({ path }) => path), ...read.unreadable].map((path) => JSON.stringify(path)),
  );
  for (const issue of [...formatIssues(read), ...valueIssues(read, errors, name)]) {
    const place = JSON.stringify(issue.path);
    if (told.has(place)) continue;
    told.add(place);
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

function emptyIssue(path: Path): Issue {
  return {
    path,
    part: "key",
    message: say(
      {
        en: "“{key}” has no value. Write one after the colon, or remove the line.",
        "zh-CN": "“{key}”没有值。请在冒号后填写，或删除这一行。",
      },
      { key: String(path.at(-1)) },
    ),
  };
}

function* formatIssues({ typed }: ReadValue): Generator<Issue> {
  for (const { path, part, value, shape } of typed) {
    const check = shape.format === undefined ? undefined : formats[shape.format];
    if (check === undefined || part === "key") continue;
    // A group where a person is due is a matter of kinds, and where a group may stand it is right.
    if (shape.references.length > 0 && isGroup(String(value))) continue;
    const message = typeof value === "string" ? check(value) : undefined;
    if (message) yield { path, part, message };
    else if (typeof value === "number" && !shape.types.has("number") && !shape.types.has("integer")) {
      const asText = check(String(value));
      yield { path, part, message: asText ?? needsQuotes(value), ...(asText ? {} : { fix: quoteFix }) };
    }
  }
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

function* valueIssues(read: ReadValue, errors: readonly PathError[], name: Insert): Generator<Issue> {
  for (const error of errors) {
    // "None of the alternatives fits" says less than what is wrong inside the one that was meant.
    if ((error.keyword === "anyOf" || error.keyword === "oneOf") && hasDeeper(error, errors)) continue;
    const issue = valueIssue(read, error, errors, name);
    if (issue) yield issue;
  }
}

function hasDeeper({ path }: PathError, errors: readonly PathError[]): boolean {
  return errors.some(
    (other) => other.path.length > path.length && path.every((step, index) => other.path[index] === step),
  );
}
