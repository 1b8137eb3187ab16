import type { CompletionItemKind } from "vscode-languageserver-types";
import type { Analysis } from "../../plan/analyze.ts";
import type { Shape } from "../../plan/schema/shape.ts";
import type { Language } from "../../plan/words.ts";
import type { KeyPlace, ValuePlace } from "../completion/cursor.ts";
import type { EditorOptions } from "../document.ts";

/** Where the cursor is, and what may stand there. */
export interface CompletionQuestion<Place> {
  readonly analysis: Analysis;
  readonly language: Language;
  readonly options: EditorOptions;
  readonly place: Place;
  readonly shape: Shape;
}

export type KeyQuestion = CompletionQuestion<KeyPlace>;
export type ValueQuestion = CompletionQuestion<ValuePlace>;

/** One suggestion, before it is turned into an edit. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written: for a value the value itself (it gets its quotes later), for a key all of its text. */
  readonly insert: Insertion;
  /** What the label means, shown beside it. */
  readonly meaning?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What a person may type to find it, besides the label. */
  readonly also?: readonly string[];
  /** Whether what is typed was read as this, letter by letter: editors are not to compare it themselves. */
  readonly answersTyped?: boolean;
  /** From -400 to 400, 0 where nothing is said. Smaller comes first; equal ones stay in their order. */
  readonly rank?: number;
  /** Whether something can be suggested right behind it. */
  readonly goesOn?: boolean;
  /** Replaces one word of the place only: the one that begins this many characters into the typed text. */
  readonly from?: number;
}

/** Plain text, or a snippet with places to fill in. */
export type Insertion =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "snippet"; readonly snippet: string; readonly plain: string }
  | { readonly kind: "value"; readonly value: string | number | boolean };

/** A kind of suggestions for keys or values; nothing where it is not asked. */
export type KeySource = (question: KeyQuestion) => Iterable<Offer>;
export type ValueSource = (question: ValueQuestion) => Iterable<Offer>;
