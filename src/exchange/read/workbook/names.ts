import type { NamedColumns } from "../../sheet.ts";
import { walkXml } from "../xml.ts";
import { columnIndex } from "./cells.ts";

/**
 * The columns that a workbook names by keys of the format (`commplan.work.blocked_by`), by the name of their sheet: a
 * register that was made of a plan keeps them wherever a column goes and whatever its title becomes.
 */
export function namedColumns(workbook: string): ReadonlyMap<string, NamedColumns> {
  const found = new Map<string, { section: string; row: number; keys: Map<number, string> }>();
  let name = "";
  let text = "";
  walkXml(workbook, {
    open(element, attributes) {
      text = "";
      name = element === "definedName" ? (attributes.get("name") ?? "") : "";
    },
    text(part) {
      text += part;
    },
    close(element) {
      if (element !== "definedName") return;
      const [, section, key = ""] = /^commplan\.([a-z]+)\.([\w.]+)$/i.exec(name) ?? [];
      const [, quoted, plain = "", letters = "", row = ""] =
        /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]{1,3})\$(\d+)$/.exec(text.trim()) ?? [];
      const index = columnIndex(letters);
      if (section === undefined || index === undefined) return;
      const sheet = quoted?.replaceAll("''", "'") ?? plain;
      const known = found.get(sheet) ?? { section, row: Number(row), keys: new Map() };
      found.set(sheet, known);
      if (known.section === section && known.row === Number(row))
        known.keys.set(index, key.replaceAll("_", "-"));
    },
  });
  return found;
}
