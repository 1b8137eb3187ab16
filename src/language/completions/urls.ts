import { CompletionItemKind } from "vscode-languageserver-types";
import { recordAt } from "../../plan/record-at.ts";
import type { ValueSource } from "./offer.ts";

/** The address of an item in a tool: as a template from the tool's own address, and filled in for a record's key. */
export const urls: ValueSource = function* ({ analysis: { plan }, place }) {
  const [section, index] = place.path;
  if (section === "tools" && place.path[2] === "item-url") {
    const url = plan.tools[Number(index)]?.url ?? "https://tracker.example.com";
    yield address(`${url.replace(/\/+$/, "")}/{key}`);
  }
  if (place.path.at(-2) !== "external" || place.path.at(-1) !== "url") return;
  const record = recordAt(plan, place.path)?.external;
  const template = plan.tools.find(({ id }) => id !== undefined && id === record?.tool)?.["item-url"];
  if (template && record?.key) yield address(template.replaceAll("{key}", encodeURIComponent(record.key)));
};

function address(value: string) {
  return { label: value, kind: CompletionItemKind.Value, insert: { kind: "value", value } } as const;
}
