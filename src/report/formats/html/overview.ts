import { renderToString } from "preact-render-to-string";
import { type ChartSettings, chartElement, chartHead } from "../../charts/index.ts";
import { type Element, element, fragment } from "../../element.ts";
import type { Overview } from "../../overview/overview.ts";
import type { ChartBlock } from "../../report.ts";
import { blockElement } from "./blocks.ts";
import { editorStyle } from "./editor-style.ts";
import { type PreviewSettings, scriptedPage } from "./render.ts";

/** The page that shows overviews: empty, its script asks for what is in it. */
export function renderOverviewPage(
  { language, project }: Pick<Overview, "language" | "project">,
  { nonce, script }: PreviewSettings,
): string {
  return scriptedPage({ title: project, language, style: editorStyle(), content: [], nonce, script });
}

/** The inside of the page's `<main>`. `width` is the room for the picture in pixels. */
export function renderOverview(overview: Overview, width: number): string {
  const { chart, table, notes } = overview;
  const settings = { language: overview.language, id: "overview" };
  return renderToString(
    fragment(
      header(overview),
      chart === undefined
        ? null
        : element(
            "figure",
            {},
            element("figcaption", {}, chart.description),
            drawing(chart, { ...settings, width: fitting(width), isInteractive: true }),
          ),
      ...notes.map((note) => element("p", { class: chart === undefined ? "prose" : "quiet" }, note)),
      overview.add === undefined
        ? null
        : element("p", {}, element("button", { type: "button", class: "add", "data-add": "" }, overview.add)),
      table === undefined
        ? null
        : element(
            "details",
            { "data-fold": "table" },
            element("summary", {}, overview.tableTitle),
            blockElement(table, { ...settings, id: "overview-table", section: "overview", withPlaces: true }),
          ),
    ),
  );
}

/** A chart, and over it its head, which stays where it is while the rows go by. */
function drawing(chart: ChartBlock, settings: ChartSettings): Element {
  const head = chartHead(chart, settings);
  return element(
    "div",
    { class: "drawing" },
    chartElement(chart, settings),
    head === undefined ? null : element("div", { class: "head" }, head),
  );
}

/** A narrower picture could not be read, so it is scrolled; in a much wider one nothing stands together. */
const bounds = { least: 320, most: 2400 };

function fitting(width: number): number {
  return Number.isFinite(width) ? Math.min(bounds.most, Math.max(bounds.least, width)) : bounds.least;
}

function header({ project, about, pictures, picturesTitle }: Overview): Element {
  return element(
    "header",
    {},
    project === "" ? null : element("h1", {}, project),
    element("p", { class: "about" }, about),
    element(
      "div",
      { class: "pictures", role: "group", "aria-label": picturesTitle },
      ...pictures.map(({ name, title, isShown }) =>
        element(
          "button",
          { type: "button", "data-picture": name, "aria-pressed": isShown ? "true" : "false" },
          title,
        ),
      ),
    ),
  );
}
