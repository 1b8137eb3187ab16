import type { Words } from "../../plan/words.ts";
import { ConnectError } from "./connect-error.ts";
import type { Host } from "./host.ts";

/** One page of a list. */
export interface Page {
  readonly rows: readonly unknown[];
  readonly total?: number | undefined;
  /** Whether there is more, where the other side says so. */
  readonly hasMore?: boolean | undefined;
}

/** All pages of a list. */
export interface Listed {
  readonly rows: readonly unknown[];
  /** Whether all came: not, where the list changed while it was read, and where a server gives one page over and over. */
  readonly isWhole: boolean;
}

export interface Paging {
  readonly tool: string;
  readonly what: Words;
  readonly pageSize: number;
  /** What makes a row the same as another: its id. */
  readonly idOf: (row: unknown) => string | undefined;
  readonly mostRows?: number;
}

/**
 * Reads a list to its end, page by page, each row once. Ends on an empty page, on one that says that it is the last,
 * with the total or, where nothing is said, on a short page; in any case after one page more than the total needs and
 * on a page of rows that came before, so that a server that ignores the page's number cannot hold it. Rejects with a `ConnectError` where the list is too long.
 */
export async function readPages(
  page: (index: number) => Promise<Page>,
  host: Host,
  { tool, what, pageSize, idOf, mostRows = 20_000 }: Paging,
): Promise<Listed> {
  const rows = new Map<string, unknown>();
  let total: number | undefined;
  let size = pageSize;
  for (let index = 0; ; index += 1) {
    const { rows: found, total: said, hasMore } = await page(index);
    total = said ?? total;
    // A server may give fewer a page than it was asked for.
    if (index === 0 && found.length > 0) size = Math.min(pageSize, found.length);
    const before = rows.size;
    for (const [place, row] of found.entries()) rows.set(idOf(row) ?? `${index}/${place}`, row);
    if (rows.size > mostRows) throw new ConnectError("too-large", { tool, limit: `> ${mostRows}` });
    host.onProgress?.({ what, done: rows.size, ...(total === undefined ? {} : { total }) });
    // Rows that all came before are no end of a list, but for a total that says so.
    const isRepeated = rows.size === before && found.length > 0;
    const isLast =
      hasMore === false || (hasMore === undefined && isFull(rows.size, total, found.length, pageSize));
    const mostPages = Math.ceil((total ?? mostRows) / size) + 1;
    if (!isLast && rows.size > before && index + 1 < mostPages) continue;
    const isEnd = found.length === 0 || (isLast && !isRepeated);
    return { rows: [...rows.values()], isWhole: total === undefined ? isEnd : rows.size >= total };
  }
}

function isFull(count: number, total: number | undefined, found: number, pageSize: number): boolean {
  return total === undefined ? found < pageSize : count >= total;
}
