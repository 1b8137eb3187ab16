import { appendRecord } from "../edit/append.ts";
import { oneOfKind, type RecordKind, recordKindWords } from "../facts/names.ts";
import type { Fix } from "../finding.ts";
import type { Path } from "../path.ts";
import type { Side } from "../plan.ts";
import type { Reference } from "../symbols.ts";
import { say } from "../words.ts";
import type { PlanContext } from "./rule.ts";
import { stubOf } from "./stub.ts";

/** One repair for each kind of record that a reference may mean: the record, at the end of its section. */
export function* recordFixes(context: PlanContext, reference: Reference): Generator<Fix | undefined> {
  const { id } = reference;
  for (const kind of kindsOf(reference)) {
    const stub = stubOf(context, kind, id, sideOf(reference));
    const edit = stub && appendRecord(context.source, stub.section, stub.entries);
    const title = say(
      { en: "Add {kind} “{id}”", "zh-CN": "新增{kind}“{id}”" },
      { id, kind: oneOfKind(kind) },
    );
    yield edit && { title, edits: [edit] };
  }
}

/** Where any record may stand, the kinds that most likely do. */
const likelyKinds: Readonly<Record<string, readonly RecordKind[]>> = {
  covers: ["risk", "issue", "decision", "feedback"],
  affects: ["milestone", "work-item", "risk"],
  "leads-to": ["action", "change", "issue"],
  source: ["feedback", "event"],
  from: ["issue", "risk", "feedback", "event"],
};

function kindsOf({ accepts, path }: Reference): readonly RecordKind[] {
  if (accepts.includes("record")) return likelyKinds[keyOf(path)] ?? [];
  return accepts.filter((kind): kind is RecordKind => Object.hasOwn(recordKindWords, kind));
}

/** Whose side somebody is most likely on who is named under a key. */
function sideOf({ path }: Reference): Side {
  const isDoneByTeam = path[0] === "log" || path[0] === "reports" || path[0] === "project";
  return teamKeys.has(keyOf(path)) || (keyOf(path) === "by" && isDoneByTeam) ? "team" : "client";
}

const teamKeys = new Set(["owner", "deputy", "manager", "release", "approved-by"]);

function keyOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string"));
}
