import { colours, toneColours } from "../../charts/palette.ts";
import { type Tone, tones } from "../../report.ts";
import { narrowPage, narrowTables, scrolling } from "./narrow-style.ts";
import { printed } from "./paper-style.ts";
import { previewRules } from "./preview-style.ts";

/** The style sheet of an exported page: paper, also on a dark screen. The accent is a colour, `#rrggbb`. */
export function paperStyle(accent: string): string {
  return [
    variables(":root", { ...paper, accent }),
    toneRules(),
    layout,
    accented,
    scrolling,
    narrowTables,
    narrowPage,
    printed,
  ].join("\n");
}

/** The style sheet of the preview: as the page, and dark where the editor is, else where the system is. */
export function screenStyle(accent: string): string {
  const dark = (selector: string) => `${variables(selector, night)}\n${toneVariables(selector, nightTones)}`;
  return [
    paperStyle(accent),
    chartRules,
    `@media screen {\n${dark(`html:not([data-paper]) :is(${darkThemes})`)}\n}`,
    `@media screen and (prefers-color-scheme: dark) {\n${dark('html:not([data-paper]) body:not([class*="vscode-"])')}\n}`,
    interactive,
    previewRules,
  ].join("\n");
}

/** The light theme of high contrast has the name of the dark one as well. */
const darkThemes = "body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light)";

export type Colours = Readonly<Record<keyof typeof colours, string>>;
export type ToneColours = Readonly<Record<Tone, { readonly strong: string; readonly soft: string }>>;

const paper: Colours = colours;

const night: Colours = {
  ink: "#e3e8ec",
  quiet: "#9fadb9",
  line: "#36424d",
  faint: "#202930",
  paper: "#171d22",
  accent: "#7cc0e0",
};

const nightTones: ToneColours = {
  neutral: { strong: "#b4c0ca", soft: "#27313a" },
  good: { strong: "#7fd0a8", soft: "#163226" },
  caution: { strong: "#ecbf6b", soft: "#3a2c10" },
  bad: { strong: "#f2a17f", soft: "#40241a" },
  severe: { strong: "#f297ab", soft: "#451c29" },
};

/** The colours of a page as variables. */
export function variables(selector: string, values: Colours): string {
  const lines = Object.entries(values).map(([name, value]) => `--${name}: ${value};`);
  return `${selector} { ${lines.join(" ")} }`;
}

/** The colours of the tones as variables. */
export function toneVariables(selector: string, values: ToneColours): string {
  const lines = tones.map(
    (tone) => `--${tone}: ${values[tone].strong}; --${tone}-soft: ${values[tone].soft};`,
  );
  return `${selector} { ${lines.join(" ")} }`;
}

function toneRules(): string {
  return [toneVariables(":root", toneColours), toneClasses()].join("\n");
}

/** What makes the variables of its tone those of an element. */
export function toneClasses(): string {
  const rules = tones.map(
    (tone) => `.tone-${tone} { --tone: var(--${tone}); --tone-soft: var(--${tone}-soft); }`,
  );
  return rules.join("\n");
}

/** The pictures carry the colours of paper as attributes; these win over them on a dark screen. */
export const chartRules = [
  ".chart-ink { fill: var(--ink); } .chart-quiet { fill: var(--quiet); } .chart-on-accent { fill: var(--paper); }",
  ".chart-line { stroke: var(--line); } .chart-band { fill: var(--faint); stroke: var(--line); }",
  ".chart-stripe { fill: var(--faint); } .chart-today { stroke: var(--accent); }",
  ".chart-today-label { fill: var(--accent); } .chart-baseline { fill: var(--paper); stroke: var(--quiet); }",
  ...tones.map(
    (tone) =>
      `.chart-${tone} { fill: var(--${tone}); stroke: var(--${tone}); } ` +
      `.chart-soft-${tone} { fill: var(--${tone}-soft); } .chart-text-${tone} { fill: var(--${tone}); } ` +
      `.chart-hollow-${tone} { fill: var(--paper); stroke: var(--${tone}); }`,
  ),
].join("\n");

/** What a picture has in the accent of the report. */
const accented = ".chart-today { stroke: var(--accent); } .chart-today-label { fill: var(--accent); }";

