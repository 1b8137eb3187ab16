import { type CancellationToken, l10n, type Progress, ProgressLocation, Uri, window } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import type { ReportOptions } from "../../report/build.ts";
import type { FormatName } from "../../report/formats/index.ts";
import type { Report } from "../../report/report.ts";
import type { ChosenFormat } from "../commands/choose-formats.ts";
import { exists, writeWhole } from "../files.ts";
import { languageSetting } from "../settings.ts";
import { ToldFailure } from "../told-failure.ts";
import type { PrintRemedy, ReportHost } from "./sources.ts";

/** A report to be written, once for each format. */
export interface Writing {
  readonly analysis: Analysis;
  readonly options: ReportOptions;
  readonly formats: readonly ChosenFormat[];
  readonly destination: (format: ChosenFormat) => Uri;
  readonly host: ReportHost;
  /** Whether a page is written instead where nothing prints here. */
  readonly mayReplace: boolean;
}

export interface WrittenFile {
  readonly uri: Uri;
  readonly name: FormatName;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** What became of it. */
export interface WritingOutcome {
  readonly written: readonly WrittenFile[];
  /** What went wrong, as sentences for the user. */
  readonly complaints: readonly string[];
  /** Whether every format is there, as itself. */
  readonly isComplete: boolean;
  /** What the person can do about a form that could not be printed. */
  readonly remedy?: PrintRemedy | undefined;
}

/** A page could not be printed. */
class PrintFailure extends ToldFailure {
  readonly remedy: PrintRemedy | undefined;

  constructor(problem: string, remedy: PrintRemedy | undefined) {
    super(problem);
    this.remedy = remedy;
  }
}

/** Writes a report in all its formats, each whole or not at all. What fails keeps none of the others from being made. */
export async function writeReports(writing: Writing): Promise<WritingOutcome> {
  const title = l10n.t("Writing the report");
  const settings = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(settings, (progress, token) => writeAll(writing, progress, token));
}

async function writeAll(
  writing: Writing,
  progress: Progress<{ message: string; increment: number }>,
  token: CancellationToken,
): Promise<WritingOutcome> {
  const { analysis, options, formats, host } = writing;
  const { buildReport, formats: known } = await import("../late/report.ts");
  const written: WrittenFile[] = [];
  const complaints: string[] = [];
  const missing = new Set<string>();
  let isComplete = true;
  let remedy: PrintRemedy | undefined;
  const stop = new AbortController();
  token.onCancellationRequested(() => stop.abort());
  for (const [index, chosen] of formats.entries()) {
    if (token.isCancellationRequested) return { written, complaints, isComplete: false, remedy };
    const label = chosen.format.label[languageSetting()];
    const step = formats.length > 1 ? l10n.t("{0} ({1} of {2})", label, index + 1, formats.length) : label;
    progress.report({ message: step, increment: index === 0 ? 0 : 100 / formats.length });
    // The notification and its button for calling it off are drawn before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { sections } = chosen.format;
    const report = buildReport(analysis.plan, { ...options, ...(sections && { sections }) });
    for (const section of report.meta.missing) missing.add(section);
    const made = await attempt(() => render(chosen, report, host, stop.signal));
    if (token.isCancellationRequested) return { written, complaints, isComplete: false, remedy };
    const instead = made.error !== undefined && chosen.format.isPrinted && writing.mayReplace;
    if (made.error !== undefined) {
      isComplete = false;
      remedy ??= made.remedy;
      complaints.push(instead ? l10n.t("{0} A page was written instead.", made.error) : made.error);
      if (!instead) continue;
    }
    const form: ChosenFormat = instead ? { name: "html", format: known.html } : chosen;
    if (instead && formats.some(({ name }) => name === "html")) continue;
    const uri = instead
      ? await freeName(writing.destination(chosen), form.format.extension)
      : writing.destination(chosen);
    const rendered = made.value ?? (await known.html.render(report));
    const bytes = typeof rendered === "string" ? new TextEncoder().encode(rendered) : rendered;
    if (token.isCancellationRequested) return { written, complaints, isComplete: false, remedy };
    const kept = await attempt(() => writeWhole(uri, bytes, host, token));
    if (kept.error !== undefined) complaints.push(kept.error);
    if (kept.value !== true) isComplete = false;
    else written.push({ uri, name: form.name, mimeType: form.format.mimeType, bytes });
  }
  if (missing.size > 0) complaints.push(missingSentence([...missing]));
  return { written, complaints, isComplete, remedy };
}

async function render(
  { format }: ChosenFormat,
  report: Report,
  host: ReportHost,
  signal: AbortSignal,
): Promise<string | Uint8Array> {
  const print = async (html: string) => {
    const printed = await host.print?.(html, signal);
    if (printed !== undefined && "bytes" in printed) return printed.bytes;
    const none = l10n.t("PDF needs a browser on this computer, and none can be used here.");
    throw new PrintFailure(printed?.problem ?? none, printed?.remedy);
  };
  return format.render(report, { print });
}

type Attempt<Value> =
  | { readonly value: Value; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: string; readonly remedy: PrintRemedy | undefined };

async function attempt<Value>(act: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { value: await act() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      error: error instanceof ToldFailure ? reason : l10n.t("The report could not be written: {0}", reason),
      remedy: error instanceof PrintFailure ? error.remedy : undefined,
    };
  }
}

/** Nothing that the plan asks for is left out in silence. */
function missingSentence(sections: readonly string[]): string {
  return l10n.t(
    "The report leaves out these sections, which are not for its readers: {0}.",
    sections.join(", "),
  );
}

/** The file with another ending, numbered where there is one of that name: nobody was asked whether it may go. */
async function freeName(file: Uri, extension: string): Promise<Uri> {
  const name = file.path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  for (let number = 1; ; number += 1) {
    const uri = Uri.joinPath(file, "..", `${name}${number === 1 ? "" : `-${number}`}.${extension}`);
    if (!(await exists(uri))) return uri;
  }
}
