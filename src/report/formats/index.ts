import { workbookRegisters } from "../registers/index.ts";
import type { Format } from "./format.ts";

export type { Format };

/** The formats by their names on the command line; each is loaded when it is first asked for. */
const table = {
  html: {
    label: { en: "HTML page", "zh-CN": "HTML 网页" },
    extension: "html",
    mimeType: "text/html",
    render: async (report) => (await import("./html/render.ts")).renderHtml(report),
  },
  pdf: {
    label: { en: "PDF", "zh-CN": "PDF 文档" },
    extension: "pdf",
    mimeType: "application/pdf",
    isPrinted: true,
    render: async (report, host) => (await import("./pdf/render.ts")).renderPdf(report, host),
  },
  markdown: {
    label: { en: "Markdown", "zh-CN": "Markdown 文档" },
    extension: "md",
    mimeType: "text/markdown",
    render: async (report) => (await import("./markdown/render.ts")).renderMarkdown(report),
  },
  docx: {
    label: { en: "Word document", "zh-CN": "Word 文档" },
    extension: "docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    render: async (report) => (await import("./docx/render.ts")).renderDocx(report),
  },
  pptx: {
    label: { en: "PowerPoint slides", "zh-CN": "PowerPoint 演示文稿" },
    extension: "pptx",
    mimeType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    render: async (report) => (await import("./pptx/render.ts")).renderPptx(report),
  },
  xlsx: {
    label: { en: "Excel workbook", "zh-CN": "Excel 工作簿" },
    extension: "xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    sections: ["cover", "summary", ...workbookRegisters.map(({ id }) => id)],
    render: async (report) => (await import("./xlsx/render.ts")).renderXlsx(report),
  },
  csv: {
    label: { en: "CSV tables (.zip)", "zh-CN": "CSV 表格（.zip）" },
    extension: "zip",
    mimeType: "application/zip",
    sections: workbookRegisters.map(({ id }) => id),
    render: async (report) => (await import("./csv/render.ts")).renderCsvArchive(report),
    single: {
      extension: "csv",
      mimeType: "text/csv",
      registers: new Map(workbookRegisters.map(({ of, id }) => [of, id])),
      render: async (report) => (await import("./csv/render.ts")).renderCsv(report),
    },
  },
  eml: {
    label: { en: "E-mail draft (.eml)", "zh-CN": "邮件草稿（.eml）" },
    extension: "eml",
    mimeType: "message/rfc822",
    render: async (report) => (await import("./eml/render.ts")).renderEml(report),
  },
  ics: {
    label: { en: "Calendar (.ics)", "zh-CN": "日历（.ics）" },
    extension: "ics",
    mimeType: "text/calendar",
    sections: ["schedule"],
    render: async (report) => (await import("./ics/render.ts")).renderIcs(report),
  },
  json: {
    label: { en: "Data for other programs (JSON)", "zh-CN": "供其他程序使用的数据（JSON）" },
    extension: "json",
    mimeType: "application/json",
    sections: ["data"],
    render: async (report) => (await import("./json/render.ts")).renderJson(report),
  },
  mermaid: {
    label: { en: "Gantt chart for wikis (Mermaid)", "zh-CN": "甘特图，用于 Wiki（Mermaid）" },
    extension: "mmd",
    mimeType: "text/vnd.mermaid",
    sections: ["gantt"],
    render: async (report) => (await import("./mermaid/render.ts")).renderMermaid(report),
  },
} satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof table;

/** In the order in which they are offered. */
export const formats: Readonly<Record<FormatName, Format>> = table;

export const formatNames: readonly FormatName[] = Object.keys(table).filter(isFormatName);

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(table, name);
}
