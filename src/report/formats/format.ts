import type { Words } from "../../plan/words.ts";
import type { Report } from "../report.ts";

/** A form in which a report leaves the product. Rendering is pure: the same report gives the same bytes. */
export interface Format {
  readonly label: Words;
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly mimeType: string;
  /** The file: text is written as UTF-8. Heavy libraries are loaded here, on first use. */
  readonly render: (report: Report) => Promise<string | Uint8Array>;
}
