import { tamed } from "../plan/directions.ts";

/**
 * A text that the editor shows as it is written, where it would else make icons of `$(name)` and links of
 * `[text](command:name)`, which run what they name: a word joiner, which nobody sees, stands between. What would turn the order of its words round is shown, or ends with the line.
 */
export function asWritten(text: string): string {
  return tamed(text).replaceAll("$(", "$\u2060(").replaceAll("](", "]\u2060(");
}
