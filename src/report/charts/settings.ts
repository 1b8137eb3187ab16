import type { Language } from "../../plan/words.ts";

/** How a picture is drawn. */
export interface ChartSettings {
  /** Makes its ids unique in a page. */
  readonly id: string;
  readonly language: Language;
  /** In pixels; else as wide as suits paper. */
  readonly width?: number;
  /**
   * Whether its marks lead to their records: each can be reached, says what it is in a sentence and carries
   * its path in `data-at`, as JSON. Never in exports.
   */
  readonly isInteractive?: boolean;
}