export const layout = `
* { box-sizing: border-box; }
html { font-size: 16px; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; padding: 0; background: var(--paper); color: var(--ink); line-height: 1.55;
  font-family: -apple-system, "Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  font-variant-numeric: tabular-nums;
}
:lang(zh-CN) body { line-height: 1.7; }
main { max-width: 66rem; margin: 0 auto; padding: 3.5rem 2.5rem 5rem; }
header { border-top: 6px solid var(--accent); padding-top: 2rem; margin-bottom: 2rem; }
.logo { float: right; max-width: 12rem; max-height: 4.5rem; margin: 0 0 1rem 2rem; }
.contents { margin: 0 0 1rem; padding: 1rem 0; border-block: 1px solid var(--line); }
.contents ul { columns: 13rem auto; column-gap: 2rem; list-style: none; margin: 0; padding: 0; font-size: .9rem; }
.contents li { margin: 0; padding: .12rem 0; break-inside: avoid; }
.contents a { color: var(--ink); text-decoration: none; }
.contents a:hover, .contents a:focus-visible { color: var(--accent); text-decoration: underline; }
.contents .empty-entry a { color: var(--quiet); }
.client { margin: 0; color: var(--quiet); font-size: 1rem; letter-spacing: .02em; }
h1 { margin: .35rem 0 .5rem; font-size: 2.5rem; line-height: 1.18; font-weight: 650; letter-spacing: -.012em; text-wrap: balance; }
:lang(zh-CN) h1 { letter-spacing: 0; }
.subtitle { margin: 0; font-size: 1.2rem; color: var(--accent); font-weight: 600; }
.period { margin: .25rem 0 0; color: var(--quiet); }
section { margin-top: 3rem; }
h2 { margin: 0 0 1rem; padding-bottom: .45rem; border-bottom: 1px solid var(--line); font-size: 1.42rem; line-height: 1.3; font-weight: 650; }
.empty { margin-top: 1.5rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1.2rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); }
.empty h2 { border: 0; margin: 0; padding: 0; font-size: 1.08rem; }
.empty p { margin: 0; }
.empty + section:not(.empty) { margin-top: 3rem; }
h3 { margin: 1.75rem 0 .6rem; font-size: 1.08rem; font-weight: 650; }
p { margin: 0 0 1rem; max-width: 46rem; }
p, td, th, dd, li { white-space: pre-line; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-weight: 400; }
bdi { unicode-bidi: isolate; }
a { color: var(--accent); text-underline-offset: .15em; }
time { white-space: nowrap; }
ul { margin: 0 0 1.25rem; padding-left: 1.25rem; }
ul li { margin-bottom: .3rem; white-space: pre-line; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .8rem 2.5rem; margin: 0 0 1.5rem; }
dt { font-size: .82rem; color: var(--quiet); }
dd { margin: .05rem 0 0; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0; margin: 0 0 1.75rem; }
.figures li { flex: 1 1 9rem; margin: 0; padding: .85rem 1rem .8rem; background: var(--tone-soft); border-radius: 6px; }
.figures strong { display: block; font-size: 1.6rem; line-height: 1.2; font-weight: 650; color: var(--tone); }
.figures span { font-size: .86rem; }
.table:focus-visible, .picture:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.table { margin: 0 0 1.75rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.45; }
caption { text-align: left; font-weight: 600; font-size: .95rem; padding: 0 0 .55rem; }
th, td { text-align: left; vertical-align: top; padding: .6rem .9rem .6rem 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: .8rem; font-weight: 600; color: var(--quiet); border-bottom: 1.5px solid var(--quiet); padding-block: .3rem; white-space: nowrap; }
tbody tr { border-bottom: 1px solid var(--line); }
tbody .has-more { border-bottom: 0; }
.has-more > * { padding-bottom: .1rem; }
.more td { padding-top: 0; }
.more .detail { max-width: 52rem; }
tbody th { font-weight: 600; min-width: 13rem; }
.cell-text { min-width: 6.5rem; }
.cell-prose { min-width: 15rem; }
.cell-mark { white-space: nowrap; }
.cell-number { text-align: right; white-space: nowrap; }
.cell-key { color: var(--quiet); min-width: 3.2rem; max-width: 8rem; overflow-wrap: break-word; }
.short { white-space: nowrap; }
.cell-mark .label { display: block; }
.cell-date { min-width: 6.4rem; }
.detail { font-weight: 400; margin-top: .25rem; font-size: .94em; }
.mark { display: inline-block; white-space: nowrap; padding: 0 .5em; border-radius: 4px; background: var(--tone-soft); color: var(--tone); font-weight: 600; font-size: .94em; }
.sign { font-size: .8em; }
.notice { max-width: none; padding: .7rem 1rem; border-left: 4px solid var(--tone); background: var(--tone-soft); color: var(--tone); font-weight: 600; }
figure { margin: 0 0 1.75rem; }
figcaption { font-weight: 600; font-size: .95rem; margin-bottom: .6rem; }
.data { margin-top: .6rem; }
.data summary { width: fit-content; color: var(--quiet); font-size: .86rem; cursor: pointer; }
.data[open] summary { margin-bottom: .6rem; }
.chart { display: block; max-width: 100%; height: auto; }
`;

export const interactive = `
[data-at] { cursor: pointer; scroll-margin-top: 4rem; }
tr[data-at]:hover, li[data-at]:hover, p[data-at]:hover, dl > div[data-at]:hover { background: var(--faint); }
/* The editor's own rule for links and fields is a dark line, also on a dark page. */
:is(a, button, summary, select, input, h2, .table, [data-at]):focus-visible { outline: 2px solid var(--focus, var(--accent)); outline-offset: 2px; }
/* What is scrolled has room for the line. */
.table { padding: 3px .4rem; margin-inline: -.4rem; }
tr[data-at] { scroll-margin-inline: .4rem; }
tr[data-at]:focus-visible { outline-offset: 1px; }
.table:focus-visible { outline-offset: -2px; }
/* For a screen reader alone. */
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
