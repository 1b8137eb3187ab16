import { renderToString } from "preact-render-to-string";
import { accentOf } from "../../../accent.ts";
import { colours } from "../../../charts/palette.ts";
import { type Element, element } from "../../../element.ts";
import type { Report, Section } from "../../../report.ts";
import { mailBlock } from "./blocks.ts";
import { heading, ink, inPlace, quiet, type Style, text } from "./style.ts";
import type { MailSettings } from "./table.ts";

/**
 * The report as the HTML of a mail: no script, no style sheet, nothing from elsewhere. `logo` is the address of the
 * picture that comes along.
 */
export function mailPage(report: Report, logo: string | undefined): string {
  const { title, language, sections } = report;
  const settings = { language, accent: accentOf(report.meta.look) };
  const column = element(
    "td",
    { align: "left", style: inPlace(text, ink, { padding: "24px 16px 40px" }) },
    ...head(report, settings, logo),
    ...sections.flatMap((section) => sectionElements(section, settings)),
  );
  const attributes = { role: "presentation", cellpadding: 0, cellspacing: 0, border: 0 };
  const page = element(
    "html",
    { lang: language },
    element(
      "head",
      {},
      element("meta", { "http-equiv": "Content-Type", content: "text/html; charset=utf-8" }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("title", {}, title),
    ),
    element(
      "body",
      { bgcolor: "#ffffff", style: "margin:0;padding:0;background-color:#ffffff" },
      element(
        "table",
        {
          ...attributes,
          width: columnWidth,
          align: "center",
          style: `width:100%;max-width:${columnWidth}px`,
        },
        element("tbody", {}, element("tr", {}, column)),
      ),
    ),
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}

/** In pixels: what a window for reading mail has. */
const columnWidth = 760;

function head({ meta }: Report, { accent }: MailSettings, logo: string | undefined): readonly Element[] {
  const line = (content: string, ...styles: readonly Style[]) =>
    content === "" ? [] : [element("p", { style: inPlace(text, { margin: "0 0 4px" }, ...styles) }, content)];
  const top = { margin: "0 0 6px", "border-top": `5px solid ${accent}`, "padding-top": "16px" };
  return [
    ...(logo === undefined
      ? []
      : [element("img", { src: logo, alt: meta.client, height: 40, style: logoStyle })]),
    element("h1", { style: inPlace(heading(26), top) }, meta.project === "" ? meta.subtitle : meta.project),
    ...line(meta.subtitle, heading(16), { color: accent }),
    ...line([meta.client, meta.periodText].filter(Boolean).join(" · "), quiet),
  ];
}

const logoStyle = "display:block;height:40px;width:auto;margin:0 0 14px";

function sectionElements({ title, blocks, isEmpty }: Section, settings: MailSettings): readonly Element[] {
  const ruled = { margin: "30px 0 10px", padding: "0 0 5px", "border-bottom": `1px solid ${colours.line}` };
  return [
    element("h2", { style: inPlace(heading(isEmpty ? 15 : 19), ruled) }, title),
    ...blocks.map((block) => mailBlock(block, settings)),
  ];
}
