import type { PictureName } from "../../report/overview/pictures.ts";
import type { OverviewState } from "../../webview/overview-messages.ts";

const pictures: Readonly<Record<PictureName, true>> = { timeline: true, "risk-matrix": true };

/** Whether a value from outside names a picture. */
export function isPicture(value: unknown): value is PictureName {
  return typeof value === "string" && Object.hasOwn(pictures, value);
}

/** Whether what a page kept is its state: an older version may have kept something else. */
export function isOverviewState(state: unknown): state is OverviewState {
  if (typeof state !== "object" || state === null) return false;
  const { plan, picture }: Readonly<Record<string, unknown>> = { ...state };
  return typeof plan === "string" && isPicture(picture);
}
