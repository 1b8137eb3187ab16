/**
 * Whether a spreadsheet may take a text for a formula, once somebody edits its cell or brings it in from a CSV file.
 * The full-width signs begin one on Chinese and Japanese keyboards.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@|\t\r\n＝＋－＠]/.test(text);
}
