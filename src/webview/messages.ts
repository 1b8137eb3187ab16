// What the preview's page and the extension say to each other. Types only: both sides import them.

/** Which report a page shows. The page keeps it, so that it comes back after a restart of the editor. */
export interface PreviewState {
  /** The plan's URI. */
  readonly plan: string;
  /** The id of a report of the plan. */
  readonly report?: string;
  readonly visibility?: "client" | "team" | "internal";
}

/** The extension to the page. */
export interface ContentMessage {
  readonly kind: "content";
  /** The inside of `<main>`, rendered and escaped by the report. */
  readonly html: string;
  readonly language: string;
  /** What the reader has to know about the plan, as plain text. */
  readonly notice?: string;
  readonly state: PreviewState;
}

export type ToPreview = ContentMessage;

/** The page to the extension. */
export type FromPreview =
  /** The script runs and waits for content. */
  | { readonly kind: "ready" }
  /** A click on what comes from a place of the plan, given by its path. */
  | { readonly kind: "reveal"; readonly at: readonly (string | number)[] };
