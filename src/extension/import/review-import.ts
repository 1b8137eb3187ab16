import type { Uri } from "vscode";
import type { MappingChoice } from "../../exchange/map/mapped-tables.ts";
import type { Encoding } from "../../exchange/read/decode.ts";
import type { CommandContext } from "../commands/command.ts";
import type { LeftRow } from "./left-rows.ts";
import { openImportPage } from "./panels.ts";
import type { ImportSource } from "./source.ts";

/** A row by its number, in every table where none is named. */
export interface WantedRow {
  readonly table?: string;
  readonly row: number;
}

export interface SaveMap {
  /** Its address. */
  readonly file: string;
  /** Whether a file that is there already may go; else that is asked. */
  readonly mayOverwrite: boolean;
}

export interface ReviewRequest {
  /** The plan that it goes into. */
  readonly plan: Uri;
  readonly source: ImportSource;
  /** How its tables are read, where that was said before; else as the last time, as the source knows, or as is guessed. */
  readonly choice?: MappingChoice | undefined;
  /** Which letters its bytes are, where that was found or said before the window was loaded anew. */
  readonly encoding?: Encoding | undefined;
  /** Rows that are left out, as whoever asks for the page says: by their number in every table, or in one. */
  readonly leaveOut?: readonly WantedRow[] | undefined;
  /** The file that how the tables were taken is written to with the import. */
  readonly saveMap?: SaveMap | undefined;
  /** Rows that a person left out before the window was loaded anew. */
  readonly left?: readonly LeftRow[] | undefined;
  /** Whether answers are in it that a person gave on the page before the window was loaded anew. */
  readonly isAnswered?: boolean | undefined;
}

/**
 * Shows what an import of a source does to a plan, on a page: how the source is read, to be changed, and what becomes of
 * each row. The plan is changed when the person says so there. Resolves once the page is open; it reads the source by itself
 * and shows how far it is. Where the page is open already, it comes to the front, and reads anew or begins anew as is asked for now.
 */
export async function reviewImport(context: CommandContext, request: ReviewRequest): Promise<void> {
  await openImportPage(context, request);
}
