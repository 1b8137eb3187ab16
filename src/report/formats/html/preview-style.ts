/**
 * Who asked the editor for high contrast is given its colours, not ours, and edges in place of shades. As particular as
 * the rules of a dark theme, which stand before.
 */
const highContrast = ["line", "band"]
  .map((part) => `html:not([data-paper]) body.vscode-high-contrast .chart-${part} { stroke: var(--quiet); }`)
  .concat(
    'html:not([data-paper]) body.vscode-high-contrast [class^="chart-soft-"] { fill: var(--paper); stroke: var(--line); }',
    "html:not([data-paper]) body.vscode-high-contrast .chart-stripe { fill: none; }",
    "html:not([data-paper]) body.vscode-high-contrast .mark { background: none; border: 1px solid var(--tone); }",
    `html:not([data-paper]) body.vscode-high-contrast[class] {
  --paper: var(--vscode-editor-background); --faint: var(--vscode-editor-background); --ink: var(--vscode-foreground);
  --quiet: var(--vscode-foreground); --line: var(--vscode-contrastBorder); --accent: var(--vscode-textLink-foreground); --focus: var(--vscode-focusBorder);
}`,
    "html:not([data-paper]) body.vscode-high-contrast .chart { overflow: visible; }",
  )
  .join("\n");

/** What the preview has beside the page: what is kept from its readers, where the cursor is, and the look of paper. */
export const previewRules = `
.over-page { position: sticky; top: 0; z-index: 1; background: var(--vscode-editor-background, var(--paper)); border-bottom: 1px solid var(--vscode-editorWidget-border, var(--line)); font-size: .8rem; line-height: 1.5; color: var(--vscode-descriptionForeground, var(--quiet)); }
.over-page:empty { display: none; }
.kept { max-width: 66rem; margin: 0 auto; padding: .35rem 2.5rem; max-height: 50vh; overflow-y: auto; }
.kept summary { cursor: pointer; width: fit-content; }
.kept-text { font-weight: 600; }
.kept-kinds { margin-left: .6em; }
.kept ul { margin: .3rem 0 .2rem; padding-left: 1.3rem; columns: 18rem; }
.kept li { margin: 0 0 .1rem; }
.kept li [data-at] { display: block; }
.not-for-client { background: repeating-linear-gradient(135deg, transparent 0 6px, var(--caution-soft) 6px 9px); }
.at-cursor { background-color: color-mix(in srgb, var(--accent) 10%, transparent); }
@media screen {
  html[data-paper] body { background: var(--vscode-editorWidget-background, #d9dee2); }
  html[data-paper] main { background: var(--paper); max-width: 210mm; min-height: 297mm; margin: 1.5rem auto; padding: 20mm 17mm; box-shadow: 0 0 0 1px rgb(0 0 0 / 12%), 0 6px 24px rgb(0 0 0 / 18%); }
}
@media screen and (max-width: 40rem) { .kept { padding-inline: 1.1rem; } }
${highContrast}`;
