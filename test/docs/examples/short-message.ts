import type { Format } from "../../../src/report/formats/format.ts";
import type { Report } from "../../../src/report/report.ts";

/** The report in a few lines, to be pasted into a chat: what it is about, and how many things each section tells. */
export const shortMessage: Format = {
  label: { en: "Message for a chat", "zh-CN": "聊天消息" },
  extension: "txt",
  mimeType: "text/plain",
  render: async (report) => `${linesOf(report).join("\n")}\n`,
};

function linesOf({ title, meta, sections }: Report): readonly string[] {
  return [
    title,
    meta.periodText,
    ...sections.filter(({ isEmpty }) => isEmpty !== true).map((section) => `- ${section.title}`),
  ];
}
