import type { Visibility } from "../../plan/plan.ts";
import type { PreviewState } from "../../webview/messages.ts";

/** Whether what a page kept is its state: an older version may have kept something else. */
export function isPreviewState(state: unknown): state is PreviewState {
  if (typeof state !== "object" || state === null) return false;
  const { plan, report, visibility }: Readonly<Record<string, unknown>> = { ...state };
  return (
    typeof plan === "string" &&
    (report === undefined || typeof report === "string") &&
    (visibility === undefined || isVisibility(visibility))
  );
}

export const visibilities: readonly Visibility[] = ["client", "team", "internal"];

export function isVisibility(value: unknown): value is Visibility {
  return visibilities.some((visibility) => visibility === value);
}
