import { replaceKey, replaceScalar, replaceValue } from "../edit/replace.ts";
import { unwrapList, wrapInList, writeList } from "../edit/to-list.ts";
import { nodeAt } from "../source.ts";
import { say, type Words } from "../words.ts";
import type { Repair } from "./issue.ts";
import { namedApart } from "./named-apart.ts";
import { idsOf } from "./reference-fix.ts";

/** Repairs of values that do not fit the schema. Each takes the plan and the path of the value. */

/** Puts a scalar in double quotes as it is written. */
export const quoteFix: Repair = function* ({ source }, at) {
  const node = nodeAt(source, at)?.node;
  if (node?.kind !== "scalar") return;
  const edit = replaceValue(source, at, JSON.stringify(node.source));
  yield edit && { title: { en: "Put it in quotes", "zh-CN": "加引号" }, edits: [edit], preferred: true };
};

/**
 * Puts a single value into brackets, where a list is due.
 *
 * @param items the entries that the value was meant to be; undefined where it stays as it is written
 * @param accepts the kinds of record that the entries point to: of names, their ids are written
 */
export function listFix(items: readonly string[] | undefined, accepts: readonly string[] = []): Repair {
  return function* (context, at) {
    const { source } = context;
    const node = nodeAt(source, at)?.node;
    const parts = accepts.length > 0 && node?.kind === "scalar" ? namedApart(node.source) : [];
    const ids = parts.length > 1 ? idsOf(context, accepts, parts) : undefined;
    const edit = items && writeList(source, at, ids ?? items);
    const edits = edit ? [edit] : wrapInList(source, at);
    yield edits && { title: { en: "Make it a list", "zh-CN": "改成列表" }, edits, preferred: true };
  };
}

/** Takes the one value of a list out of its brackets, where no list is due. */
export const unwrapFix: Repair = function* ({ source }, at) {
  const edit = unwrapList(source, at);
  const title = { en: "Take the value out of the list", "zh-CN": "去掉列表，只留这个值" };
  yield edit && { title, edits: [edit], preferred: true };
};

/**
 * Replaces a value by one of those that it may have been meant to be; by the first one surely, if `isSure`.
 *
 * @param says what each of them says in a person's words, where the value alone does not tell
 */
export function meantFix(meant: readonly string[], isSure: boolean, says: readonly Words[] = []): Repair {
  return function* ({ source }, at) {
    for (const [index, value] of meant.entries()) {
      const edit = replaceScalar(source, at, value);
      const title = changeTo(value, says[index]);
      yield edit && { title, edits: [edit], ...(isSure && { preferred: true }) };
    }
  };
}

/** As `meantFix`, by a number or by true or false: without quotes. */
export function plainFix(value: number | boolean): Repair {
  return function* ({ source }, at) {
    const edit = replaceValue(source, at, String(value));
    yield edit && { title: changeTo(String(value)), edits: [edit], preferred: true };
  };
}

function changeTo(value: string, says?: Words) {
  return says === undefined
    ? say({ en: "Change to “{value}”", "zh-CN": "改为“{value}”" }, { value })
    : say({ en: "Change to “{value}” ({says})", "zh-CN": "改为“{value}”（{says}）" }, { value, says });
}

/** Renames a key to the one that was meant; surely, if `isSure`. */
export function keyFix(key: string, isSure: boolean): Repair {
  return function* ({ source }, at) {
    const edit = replaceKey(source, at, key);
    const title = say({ en: "Rename to “{key}”", "zh-CN": "改名为“{key}”" }, { key });
    yield edit && { title, edits: [edit], ...(isSure && { preferred: true }) };
  };
}

/** Writes a key and its value, which stand without a space between them, with one. */
export function spaceFix(written: string): Repair {
  return function* ({ source }, at) {
    const edit = replaceKey(source, at, written);
    const title = { en: "Add the space after the colon", "zh-CN": "在冒号后加空格" };
    yield edit && { title, edits: [edit], preferred: true };
  };
}
