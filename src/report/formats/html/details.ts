import type { Path } from "../../../plan/path.ts";
import type { Language } from "../../../plan/words.ts";
import { type Attributes, type Element, element } from "../../element.ts";
import type { Detail } from "../../report.ts";
import { labelText } from "../label-text.ts";
import { inlineElements } from "./inline.ts";

export interface BlockSettings {
  readonly language: Language;
  /** Prefix of ids within the page, unique for each block. */
  readonly id: string;
  /** The section that it is in. */
  readonly section: string;
  /** Whether items carry `data-at`, the JSON of their path, for the preview to find their line. Never in exports. */
  readonly withPlaces: boolean;
}

/** What belongs to an item, below it. */
export function detailElements(
  details: readonly Detail[] | undefined,
  language: Language,
): readonly Element[] {
  return (details ?? []).map(({ label, content }) =>
    element(
      "div",
      { class: "detail" },
      element("span", { class: "label quiet" }, labelText(label, language)),
      ...inlineElements(content),
    ),
  );
}

/** Where an item stands in the plan, for the preview. */
export function place(at: Path | undefined, { withPlaces }: BlockSettings): Attributes {
  return at === undefined || !withPlaces ? {} : { "data-at": JSON.stringify(at) };
}
