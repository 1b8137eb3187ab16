/** Reads `0%` to `100%` as a share from 0 to 1; undefined for any other text. */
export function parseGrace(text: string): number | undefined {
  const [, number] = /^(100(?:\.0+)?|\d{1,2}(?:\.\d{1,6})?)%$/.exec(text) ?? [];
  const share = Number(number) / 100;
  return share <= 1 ? share : undefined;
}
