// What the page of an overview and the extension say to each other. Types only: both sides import them.

/** What a page shows. The page keeps it, so that it comes back after a restart of the editor. */
export interface OverviewState {
  /** The plan's URI. */
  readonly plan: string;
  readonly picture: "timeline" | "risk-matrix";
}

/** The extension to the page. */
export interface OverviewMessage {
  readonly kind: "content";
  /** The inside of `<main>`, rendered and escaped. */
  readonly html: string;
  readonly language: string;
  /** What one has to know about the plan, as plain text. */
  readonly notice?: string;
  readonly state: OverviewState;
}

/** The page to the extension. */
export type FromOverview =
  /** The script runs and waits for content. */
  | { readonly kind: "ready" }
  /** The room for the picture, in pixels. */
  | { readonly kind: "resized"; readonly width: number }
  | { readonly kind: "show"; readonly picture: OverviewState["picture"] }
  /** A first record for the picture is to be added. */
  | { readonly kind: "add" }
  /** To the record at a path of the plan. */
  | { readonly kind: "reveal"; readonly at: readonly (string | number)[] };
