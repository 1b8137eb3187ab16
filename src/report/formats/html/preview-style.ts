/** What the preview has beside the page: what is kept from its readers, where the cursor is, and the look of paper. */
export const previewRules = `
.kept { margin: -2.2rem 0 2rem; font-size: .82rem; color: var(--quiet); }
.kept summary { cursor: pointer; width: fit-content; }
.kept summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.kept-kinds { margin-left: .6em; opacity: .85; }
.kept ul { margin: .4rem 0 0; padding-left: 1.4rem; columns: 18rem; }
.kept li { margin: 0 0 .15rem; }
.kept-text { font-weight: 600; }
.not-for-client { background: repeating-linear-gradient(135deg, transparent 0 6px, var(--caution-soft) 6px 8px); }
.at-cursor { box-shadow: inset 3px 0 0 var(--accent); }
@media screen {
  html[data-paper] body { background: #d9dee2; padding: 1.5rem 1rem; }
  html[data-paper] main { background: var(--paper); max-width: 210mm; min-height: 297mm; padding: 20mm 17mm; box-shadow: 0 1px 3px rgb(0 0 0 / 25%), 0 6px 24px rgb(0 0 0 / 12%); }
  html[data-paper] .kept { margin-top: -12mm; }
}
`;
