import { l10n, type TreeView } from "vscode";
import type { ViewQuery } from "../../language/sidebar/view.ts";
import { asWritten } from "../as-written.ts";
import { inOneLine } from "../in-one-line.ts";
import { isFiltered } from "./view-state.ts";

/** What a view says beside its name, and over its lines. */
export interface Heading {
  /** What is left out is said, so that nobody takes a part for the whole. */
  readonly showFilter: (query: ViewQuery, isEmpty: boolean) => void;
  /** What was done last with what it shows; undefined: nothing any more. */
  readonly showDone: (done: string | undefined) => void;
}

export function createHeading<Line>(view: TreeView<Line>): Heading {
  let said: string | undefined;
  let hasNoMatch = false;
  const show = () => {
    view.message = inOneLine([
      said && asWritten(said),
      hasNoMatch && l10n.t("No record matches the filter."),
    ]);
  };
  return {
    showFilter: (query, isEmpty) => {
      view.description = [
        query.text && `“${query.text}”`,
        query.openOnly && l10n.t("open only"),
        query.people && l10n.t("mine"),
      ]
        .filter(Boolean)
        .join(" · ");
      hasNoMatch = isEmpty && isFiltered(query);
      show();
    },
    showDone: (done) => {
      said = done;
      show();
    },
  };
}
