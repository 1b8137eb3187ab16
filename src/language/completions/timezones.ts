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
      also: [zone.slice(zone.lastIndexOf("/") + 1), ...(chineseNames[zone] ?? [])],
      rank: own.includes(zone) ? 0 : 1,
    };
  }
};

/** What people in China call the zones of their projects. */
const chineseNames: Readonly<Record<string, readonly string[]>> = {
  "Asia/Shanghai": ["北京时间", "中国", "上海"],
  "Asia/Urumqi": ["乌鲁木齐", "新疆"],
  "Asia/Hong_Kong": ["香港"],
  "Asia/Macau": ["澳门"],
  "Asia/Taipei": ["台北"],
  "Asia/Tokyo": ["东京", "日本"],
  "Asia/Singapore": ["新加坡"],
  "Asia/Dubai": ["迪拜"],
  "Europe/London": ["伦敦", "英国"],
  "Europe/Berlin": ["柏林", "德国"],
  "Europe/Paris": ["巴黎", "法国"],
  "America/New_York": ["纽约"],
  "America/Los_Angeles": ["洛杉矶"],
  "Australia/Sydney": ["悉尼"],
};
