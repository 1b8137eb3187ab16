import type { Issue } from "../schema/issue.ts";
import { plainFix } from "../schema/repairs.ts";
import type { Source } from "../source.ts";
import { say, type Words } from "../words.ts";
import { knownFormat } from "./known-format.ts";
import { migrateText } from "./migrate-text.ts";
import type { KnownFormat } from "./migration.ts";
import { readVersion, versionOf } from "./written-version.ts";

/**
 * What is wrong with the version that a plan says.
 *
 * @param data the value of `commplan` as read; a number is one, quoted it is text
 */
export function* versionIssues(data: unknown, known: KnownFormat = knownFormat): Generator<Issue> {
  const { version } = known;
  if (data === version) return;
  const written = readVersion(String(data));
  const at: Pick<Issue, "path" | "part"> = { path: ["commplan"], part: "value" };
  if (written?.major === version) {
    const message = say(written.isMore ? wholeNumber : mustBe, { version });
    yield { ...at, message, fixes: plainFix(version) };
  } else if (written !== undefined && written.major > version) {
    yield { ...at, message: say(isLater, { version: written.major, known: version }) };
  } else if (known.migrations.some(({ from }) => from === written?.major)) {
    const message = say(isEarlier, { from: written?.major ?? 0, version });
    yield { ...at, message, fixes: migrationFix(known) };
  } else yield { ...at, message: say(mustBe, { version }) };
}

/** Whether a plan says a version that came later: what its words mean there, nobody here can know. */
export function isOfLaterVersion(source: Source, { version }: KnownFormat = knownFormat): boolean {
  return (versionOf(source)?.major ?? 0) > version;
}

/** Not preferred: colleagues whose program is older could not read the plan any more. That is for a person to choose. */
function migrationFix(known: KnownFormat): NonNullable<Issue["fixes"]> {
  return function* ({ source }) {
    const result = migrateText(source.text, known);
    if ("problem" in result) return;
    yield { title: say(migrate, { version: known.version }), edits: result.edits };
  };
}

/** A plan of a version that came after this program. */
const isLater: Words = {
  en: "This plan is in version {version} of the format; this CommPlan knows version {known}. Update CommPlan to work with it. Nothing else is checked here.",
  "zh-CN":
    "这份计划采用第 {version} 版格式，而当前的 CommPlan 只支持第 {known} 版。请更新 CommPlan 后再使用。其余内容未作检查。",
};

const mustBe: Words = {
  en: "“commplan” is the version of the format and must be {version}.",
  "zh-CN": "“commplan”是格式的版本号，应为 {version}。",
};

const wholeNumber: Words = {
  en: "“commplan” is the version of the format, a whole number: {version}.",
  "zh-CN": "“commplan”是格式的版本号，写作整数：{version}。",
};

const isEarlier: Words = {
  en: "This plan is in version {from} of the format; the present one is {version}. It can be brought there, with its comments and its layout.",
  "zh-CN": "这份计划采用第 {from} 版格式，当前为第 {version} 版。可以升级，注释和排版保持不变。",
};

const migrate: Words = {
  en: "Bring the plan to version {version} of the format",
  "zh-CN": "将计划升级到第 {version} 版格式",
};
