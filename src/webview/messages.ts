// What the preview's page and the extension say to each other. Types only: both sides import them.

type Path = readonly (string | number)[];

/** Which report a page shows. The page keeps it, so that it comes back after a restart of the editor. */
export interface PreviewState {
  /** The plan's URI. */
  readonly plan: string;
  /** The id of a report of the plan. */
  readonly report?: string;
  readonly profile?: string;
  readonly visibility?: "client" | "team" | "internal";
  readonly language?: string;
  readonly period?: "this" | "before";
  readonly from?: string;
  readonly to?: string;
  /** As on paper, also where the editor is dark. */
  readonly paper?: boolean;
}

/** What is kept from the readers, for the one who writes the plan. */
export interface KeptRecords {
  /** How many, as a sentence. */
  readonly text: string;
  /** Of which kinds. */
  readonly kinds: string;
  readonly records: readonly { readonly title: string; readonly at: Path }[];
  /** What a record is marked with that this page shows and the client would not see; none on other pages. */
  readonly mark?: string;
}

/** The extension to the page. */
export interface ContentMessage {
  readonly kind: "content";
  /** The inside of `<main>`, rendered and escaped by the report. */
  readonly html: string;
  readonly language: string;
  /** What the reader has to know about the plan, as plain text. */
  readonly notice?: string;
  readonly kept?: KeptRecords;
  readonly state: PreviewState;
}

/** The cursor in the plan has come to a place. */
export interface PlaceMessage {
  readonly kind: "place";
  readonly at: Path;
}

export type ToPreview = ContentMessage | PlaceMessage;

/** The page to the extension. */
export type FromPreview =
  /** The script runs and waits for content. */
  | { readonly kind: "ready" }
  /** A click on what comes from a place of the plan, given by its path. */
  | { readonly kind: "reveal"; readonly at: Path };
