import type { CancellationToken } from "vscode";
import type { Mapping } from "../../exchange/map/mapping.ts";
import type { ImportOutcome } from "../../exchange/outcome.ts";
import type { Encoding } from "../../exchange/read/decode.ts";
import type { Reading, Sheet } from "../../exchange/sheet.ts";

/** What can be imported: a file, or what a service holds. */
export interface ImportSource {
  /** The same for the same source: one page shows a source for a plan. */
  readonly id: string;
  /** What people call it: the name of a file, of a project. */
  readonly title: string;
  /**
   * Reads it, again each time that a person asks for it. Its tables, or why they cannot be read, as words for the person;
   * nothing is shown by it. After the token's end its answer is not looked at.
   */
  readonly read: (reading: SourceReading) => Promise<Reading>;
  /** The mapping of a source that knows what its columns are; what a person chose the last time goes before it. */
  readonly mapping?: (sheets: readonly Sheet[]) => Mapping;
  /** Leaves out of what an import does what this source has no say in, such as items gone from another project. */
  readonly sifted?: (outcome: ImportOutcome) => ImportOutcome;
  /** Whether it reads nothing before a person says so, as after the window was loaded anew. */
  readonly isAsleep?: boolean;
  /** Is told of what was imported, once the plan is changed. */
  readonly onImported?: (outcome: ImportOutcome) => void;
}

export interface SourceReading {
  readonly token: CancellationToken;
  /** Says how far it is, as a sentence for the one who waits. */
  readonly tell: (progress: string) => void;
  /** How a text is written, where a person has said so. */
  readonly encoding?: Encoding | undefined;
}
