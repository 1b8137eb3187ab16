import { walkXml } from "../xml.ts";

/** What the number in a cell stands for. */
export type NumberKind = "number" | "day" | "percent";

/** The kinds of number by the index of a cell's style. */
export function numberKinds(styles: string): readonly NumberKind[] {
  const codes = new Map<string, string>();
  const kinds: NumberKind[] = [];
  let isInCells = false;
  walkXml(styles, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(attributes.get("numFmtId") ?? "", attributes.get("formatCode") ?? "");
      if (name === "cellXfs") isInCells = true;
      const id = attributes.get("numFmtId") ?? "0";
      if (name === "xf" && isInCells) kinds.push(kindOf(Number(id), codes.get(id)));
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return kinds;
}

/** By the number of a built-in format (ECMA-376, 18.8.30; 27 to 58 are the East Asian ones) or by the code of another. */
function kindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (id === 9 || id === 10) return "percent";
    const isDay =
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return isDay ? "day" : "number";
  }
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, "").split(";")[0] ?? "";
  if (/[ymdhs]/i.test(bare.replace(/general/gi, ""))) return "day";
  return bare.includes("%") ? "percent" : "number";
}
