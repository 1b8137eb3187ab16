import { versionIssues } from "./migrate/version-issues.ts";
import { readValue } from "./read-values.ts";
import { closedWorldIssues } from "./schema/closed-world.ts";
import type { Issue } from "./schema/issue.ts";
import type { PathError } from "./schema/issues.ts";
import { planShape } from "./schema/shape.ts";
import { slippedIssue, slippedKeys } from "./slipped-keys.ts";
import { resolved, type SectionSource, type Source } from "./source.ts";
import { lineStart, linesOf } from "./syntax/lines.ts";
import { isEmpty, type Node } from "./syntax/nodes.ts";
import { isTableRow, tableRow } from "./syntax/table-row.ts";
import { say } from "./words.ts";

/** What is wrong with the top level: unknown and missing sections, and sections that hold the wrong kind of value. */
export function* rootIssues(source: Source): Generator<Issue> {
  const whole = source.sections.get("");
  if (whole) {
    yield { path: [], part: "value", message: notAPlan };
    return;
  }
  const slipped = slippedKeys(source);
  const outdented = new Set(slipped.flatMap(({ names }) => names));
  const incomplete = new Set(slipped.flatMap(({ isRecord, into }) => (isRecord ? [] : [into.name])));
  yield* closedWorldIssues(
    {
      data: Object.fromEntries([...source.sections.keys()].map((key) => [key, true])),
      shape: planShape(),
      typed: [],
      empty: [],
      emptyAs: new Map(),
      written: new Map(),
      unreadable: [],
    },
    [...keyErrors(source, outdented)],
    { en: "plan", "zh-CN": "计划" },
  );
  for (const section of source.sections.values()) {
    // What it lacks stands at the margin behind it.
    if (outdented.has(section.name) || (incomplete.has(section.name) && isEmptySection(section))) continue;
    yield* sectionIssues(section, source);
  }
  for (const keys of slipped) yield slippedIssue(keys);
}

const notAPlan = {
  en: "A plan begins with “commplan: 1” and a “project:”; this text has no keys.",
  "zh-CN": "计划应以“commplan: 1”和“project:”开头；这段文字没有任何键。",
};

function isEmptySection({ items, value }: SectionSource): boolean {
  return items === undefined && isEmpty(value?.node);
}

/** A version may stand behind an alias, or several. */
const aliasesOfVersion = 100;

function* keyErrors(source: Source, outdented: ReadonlySet<string>): Generator<PathError> {
  const { properties, required } = planShape();
  const root = { path: [], instancePath: "", schemaPath: "#" };
  for (const name of source.sections.keys()) {
    if (outdented.has(name)) continue;
    if (properties.has(name) || name.startsWith("x-")) continue;
    yield { ...root, keyword: "additionalProperties", params: { additionalProperty: name } };
  }
  for (const key of required) {
    if (source.sections.has(key) || standsInBrokenText(source, key)) continue;
    yield { ...root, keyword: "required", params: { missingProperty: key } };
  }
}

function standsInBrokenText({ text, broken }: Source, key: string): boolean {
  return broken.some(({ start, end }) => text.slice(start, end).includes(key));
}

/** Whether an offset lies in text that could not be read. */
function isBroken({ broken }: Source, offset: number): boolean {
  return broken.some(({ start, end }) => start <= offset && offset < end);
}

function* sectionIssues({ name, key, content, value }: SectionSource, source: Source): Generator<Issue> {
  const { items } = content;
  const shape = planShape().properties.get(name);
  if (shape === undefined || value?.block.broken) return;
  if (items === undefined && isBroken(source, key.start)) return;
  const node = value?.node;
  if (name === "commplan") {
    if (value === undefined || isEmpty(node))
      yield { path: [name], part: "key", message: say(emptyMapping, { name }) };
    else yield* versionIssues(readValue(source, value, shape, { left: aliasesOfVersion }).data);
    return;
  }
  if (isEmpty(node) && items === undefined) {
    if (shape.kind === "mapping") yield { path: [name], part: "key", message: say(emptyMapping, { name }) };
    return;
  }
  const written = value && node?.kind === "alias" ? resolved(source, value).node : node;
  if (shape.kind === "list" && items === undefined && written !== undefined && written.kind !== "sequence") {
    yield { path: [name], part: "key", ...listDueIssue(source, name, written) };
  }
  if (shape.kind === "mapping" && (items !== undefined || node?.kind === "scalar")) {
    yield {
      path: [name],
      part: "key",
      message: say(mappingDue, { name, key: [...shape.properties.keys()][0] ?? "" }),
    };
  }
}

const emptyMapping = {
  en: "“{name}” has no value. Write one after the colon, or its keys below it.",
  "zh-CN": "“{name}”没有值。请在冒号后填写，或在下方写出它的各个键。",
};

/** What is said of a section that is no list: rows of a table, one record without its dash, or anything else. */
function listDueIssue(source: Source, name: string, written: Node): Pick<Issue, "message" | "fixes"> {
  if (written.kind === "scalar" && isTableRow(written.source)) return { message: tableRow(0, 0).message };
  return {
    message: say(listDue, { name }),
    fixes: function* ({ source: { text } }) {
      const section = source.sections.get(name);
      const { node, base } = section?.value ?? {};
      if (node?.kind !== "mapping" || node.flow || base === undefined) return;
      const start = base + node.start;
      const from = lineStart(text, start);
      // The keys of the record stand behind its dash.
      const others = [...linesOf(text, from)].filter(
        (line) => line.start > from && line.start < base + node.end && line.end > line.start,
      );
      yield {
        title: { en: "Write it as a record of the list", "zh-CN": "写成列表中的一条记录" },
        edits: [
          { start, end: start, newText: "- " },
          ...others.map((line) => ({ start: line.start, end: line.start, newText: "  " })),
        ],
        preferred: true,
      };
    },
  };
}

const listDue = {
  en: "“{name}” is a list: each record begins with a dash on a line of its own.",
  "zh-CN": "“{name}”应为列表：每条记录另起一行，以短横线开头。",
};

const mappingDue = {
  en: "“{name}” is not one value or a list: write its keys on the lines below, indented, such as “{key}: …”.",
  "zh-CN": "“{name}”不是单个值或列表：请在下方缩进写出它的各个键，例如“{key}: …”。",
};
