import type { Position } from "vscode-languageserver-types";
import type { Analysis } from "../plan/analyze.ts";
import type { Language } from "../plan/words.ts";

/**
 * Offsets of one text in UTF-16 code units, and its positions as the editor counts them; what lies outside is
 * brought inside.
 */
export interface Lines {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/** One version of an open plan, with what it says. `lines` belong to the analysed text. */
export interface PlanDocument {
  readonly uri: string;
  readonly version: number;
  readonly lines: Lines;
  readonly analysis: Analysis;
}

/** The language to answer in and what the editor at the other end can take. */
export interface EditorOptions {
  readonly language: Language;
  /** Insertions with places to fill in (`$1`). */
  readonly snippets: boolean;
  /** Edits tied to a document version (`documentChanges`). */
  readonly versionedEdits: boolean;
  /** Notes on edits, shown in a preview (`changeAnnotations`). */
  readonly changeAnnotations?: boolean;
  /** Edits with places to fill in (`SnippetTextEdit`). */
  readonly snippetEdits?: boolean;
  /** It asks for the edits of the code action that is chosen (`codeAction/resolve`). */
  readonly resolvesEdits?: boolean;
  /** Findings that point to other places too. */
  readonly relatedInformation: boolean;
  /** The editor's own command that opens the list of suggestions, to be run after a key was inserted. */
  readonly suggestCommand?: string;
  /** The editor's own command that shows references: it takes a plan's URI, a position and the locations. */
  readonly referencesCommand?: string;
  /** What the names of its commands for the acts begin with. */
  readonly actCommands?: string;
  /** The folder of the rules' pages, a URI that ends in a slash; findings link to them where it is known. */
  readonly docs?: string;
}
