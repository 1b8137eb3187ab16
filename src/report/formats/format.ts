import type { Words } from "../../plan/words.ts";
import type { Report } from "../report.ts";

/** A form in which a report leaves the product. */
export interface Format {
  readonly label: Words;
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly mimeType: string;
  /**
   * What a file of this form holds, where that is not what the report's profile says: a workbook is made of
   * registers, a calendar of dates. Names from `sections` or `registers`.
   */
  readonly sections?: readonly string[];
  /** Whether `FormatHost.print` is needed: a host that has none cannot make it. */
  readonly isPrinted?: boolean;
  /**
   * The file: text is written as UTF-8. The same report gives the same bytes. Heavy libraries are loaded here,
   * on first use.
   */
  readonly render: (report: Report, host?: FormatHost) => Promise<string | Uint8Array>;
  /** Where a file of this form is an archive of registers: the form of one of them by itself. */
  readonly single?: SingleFormat;
}

/** The form of a file that holds one register. */
export interface SingleFormat {
  readonly extension: string;
  readonly mimeType: string;
  /** By the section of the plan the one of `Format.sections` that lists it. */
  readonly registers: ReadonlyMap<string, string>;
  readonly render: (report: Report) => Promise<string>;
}

/** What only the program around can do. */
export interface FormatHost {
  /**
   * Prints a page of HTML to PDF. Throws an error whose message is for people where it cannot.
   */
  readonly print?: (html: string) => Promise<Uint8Array>;
}
