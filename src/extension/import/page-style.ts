/** What the page of an import has beside the style of all pages of the editor: two halves, and a bar that stays in sight. */
export const pageStyle = `
main { padding-bottom: 0; }
h2 { font-size: 1.3rem; margin: 1.6rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); border-bottom: 0; }
section { margin: 0; }
h3 { font-size: 1.15rem; margin: 1.2rem 0 .6rem; }
h4 { font-size: 1rem; margin: 0 0 .5rem; color: var(--quiet); font-weight: 600; }
h5 { font-size: 1rem; margin: 1rem 0 .4rem; }
h2 small, h3 small { font-weight: 400; font-size: 1rem; color: var(--quiet); margin-left: .4em; }
small { font-size: .92em; color: var(--quiet); }
.notice { padding: .4rem .8rem; border-left: 3px solid var(--tone); background: var(--tone-soft, var(--faint)); max-width: none; }
.notice p { margin: 0 0 .4rem; }
.halves { display: grid; grid-template-columns: minmax(20rem, 5fr) minmax(20rem, 6fr); gap: 1rem 2rem; align-items: start; }
@media (min-width: 76.01rem) { .outcome { position: sticky; top: 0; max-height: calc(100vh - 5.5rem); overflow-y: auto; padding-top: .2rem; } }
@media (max-width: 76rem) { .halves { grid-template-columns: minmax(0, 1fr); } }
.controls { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: .35rem .9rem; align-items: center; max-width: 44rem; }
.control { display: contents; }
.control label { overflow-wrap: anywhere; max-width: 20rem; }
.control label small { display: block; }
.answer { display: flex; align-items: center; gap: .5rem; min-width: 0; }
select, input[type="text"] { font: inherit; color: var(--vscode-dropdown-foreground, var(--ink)); background: var(--vscode-dropdown-background, var(--paper)); border: 1px solid var(--vscode-dropdown-border, var(--line)); border-radius: 2px; padding: .15rem .3rem; min-width: 0; width: 15rem; max-width: 100%; }
[aria-invalid="true"] { border: 2px solid var(--vscode-inputValidation-warningBorder, var(--vscode-charts-yellow)); }
.mark-guess { border: 1px solid var(--line); border-radius: 999px; padding: 0 .5em; white-space: nowrap; font-size: .85em; }
.columns { border-collapse: collapse; width: 100%; font-size: 1rem; }
.columns th, .columns td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.columns thead th { color: var(--quiet); font-weight: 400; background: none; }
.columns tbody th { font-weight: 600; background: none; max-width: 9rem; }
.columns .unused th { font-weight: 400; color: var(--quiet); }
.columns select { width: 12rem; }
.columns .answer { flex-wrap: wrap; }
@media (max-width: 40rem) { .columns select { width: 8.5rem; } }
.samples { color: var(--quiet); }
.samples bdi { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 14rem; }
.meanings { margin: 0 0 .4rem; }
.meanings summary { margin-bottom: .4rem; }
.outcome .group { margin: 0 0 .8rem; border-left: 3px solid var(--tone); padding-left: .8rem; }
.group > summary { font-weight: 600; margin-bottom: .3rem; }
.all { display: flex; gap: .5rem; margin-bottom: .3rem; }
.all button, .more button, .acts button { color: var(--vscode-button-secondaryForeground, var(--ink)); background: var(--vscode-button-secondaryBackground, var(--faint)); border-color: var(--vscode-button-border, var(--line)); }
.acts button.add { color: var(--vscode-button-foreground); background: var(--vscode-button-background); border-color: var(--vscode-contrastBorder, transparent); }
button:disabled { opacity: .55; cursor: default; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows li { padding: .3rem 0; border-top: 1px solid var(--line); margin: 0; }
.tick { display: flex; gap: .5rem; align-items: baseline; cursor: pointer; }
.row-name { overflow-wrap: anywhere; }
.row-key { color: var(--quiet); margin-right: .5em; }
.row-title { font-weight: 600; }
.row-place { margin-left: .6em; white-space: nowrap; }
.left-out .row-title { text-decoration: line-through; font-weight: 400; }
.left-out dl, .left-out .row-note { opacity: .6; }
.rows dl { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin: .1rem 0 0 1.6rem; }
.rows dl div { display: flex; gap: .5em; align-items: baseline; max-width: 100%; }
.rows dl .change { flex-basis: 100%; }
.rows dt { color: var(--quiet); font-weight: 400; font-size: 1rem; white-space: nowrap; }
.rows dd { margin: 0; overflow-wrap: anywhere; }
.rows del { color: var(--quiet); }
.rows ins { text-decoration: none; font-weight: 600; }
.row-note { margin: .1rem 0 0 1.6rem; color: var(--quiet); }
.row-note::before { content: "△ "; }
.acts { display: flex; flex-wrap: wrap; gap: .5rem; }
.bar { position: sticky; bottom: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; padding: .7rem 1.5rem; margin: 1.5rem -1.5rem 0; background: var(--vscode-editorWidget-background, var(--paper)); border-top: 1px solid var(--vscode-editorWidget-border, var(--line)); }
.bar p { margin: 0; font-weight: 600; }
.bar .notice { flex: 1 0 100%; box-sizing: border-box; }
.bar .done { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; }
.working { position: fixed; inset: 0 0 auto; z-index: 2; display: flex; gap: 1rem; align-items: center; justify-content: space-between; padding: .5rem 1.5rem; background: var(--vscode-editorWidget-background, var(--paper)); border-bottom: 1px solid var(--vscode-editorWidget-border, var(--line)); animation: appear .1s .4s both; }
.working[hidden] { display: none; }
body.vscode-reduce-motion .working { animation-duration: 0s; }
@media (prefers-reduced-motion: reduce) { .working { animation-duration: 0s; } }
@keyframes appear { from { visibility: hidden; opacity: 0; } to { visibility: visible; opacity: 1; } }
html { scroll-padding-bottom: 5rem; }
bdi { unicode-bidi: isolate; }
body.vscode-high-contrast .notice, body.vscode-high-contrast .mark-guess { border-color: var(--vscode-contrastBorder); background: none; }
`;
