import type { Report } from "../../report.ts";
import type { FormatHost } from "../format.ts";
import { renderHtml } from "../html/render.ts";
import { withDate } from "./document-date.ts";

/** The page of HTML as it is printed. Rejects where the host cannot print; its message is for people. */
export async function renderPdf(report: Report, host: FormatHost | undefined): Promise<Uint8Array> {
  if (host?.print === undefined) throw new Error("A PDF needs a host that prints.");
  return withDate(await host.print(renderHtml(report)), report.meta.asOf);
}
