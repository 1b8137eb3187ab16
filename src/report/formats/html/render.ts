import { renderToString } from "preact-render-to-string";
import { reportProfiles } from "../../../plan/facts/report-profiles.ts";
import type { Language, Words } from "../../../plan/words.ts";
import { accentOf } from "../../accent.ts";
import { type Element, element, fragment, styleSheet } from "../../element.ts";
import type { Report, ReportMeta, Section } from "../../report.ts";
import { dataAddress } from "../data-address.ts";
import { blockElement } from "./blocks.ts";
import { runningHead } from "./running-head.ts";
import { shortOnPaper } from "./short-style.ts";
import { paperStyle, screenStyle } from "./style.ts";

/** What the preview adds to the page. An export has none of it. */
export interface PreviewSettings {
  /** The nonce that the style sheet and the script carry. */
  readonly nonce: string;
  /** The address of the preview's script. */
  readonly script?: string;
}

/** The report as one HTML file: no script, nothing from elsewhere, paper colours. */
export function renderHtml(report: Report): string {
  return page({
    ...report,
    policy: "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    style: [
      paperStyle(accentOf(report.meta.look)),
      runningHead(report),
      isShort(report.meta) ? shortOnPaper : "",
    ].join("\n"),
    content: content(report, false),
  });
}

function isShort({ profile }: ReportMeta): boolean {
  return reportProfiles[profile].length === "short";
}

/** The page of the preview: items say which part of the plan they come from, in `data-at`. */
export function renderPreview(report: Report, { nonce, script }: PreviewSettings): string {
  return scriptedPage({
    ...report,
    style: screenStyle(accentOf(report.meta.look)),
    content: content(report, true),
    nonce,
    script,
    // The client's logo is in the page itself.
    images: "data:",
  });
}

/** A page in the editor: its style sheet and its script carry the nonce, and nothing else may run or load. */
export function scriptedPage(settings: ScriptedPageSettings): string {
  const { nonce, images } = settings;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return page({ ...settings, policy: images === undefined ? policy : `${policy}; img-src ${images}` });
}

/** The inside of the preview's `<main>`, to follow an edit without a new page. */
export function renderPreviewContent(report: Report): string {
  return renderToString(fragment(...content(report, true)));
}

interface ScriptedPageSettings extends Omit<PageSettings, "policy"> {
  readonly nonce: string;
  /** Where its pictures may come from; else it has none. */
  readonly images?: "data:";
}

interface PageSettings {
  readonly title: string;
  readonly language: Language;
  readonly policy: string;
  readonly style: string;
  readonly content: readonly Element[];
  readonly nonce?: string;
  readonly script?: string | undefined;
}

function page({ title, language, policy, style, content: children, nonce, script }: PageSettings): string {
  const head = [
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, title),
    styleSheet(style, nonce),
  ];
  const scripts = script === undefined ? [] : [element("script", { nonce, src: script, defer: true })];
  const html = element(
    "html",
    { lang: language },
    element("head", {}, ...head, ...scripts),
    element("body", {}, element("main", {}, ...children)),
  );
  return `<!DOCTYPE html>\n${renderToString(html)}\n`;
}

function content({ meta, sections, language }: Report, withPlaces: boolean): readonly Element[] {
  const bodies = sections.map((section) =>
    element(
      "section",
      { id: section.id, "aria-labelledby": `${section.id}-heading`, class: section.isEmpty && "empty" },
      element("h2", { id: `${section.id}-heading` }, section.title),
      ...section.blocks.map((block, index) =>
        blockElement(block, { language, id: `${section.id}-${index}`, section: section.id, withPlaces }),
      ),
    ),
  );
  return [head(meta), ...contents(sections, language), ...bodies];
}

function head(meta: ReportMeta): Element {
  return element(
    "header",
    {},
    meta.look.logo === undefined
      ? null
      : element("img", { class: "logo", src: dataAddress(meta.look.logo), alt: meta.client }),
    meta.client === "" ? null : element("p", { class: "client" }, meta.client),
    element("h1", {}, meta.project === "" ? meta.subtitle : meta.project),
    element("p", { class: "subtitle" }, meta.subtitle),
    element("p", { class: "period" }, meta.periodText),
  );
}

/** Where a report is so long that a reader looks for a part of it. */
const longReport = 6;

function contents(sections: readonly Section[], language: Language): readonly Element[] {
  if (sections.length < longReport) return [];
  const items = sections.map(({ id, title, isEmpty }) =>
    element("li", { class: isEmpty && "empty-entry" }, element("a", { href: `#${id}` }, title)),
  );
  return [
    element("nav", { class: "contents", "aria-label": contentsTitle[language] }, element("ul", {}, ...items)),
  ];
}

const contentsTitle: Words = { en: "Contents", "zh-CN": "目录" };
