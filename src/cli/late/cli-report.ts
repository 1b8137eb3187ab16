import type { Plan } from "../../plan/plan.ts";
import { buildReport, type ReportOptions } from "../../report/build.ts";
import { type FormatName, formatNames, formats } from "../../report/formats/index.ts";

export interface ReportFile {
  /** Else the format that the file's name says, else a page. */
  readonly format: FormatName | undefined;
  readonly out: string | undefined;
}

/** A report as the bytes of a file. */
export function renderReport(
  plan: Plan,
  options: ReportOptions,
  { format, out }: ReportFile,
): Promise<string | Uint8Array> {
  return formats[format ?? formatOfName(out) ?? "html"].render(buildReport(plan, options));
}

function formatOfName(out: string | undefined): FormatName | undefined {
  return formatNames.find((name) => out?.endsWith(`.${formats[name].extension}`));
}
