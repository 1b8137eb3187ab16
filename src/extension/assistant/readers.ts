import { l10n } from "vscode";
import type { Visibility } from "../../plan/plan.ts";
import { isVisibility, visibilities } from "../reports/choice.ts";
import { type ToolInput, ToolProblem, textOf } from "./tool.ts";

/** For whom an assistant reads: for the client where nothing else is said. */
export function readersOf({ readers }: ToolInput): Visibility {
  const named = textOf(readers) ?? "client";
  if (isVisibility(named)) return named;
  throw new ToolProblem(l10n.t("“{0}” is no visibility. There is: {1}.", named, visibilities.join(", ")));
}
