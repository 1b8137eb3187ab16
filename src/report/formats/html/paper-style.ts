/** How the page is set on paper: sizes, breaks, page numbers. */
export const printed = `
@page { size: A4; margin: 18mm 16mm 20mm; }
@page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #586672; } }
@media print {
  html { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  header { margin-bottom: 1.5rem; }
  .contents, .data { display: none; }
  section { margin-top: 2rem; }
  h2, h3, caption, figcaption, thead { break-after: avoid; }
  .has-more { break-after: avoid; }
  .more { break-before: avoid; }
  tbody tr:first-child, tbody tr:last-child { break-before: avoid; }
  tr, figure, .figures, .notice, .empty, dl > div { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  .table, .picture { overflow: visible; background: none; }
  table { font-size: 8.2pt; }
  th, td { padding: .4rem .55rem .4rem 0; }
  thead th { font-size: 7.6pt; white-space: normal; }
  tbody th { min-width: 7.5rem; }
  .cell-prose { min-width: 9rem; }
  .cell-text { min-width: 4.4rem; }
  .cell-date, .cell-key { min-width: 0; }
  a { color: inherit; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
