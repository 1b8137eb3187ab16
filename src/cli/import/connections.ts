import { type TypeChoice, usualTypes } from "../../connect/choice.ts";
import { ConnectError } from "../../connect/http/connect-error.ts";
import type { Host } from "../../connect/http/host.ts";
import { type Pulled, sheetsOf } from "../../connect/records.ts";
import { type ImportOptions, type ImportResult, importSheets } from "../../exchange/import.ts";
import { fieldNamed } from "../../exchange/map/fields.ts";
import type { TableMapping } from "../../exchange/map/mapping.ts";
import type { ImportSection, Sheet } from "../../exchange/sheet.ts";
import { analyze } from "../../plan/analyze.ts";
import { say, type Words } from "../../plan/words.ts";
import { CliError } from "../cli-error.ts";
import type { Call } from "../command.ts";
import * as options from "./connection-options.ts";
import { pullFromPingcode } from "./from-pingcode.ts";
import { pullFromWorktile } from "./from-worktile.ts";
import { atTerminal } from "./terminal-host.ts";

/** Pulls a project by what a person asked. */
export type Pull = (project: string, asked: Asked) => Promise<Pulled>;

interface Asked {
  readonly call: Call;
  readonly types: TypeChoice;
  readonly host: Host;
}

/** A source that is asked instead of read: a line here, and the tool's folder in `src/connect`. */
const pulls: Readonly<Record<string, Pull>> = { pingcode: pullFromPingcode, worktile: pullFromWorktile };

export const connectionOptions = Object.values(options);

export interface Connection {
  readonly pull: Pull;
  readonly project: string;
}

/** The connection that a source names, `pingcode:PROJECT`; undefined for a file, which `./pingcode:x` is, too. */
export function connectionIn(source: string): Connection | undefined {
  const [, tool = "", project = ""] = /^([a-z]+):(.*)$/s.exec(source) ?? [];
  const pull = Object.hasOwn(pulls, tool) ? pulls[tool] : undefined;
  return pull === undefined ? undefined : { pull, project };
}

/** Asks the other tool and takes what it holds into a plan; what went wrong there is told in its own words. */
export async function importPulled(
  text: string,
  { pull, project }: Connection,
  { call, options: given }: { readonly call: Call; readonly options: ImportOptions },
): Promise<ImportResult> {
  const { plan } = analyze(text, given);
  const types = typesOf(call, plan.project?.timezone ?? "UTC");
  try {
    const pulled = await atTerminal(call.language, (host) => pull(project, { call, types, host }));
    const sheets = sheetsOf(pulled, given.section);
    if (sheets.length === 0) return { problem: nothingIn(pulled) };
    const mapping = { tables: mapped(sheets, given.mapping?.tables ?? []) };
    return ofProject(importSheets(text, sheets, { ...given, mapping }), pulled);
  } catch (error) {
    if (error instanceof ConnectError) throw new CliError(error.words);
    throw error;
  }
}

/**
 * What is not in a project any more is told of this project's items alone: a plan may hold those of several, which the
 * letters before the number tell apart.
 */
function ofProject(result: ImportResult, { records }: Pulled): ImportResult {
  if ("problem" in result) return result;
  const series = new Set(records.map(({ key }) => seriesOf(key)));
  const tables = result.outcome.tables.map((table) => ({
    ...table,
    gone: table.gone.filter(({ key }) => series.has(seriesOf(key))),
  }));
  return { outcome: { ...result.outcome, tables } };
}

function seriesOf(key: string): string {
  return /^(.+)-[^-]*\d$/.exec(key)?.[1] ?? "";
}

function typesOf({ value }: Call, planTimezone: string): TypeChoice {
  return {
    ...usualTypes,
    planTimezone,
    risks: value(options.risksOption) ?? usualTypes.risks,
    issues: [...usualTypes.issues, ...(value(options.issuesOption) ?? [])],
    probability: value(options.probabilityOption),
    impact: value(options.impactOption),
  };
}

/** The titles of the columns are the keys of the plan, so that nothing is to be guessed; a person's mapping comes first. */
function mapped(sheets: readonly Sheet[], given: readonly TableMapping[]): readonly TableMapping[] {
  return sheets.flatMap(({ name, section, tool = "", rows }): readonly TableMapping[] => {
    const own = given.find(({ table }) => table === name);
    if (own !== undefined) return [own];
    if (section === undefined) return [];
    const titles = rows[0]?.cells ?? [];
    const columns = Object.fromEntries(titles.map((title) => [title, keyOf(section, title)]));
    return [{ table: name, section, columns, tool }];
  });
}

/** The key that a column fills; null for one that an import has no place for, which is then told. */
function keyOf(section: ImportSection, title: string): string | null {
  const key = { key: "external.key", url: "external.url" }[title] ?? title;
  return fieldNamed(section, key) === undefined ? null : key;
}

/** What was left out is told also where nothing else is. */
function nothingIn({ project, notices }: Pulled): Words {
  const words = [say(nothing, { project: project.name }), ...notices];
  return { en: words.map(({ en }) => en).join(" "), "zh-CN": words.map((one) => one["zh-CN"]).join("") };
}

const nothing: Words = {
  en: "“{project}” holds nothing that the plan has a place for. Nothing was changed.",
  "zh-CN": "“{project}”中没有可以放进计划的内容。未做任何改动。",
};
