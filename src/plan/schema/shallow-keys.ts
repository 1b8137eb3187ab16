import { columnOf } from "../edit/insert.ts";
import type { Path } from "../path.ts";
import type { ReadValue } from "../read-values.ts";
import { nodeAt } from "../source.ts";
import { linesOf } from "../syntax/lines.ts";
import { say } from "../words.ts";
import type { Issue, Repair } from "./issue.ts";
import type { PathError } from "./issues.ts";
import { shapeAt, shapeFor } from "./shape.ts";

/** Keys that stand under an empty key, where they belong below it: one slip of indentation. */
export interface ShallowKeys {
  readonly issue: Issue;
  /** Whether it says what is wrong at a path, too. */
  readonly tells: (path: Path) => boolean;
}

/** All of them in a record: `slip:` with nothing, and `cause:` in the column of `slip`. */
export function shallowKeys(
  { empty, shape }: ReadValue,
  errors: readonly PathError[],
): readonly ShallowKeys[] {
  const unknown = errors.filter(({ keyword }) => keyword === "additionalProperties");
  if (unknown.length === 0) return [];
  return empty.flatMap((path) => {
    const parent = JSON.stringify(path.slice(0, -1));
    const due = shapeFor(shapeAt(shape, path), "mapping");
    if (due.kind !== "mapping") return [];
    const keys = unknown
      .filter((error) => JSON.stringify(error.path) === parent)
      .map(({ params }) => String(params["additionalProperty"]))
      .filter((key) => due.properties.has(key));
    const [first] = keys;
    if (first === undefined) return [];
    const told = new Set(
      [path, ...keys.map((key) => [...path.slice(0, -1), key])].map((one) => JSON.stringify(one)),
    );
    return [{ issue: shallowIssue(path, first, keys), tells: (one: Path) => told.has(JSON.stringify(one)) }];
  });
}

function shallowIssue(path: Path, first: string, keys: readonly string[]): Issue {
  const holder = String(path.at(-1));
  return {
    path: [...path.slice(0, -1), first],
    part: "key",
    message: say(
      {
        en: "“{first}” belongs to “{holder}”, which has no value otherwise: indent it below that.",
        "zh-CN": "“{first}”属于“{holder}”，而后者现在没有值：请缩进到“{holder}”之下。",
      },
      { first, holder },
    ),
    meant: path,
    fixes: indentBelow(holder, keys),
  };
}

/** Indents the keys and what stands below them, where they follow the one that they belong to. */
function indentBelow(holder: string, keys: readonly string[]): Repair {
  return function* ({ source }, at) {
    const { node, base = 0 } = nodeAt(source, at.slice(0, -1)) ?? {};
    if (node?.kind !== "mapping" || node.flow) return;
    const { entries } = node;
    const place = entries.findIndex(({ key }) => key.source === holder);
    const following = entries.slice(place + 1, place + 1 + keys.length);
    const [first] = following;
    if (place < 0 || first === undefined || following.some(({ key }) => !keys.includes(key.source))) return;
    const { text } = source;
    const start = base + first.key.start;
    const next = entries[place + 1 + keys.length];
    const end = base + (next ? next.key.start : node.end);
    const from = start - columnOf(text, start);
    const edits = [...linesOf(text, from)]
      .filter((line) => line.start < end && line.end > line.start && (next === undefined || line.end < end))
      .map((line) => ({ start: line.start, end: line.start, newText: "  " }));
    yield {
      title: say({ en: "Indent it under “{holder}”", "zh-CN": "缩进到“{holder}”之下" }, { holder }),
      edits,
      preferred: true,
    };
  };
}
