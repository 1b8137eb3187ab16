import { lineOf } from "./line-of.ts";
import type { Row } from "./row.ts";
import type { Group, ViewContext } from "./view.ts";

/** A heading with how much is under it. Its key must be unique in the tree of its plan. */
export function groupRow(
  { key, label, icon, isClosed, count }: Omit<Group, "rank"> & { readonly count: number },
  children: () => readonly Row[],
  { uri, language }: Pick<ViewContext, "uri" | "language">,
): Row {
  const name = lineOf(label[language]);
  return {
    id: `${uri}#${key}`,
    label: name,
    description: String(count),
    icon: icon ?? { name: "list-unordered" },
    sentence: language === "en" ? `${name}: ${count}` : `${name}：${count}项`,
    context: "group",
    children,
    isOpen: isClosed !== true,
  };
}
