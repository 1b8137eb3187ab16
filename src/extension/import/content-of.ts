import { Uri } from "vscode";
import { changeOf, controlId } from "../../exchange/review/control-id.ts";
import { reviewPage } from "../../exchange/review/page.ts";
import type { ImportContent } from "../../webview/import-messages.ts";
import { shownPath } from "../plan-files.ts";
import { languageSetting } from "../settings.ts";
import type { ReviewRequest } from "./review-import.ts";
import type { ReviewState } from "./review-state.ts";

/** The page as it is now; undefined as long as nothing is known. */
export function contentOf(
  state: ReviewState,
  { plan, source, saveMap }: Pick<ReviewRequest, "plan" | "source" | "saveMap">,
): ImportContent | undefined {
  const { preview, problem, guessed, touched, done } = state;
  const result = problem ?? preview?.result;
  if (result === undefined) return undefined;
  return reviewPage({
    ...{ source: source.title, target: shownPath(plan), language: languageSetting(), result },
    ...{
      sheets: state.sheets,
      mapping: state.mapping,
      encoding: state.encoding,
      notice: state.notice?.[languageSetting()],
    },
    analysis: preview?.analysis,
    done: done?.sentence,
    saveTo: saveMap && shownPath(Uri.parse(saveMap.file)),
    isGuessed: (id) => {
      const table = changeOf(id)?.table;
      return (
        table !== undefined &&
        guessed.has(table) &&
        !touched.has(id) &&
        !touched.has(controlId({ what: "section", table }))
      );
    },
  });
}
