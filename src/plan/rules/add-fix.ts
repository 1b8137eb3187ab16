import type { NewEntry } from "../edit/insert.ts";
import { setEntries } from "../edit/set.ts";
import type { Fix, TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import { nodeAt } from "../source.ts";
import { say, sayList, type Words } from "../words.ts";
import type { PlanContext } from "./rule.ts";
import { quoted } from "./title.ts";

/** A repair that writes keys into a mapping, with what is most likely until a person says more. */
export function addKeys(
  { source }: PlanContext,
  at: Path,
  entries: readonly NewEntry[],
  title?: Words,
): Fix | undefined {
  return fixOf(setEntries(source, at, entries), entries, title);
}

/** As `addKeys`, for a mapping that itself may not be there yet: `slip`, `withheld`. */
export function addNested(
  context: PlanContext,
  at: Path,
  entries: readonly NewEntry[],
  title?: Words,
): Fix | undefined {
  const key = String(at.at(-1));
  if (nodeAt(context.source, at)?.node) return addKeys(context, at, entries, title);
  const value = `{ ${entries.map(([name, text]) => `${name}: ${text}`).join(", ")} }`;
  return fixOf(setEntries(context.source, at.slice(0, -1), [[key, value]]), entries);
}

function fixOf(
  edits: readonly TextEdit[] | undefined,
  entries: readonly NewEntry[],
  title?: Words,
): Fix | undefined {
  if (edits === undefined || edits.length === 0) return undefined;
  const keys = sayList(quoted(entries.map(([key]) => key)));
  return { title: title ?? say({ en: "Add {keys}", "zh-CN": "添加{keys}" }, { keys }), edits };
}
