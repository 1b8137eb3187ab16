import { CompletionItemKind } from "vscode-languageserver-types";
import type { ValueSource } from "./offer.ts";

/** The time zones; the plan's own ones first. */
export const timezones: ValueSource = function* ({ shape, analysis }) {
  if (shape.definition !== "timezone") return;
  const { project, stakeholders } = analysis.plan;
  const own = [project?.timezone, ...stakeholders.map(({ timezone }) => timezone), "UTC"];
  const zones = new Set([...own.filter((zone) => zone !== undefined), ...Intl.supportedValuesOf("timeZone")]);
  for (const zone of zones) {
    yield {
      label: zone,
      kind: CompletionItemKind.Value,
      insert: { kind: "value", value: zone },
      rank: own.includes(zone) ? 0 : 1,
    };
  }
};
