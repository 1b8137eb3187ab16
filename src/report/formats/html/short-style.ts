/** A short report is to be one page of paper: what makes the long one comfortable takes too much room here. */
export const shortOnPaper = `
@page { margin: 11mm 14mm 13mm; }
@media print {
  html { font-size: 9pt; }
  body { line-height: 1.4; }
  header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; border-top-width: 4px; padding-top: .6rem; margin-bottom: .6rem; }
  header > * { margin: 0; }
  .logo { order: 1; margin-left: auto; max-height: 2.2rem; }
  h1 { flex-basis: 100%; font-size: 1.7rem; }
  .client { order: 1; }
  .subtitle { font-size: 1.05rem; }
  section { margin-top: .6rem; }
  h2 { margin-bottom: .3rem; padding-bottom: .1rem; font-size: 1.02rem; }
  h3 { margin: .5rem 0 .2rem; font-size: .95rem; }
  p { margin-bottom: .3rem; max-width: none; }
  p.quiet { font-size: .85rem; }
  ul { margin-bottom: .4rem; }
  dl { grid-template-columns: repeat(3, 1fr); gap: .2rem 1.2rem; margin-bottom: .3rem; }
  dl > div { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .5rem; }
  .notice { padding: .3rem .7rem; }
  .figures { gap: .4rem; margin-bottom: .5rem; }
  .figures li { padding: .25rem .6rem; }
  .figures strong { display: inline; margin-right: .35em; font-size: 1.15rem; }
  .table { margin-bottom: .3rem; }
  caption { padding-bottom: .1rem; font-size: .82rem; }
  table { font-size: 7.6pt; line-height: 1.3; }
  th, td { padding: .17rem .5rem .17rem 0; }
  thead th { font-size: 7pt; padding-block: .1rem; }
}
`;
