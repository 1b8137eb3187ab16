/**
 * A column's title as it is compared: without marks and brackets with what they hold, full-width as half-width, in lower
 * case, words parted by one space, and by none between Chinese characters.
 */
export function headerName(title: string): string {
  const isCustomField = /^\s*custom field \(([^)]*)\)/i.exec(title)?.[1];
  const bare =
    isCustomField ?? title.normalize("NFKC").replace(/[\uFEFF*]|\([^()]*\)|\[[^[\]]*\]|【[^】]*】/g, " ");
  return bare
    .toLowerCase()
    .replace(/[\s_/.:\-–]+/g, " ")
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "")
    .trim();
}
