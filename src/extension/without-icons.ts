/** A title that holds `$(name)` is shown as it is written: a word joiner, which nobody sees, keeps it from becoming an icon. */
export function withoutIcons(text: string): string {
  return text.replaceAll("$(", "$\u2060(");
}
