import { toneSigns } from "../../marks.ts";
import type { Content } from "../../report.ts";

/** Content as one text: a mark with the sign of its tone, from which it is not parted. */
export function contentText(content: Content): string {
  return content
    .map((inline) => {
      if (typeof inline === "string") return inline;
      return inline.kind === "mark" ? `${toneSigns[inline.tone]}\u00a0${inline.text}` : inline.text;
    })
    .join("");
}
