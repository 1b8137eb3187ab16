import { FileType, l10n, Uri, workspace } from "vscode";
import type { Answers } from "../../language/acts/act.ts";
import { issuePeriod } from "../../language/acts/records/issue-answers.ts";
import type { PersonOrGroup } from "../../plan/plan.ts";
import {
  type Destination,
  exportFolder,
  inFolder,
  namedDestination,
  reportFileName,
} from "../commands/choose-destination.ts";
import { type ChosenFormat, chooseFormats } from "../commands/choose-formats.ts";
import type { CommandContext } from "../commands/command.ts";
import { exists, sha256, writeWhole } from "../files.ts";
import { inOneLine } from "../in-one-line.ts";
import type { PlanFile } from "../plan-file.ts";
import { tellInformation } from "../tell.ts";
import { optionsOf } from "./choice.ts";
import { complain } from "./complain.ts";
import type { Admitted } from "./honesty.ts";
import { mayOverwrite } from "./may-overwrite.ts";
import type { ReportHost } from "./sources.ts";
import { type WrittenFile, writeReports } from "./write-reports.ts";

/** What was written, and what is recorded of it in the plan. */
export interface Frozen {
  readonly written: readonly WrittenFile[];
  readonly answers: Answers;
  /** What the person has to know about it, as a sentence. */
  readonly remark: string;
}

interface Freezing {
  readonly file: PlanFile;
  /** What the person has answered: which report, which period, to whom. */
  readonly answers: Answers;
  readonly given: Readonly<Record<string, unknown>>;
  readonly admitted: Admitted;
}

/**
 * Writes the files of a report that is issued, beside those that were issued before: all of them or none. Undefined
 * where none is there in the end, which the user is told.
 */
export async function freezeReport(
  { sources, exports }: CommandContext,
  { file, answers, given, admitted }: Freezing,
): Promise<Frozen | undefined> {
  const analysis = await file.analysis();
  const report = typeof answers["id"] === "string" ? answers["id"] : "";
  const last = exports.of(file.uri);
  const formats = analysis && (await chooseFormats(given["format"], sources.host, last?.formats));
  if (analysis === undefined || !Array.isArray(formats)) return undefined;
  const day = typeof answers["date"] === "string" ? answers["date"] : analysis.asOf;
  const destination = await destinationOf(file.uri, given, formats, reportFileName(file.uri, [report, day]));
  if (destination === undefined) return undefined;
  const audience = [answers["to"] ?? []].flat() as readonly PersonOrGroup[];
  const choice = { ...optionsOf(analysis, { report, ...issuePeriod(answers) }), audience, ...admitted };
  const { options, problem } = await sources.complete(file, analysis, choice);
  const commit = await commitOf(sources.host, file.uri, analysis.text);
  const { host } = sources;
  const writing = { analysis, options, formats, destination, host, mayReplace: false };
  const stood = await contentsOf(formats.map(destination));
  const outcome = await writeReports(writing);
  const { written } = outcome;
  void complain(outcome, undefined);
  if (!outcome.isComplete) {
    for (const { uri } of written) {
      const old = stood.get(uri.toString());
      // What stood there may have been issued before.
      await (old === undefined ? workspace.fs.delete(uri) : writeWhole(uri, old, host));
    }
    if (outcome.complaints.length === 0) void tellInformation(l10n.t("Nothing was issued."));
    return undefined;
  }
  const { formats: _formats, ...before } = last ?? { formats: [] };
  exports.keep(file.uri, { ...before, formats: formats.map(({ name }) => name) });
  const paths = written.map(({ uri }) => pathBelow(Uri.joinPath(file.uri, ".."), uri) ?? "");
  const isOutside = paths.includes("");
  return {
    written,
    answers: {
      ...(isOutside ? {} : { file: paths }),
      sha256: await Promise.all(written.map(({ bytes }) => sha256(bytes))),
      ...(commit !== undefined && { commit }),
    },
    remark: inOneLine([
      isOutside &&
        l10n.t("It lies outside the plan's folder: the plan records its fingerprint, but not its place."),
      problem,
    ]),
  };
}

/** A name with the day, numbered where there is a file of that name: what was issued before stays as it is. */
async function destinationOf(
  plan: Uri,
  { destination, format, overwrite }: Readonly<Record<string, unknown>>,
  formats: readonly ChosenFormat[],
  name: string,
): Promise<Destination | undefined> {
  const uri = namedDestination(plan, destination);
  if (uri && !Array.isArray(format))
    return overwrite === true || (await mayOverwrite([uri])) ? () => uri : undefined;
  const folder = uri ?? exportFolder(plan);
  if (folder === undefined) return undefined;
  if (overwrite === true) return inFolder(folder, name);
  for (let number = 1; ; number += 1) {
    const files = inFolder(folder, number === 1 ? name : `${name}-${number}`);
    const there = await Promise.all(formats.map((one) => exists(files(one))));
    if (!there.includes(true)) return files;
  }
}

/** What the files hold of these that are there. */
async function contentsOf(uris: readonly Uri[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  for (const uri of uris) {
    const isFile = (await exists(uri)) && ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
    if (isFile) contents.set(uri.toString(), await workspace.fs.readFile(uri));
  }
  return contents;
}

/** The commit that the report is made from, where it holds the plan as it is. */
async function commitOf(host: ReportHost, plan: Uri, text: string): Promise<string | undefined> {
  if (plan.scheme !== "file" || !workspace.isTrusted) return undefined;
  return host.commit?.(plan, text).catch(() => undefined);
}

/** The path from a folder to a file below it; undefined for one elsewhere, or that a plan cannot name. */
function pathBelow(folder: Uri, file: Uri): string | undefined {
  const start = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  const isBelow =
    file.scheme === folder.scheme && file.authority === folder.authority && file.path.startsWith(start);
  const path = file.path.slice(start.length);
  return isBelow && !/\p{Cc}/u.test(path) ? path : undefined;
}
