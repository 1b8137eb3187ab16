import type { Picture } from "./picture.ts";
import { riskMatrixPicture } from "./risk-matrix.ts";
import { timelinePicture } from "./timeline.ts";

/** The pictures by their names; the first is shown where none is asked for. */
export const pictures = {
  timeline: timelinePicture,
  "risk-matrix": riskMatrixPicture,
} as const satisfies Readonly<Record<string, Picture>>;

export type PictureName = keyof typeof pictures;

export const pictureNames: readonly PictureName[] = ["timeline", "risk-matrix"];
