import type { Source } from "../source.ts";
import { say, type Words } from "../words.ts";
import { knownFormat } from "./known-format.ts";
import type { KnownFormat } from "./migration.ts";
import { versionOf } from "./written-version.ts";

/**
 * Why nothing is written into a plan that came after this program: by the rules of its version it might be wrong. Undefined
 * where the plan is of a version that is known. All that works out an edit of a plan asks this first; only slips of syntax
 * are mended all the same, since they are the same in every version.
 */
export function refusalOfLater(source: Source, { version }: KnownFormat = knownFormat): Words | undefined {
  const major = versionOf(source)?.major ?? 0;
  return major > version ? say(isLater, { version: major, known: version }) : undefined;
}

const isLater: Words = {
  en: "This plan is in version {version} of the format; this CommPlan knows version {known}. What it would write could be wrong there, so nothing was changed. Update CommPlan first.",
  "zh-CN":
    "这份计划采用第 {version} 版格式，而当前的 CommPlan 只支持第 {known} 版。按旧格式写入可能出错，因此未作任何改动。请先更新 CommPlan。",
};
