import { headTop } from "../../charts/timeline-plot.ts";
import { narrowTables, scrolling } from "./narrow-style.ts";
import {
  type Colours,
  chartRules,
  interactive,
  layout,
  type ToneColours,
  toneClasses,
  toneVariables,
  variables,
} from "./style.ts";

/** The style sheet of a page that belongs to the editor and not to a reader: in the colours of its theme. */
export function editorStyle(): string {
  return [
    variables(":root", themeColours),
    toneVariables(":root", themeTones),
    toneClasses(),
    layout,
    scrolling,
    narrowTables,
    chartRules,
    interactive,
    pane,
    controls,
    marks,
    highContrast,
  ].join("\n");
}

const themeColours: Colours = {
  ink: "var(--vscode-foreground)",
  quiet: "var(--vscode-descriptionForeground)",
  line: mixed("--vscode-foreground", 20, "--vscode-editor-background"),
  faint: mixed("--vscode-foreground", 5, "--vscode-editor-background"),
  paper: "var(--vscode-editor-background)",
  accent: "var(--vscode-textLink-foreground)",
};

/** The charts' colours alone are too pale for letters on some themes: the ink of the theme makes them readable. */
const themeTones: ToneColours = {
  neutral: tone("var(--vscode-descriptionForeground)"),
  good: tone("var(--vscode-charts-green)"),
  caution: tone("var(--vscode-charts-yellow)"),
  // Between its neighbours: the orange of many themes is nearly transparent.
  bad: tone(mixed("--vscode-charts-red", 50, "--vscode-charts-yellow")),
  severe: tone("var(--vscode-charts-red)"),
};

function tone(colour: string): ToneColours["good"] {
  return {
    strong: `color-mix(in srgb, ${colour} 62%, var(--vscode-foreground))`,
    soft: `color-mix(in srgb, ${colour} 18%, var(--vscode-editor-background))`,
  };
}

function mixed(colour: string, percent: number, other: string): string {
  return `color-mix(in srgb, var(${colour}) ${percent}%, var(${other}))`;
}

const pane = `
:root { --focus: var(--vscode-focusBorder); }
html { font-size: var(--vscode-font-size, 13px); }
body { font-family: var(--vscode-font-family); }
main { max-width: none; padding: 1.2rem 1.5rem 2rem; }
header { border: 0; padding: 0; margin: 0 0 1rem; }
h1 { margin: 0 0 .3rem; font-size: 1.6rem; letter-spacing: 0; }
.about { color: var(--quiet); max-width: none; }
p { margin: 0 0 .6rem; }
figure { margin: 0 0 1rem; }
figcaption { font-weight: 400; color: var(--quiet); margin-bottom: .8rem; }
.chart { max-width: none; font-family: var(--vscode-font-family); }
.chart-paper { fill: var(--paper); }
.drawing { position: relative; width: fit-content; }
/* Over the place of what it repeats; what has the focus is not left behind it. */
.head { position: absolute; inset: ${headTop}px 0 0; pointer-events: none; }
.head .chart { position: sticky; top: 0; display: block; }
html { scroll-padding-top: 5rem; }
details { margin-top: 1.2rem; }
@media (max-width: 30rem) { main { padding-inline: .7rem; } }
`;

const controls = `
.pictures { display: flex; flex-wrap: wrap; gap: .4rem; margin: .9rem 0 0; }
button { font: inherit; padding: .25rem .8rem; border: 1px solid var(--vscode-contrastBorder, transparent); border-radius: 3px; cursor: pointer; }
.pictures button { color: var(--ink); background: var(--faint); }
.pictures button[aria-pressed="true"] { font-weight: 600; box-shadow: inset 0 -2px 0 var(--vscode-focusBorder); }
.add { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
.add:hover { background: var(--vscode-button-hoverBackground); }
summary { cursor: pointer; width: fit-content; margin-bottom: .8rem; }
`;

const marks = `
.chart-mark { cursor: pointer; }
.chart-mark > :not(.chart-area) { pointer-events: none; }
.chart-mark:hover .chart-area { fill: color-mix(in srgb, var(--vscode-foreground) 9%, transparent); }
.chart-mark:focus-visible { outline: none; }
.chart-mark:focus-visible .chart-area { stroke: var(--focus); stroke-width: 2; }
.tip { position: absolute; z-index: 3; max-width: min(28rem, 90vw); padding: .2rem .6rem; pointer-events: none; overflow-wrap: anywhere; color: var(--vscode-editorHoverWidget-foreground, var(--ink)); background: var(--vscode-editorHoverWidget-background, var(--paper)); border: 1px solid var(--vscode-editorHoverWidget-border, var(--line)); border-radius: 3px; }
.tip[hidden] { display: none; }
`;

/** There fields have an edge in place of a shade. */
const highContrast = `
body.vscode-high-contrast .chart { overflow: visible; }
body.vscode-high-contrast [class^="chart-soft-"] { fill: var(--paper); stroke: var(--vscode-contrastBorder); }
body.vscode-high-contrast .chart-stripe { fill: none; }
body.vscode-high-contrast .chart-line, body.vscode-high-contrast .chart-band { stroke: var(--quiet); }
body.vscode-high-contrast .mark { background: none; border: 1px solid var(--tone); }
body.vscode-high-contrast .pictures button[aria-pressed="true"] { box-shadow: inset 0 0 0 2px var(--vscode-contrastActiveBorder, var(--vscode-focusBorder)); }
`;
