/** What is wider than its place is scrolled, and has a shade at the side where more of it is. */
export const scrolling = `
.table, .picture { overflow-x: auto; background:
  linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100% no-repeat local,
  linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100% no-repeat local,
  linear-gradient(to right, #5a6e8255, transparent) left / .8rem 100% no-repeat scroll,
  linear-gradient(to left, #5a6e8255, transparent) right / .8rem 100% no-repeat scroll; }
`;

/**
 * How tables are set on a narrow screen, such as a phone or a window at 200 %: rows become blocks whose cells say their
 * titles, so that none of them lies out of sight.
 */
export const narrowTables = `
@media screen and (max-width: 50rem) {
  table { font-size: .84rem; }
  th, td { padding-right: .55rem; }
  .cell-date { min-width: 4.9rem; }
  tbody th { min-width: 9rem; }
  .cell-prose { min-width: 11rem; }
  .cell-text { min-width: 3.6rem; }
}
@media screen and (max-width: 40rem) {
  .grid tbody th { min-width: 4rem; }
  .grid :is(th, td) { padding-right: .4rem; }
${asBlocks(".many")}
}
@media screen and (max-width: 30rem) {
${asBlocks(".few")}
}
`;

/** How the page is set there. Pictures keep a size that can be read. */
export const narrowPage = `
@media screen and (max-width: 36rem) { .chart { max-width: none; zoom: .82; } }
@media screen and (max-width: 40rem) {
  main { padding: 2rem 1.1rem 3rem; }
  h1 { font-size: 1.9rem; }
  .logo { float: none; display: block; margin: 0 0 1rem; }
}
`;

/** The number and the name of a row are its heading; what has nothing to say is left out. */
function asBlocks(table: string): string {
  return `
  ${table} :is(table, caption, tbody, tr) { display: block; }
  ${table} table { font-size: .9rem; }
  ${table} caption { border-bottom: 1.5px solid var(--quiet); }
  ${table} thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  ${table} tbody tr { display: flex; flex-wrap: wrap; gap: .1rem .6rem; padding: .6rem 0; }
  ${table} tbody :is(th, td) { flex: 1 1 100%; min-width: 0; max-width: none; padding: 0; text-align: start; }
  ${table} tbody th { order: -1; flex-basis: 60%; }
  ${table} tbody .cell-key { order: -2; flex: 0 1 auto; max-width: 100%; overflow-wrap: anywhere; }
  ${table} tbody td:empty { display: none; }
  ${table} tbody [data-title] { display: flow-root; padding-inline-start: 7.5em; }
  ${table} tbody [data-title]::before { content: attr(data-title); float: inline-start; margin-inline-start: -7.5em; width: 7em; color: var(--quiet); }
  ${table} tbody .has-more { padding-bottom: .2rem; }
  ${table} tbody .more { padding-top: 0; }`;
}
