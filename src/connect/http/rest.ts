import type { Words } from "../../plan/words.ts";
import { below, type Queried } from "./address.ts";
import { ask, type Patience, waitOf } from "./ask.ts";
import { ConnectError } from "./connect-error.ts";
import type { Host } from "./host.ts";
import { type Listed, readPages } from "./pages.ts";
import type { Answer } from "./send.ts";

/** What a service that answers lists as JSON arrays needs to be known by. */
export interface Rest {
  readonly tool: string;
  readonly root: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly patience: Patience;
  readonly pageSize: number;
  /** The error of an answer that is not good, with the wait that it asks for in milliseconds. */
  readonly problem: (answer: Answer, what: Words, wait: number | undefined) => ConnectError;
  /** Whether there is another page: its address, `true` for the next number, undefined where nothing is said. */
  readonly next: (answer: Answer) => URL | boolean | undefined;
  /** What is kept of a row; the rest of it, such as long descriptions, is let go of at once. */
  readonly kept: (row: unknown) => unknown;
  readonly idOf: (row: unknown) => string | undefined;
}

/** The lists and single objects of such a service. Everything rejects with a `ConnectError`. */
export interface RestReader {
  readonly one: (path: string, what: Words) => Promise<unknown>;
  /** Reads a list to its end. An answer for which `isEmpty` holds is an empty list instead of a failure. */
  readonly list: (
    path: string,
    what: Words,
    options?: {
      readonly query?: Readonly<Record<string, Queried>>;
      readonly isEmpty?: (answer: Answer) => boolean;
    },
  ) => Promise<Listed>;
}

export function createRestReader(rest: Rest, host: Host): RestReader {
  const { tool, root, headers, patience, pageSize } = rest;
  const names = { tool, host: root.host };
  const asked = (address: URL): Promise<Answer> => ask({ address, headers }, host, patience);
  const failed = (answer: Answer, what: Words): ConnectError =>
    rest.problem(answer, what, waitOf(answer, patience, host.clock.now()));
  return {
    one: async (path, what) => {
      const answer = await asked(below(root, path));
      if (!isGood(answer)) throw failed(answer, what);
      return answer.json;
    },
    list: (path, what, { query = {}, isEmpty } = {}) => {
      let following: URL | undefined;
      const page = async (index: number) => {
        const own = below(root, path, { ...query, per_page: pageSize, page: index + 1 });
        const answer = await asked(following ?? own);
        if (isEmpty?.(answer) === true) return { rows: [] };
        if (!isGood(answer)) throw failed(answer, what);
        if (!Array.isArray(answer.json))
          throw new ConnectError("wrong-address", names, { status: answer.status });
        const next = rest.next(answer);
        // The token goes to the server that it is for, whatever an answer says.
        following = next instanceof URL && next.origin === root.origin ? next : undefined;
        const rows: readonly unknown[] = answer.json;
        return { rows: rows.map(rest.kept), hasMore: next === undefined ? undefined : next !== false };
      };
      return readPages(page, host, { tool, what, pageSize, idOf: rest.idOf });
    },
  };
}

function isGood({ status, json }: Answer): boolean {
  return status >= 200 && status < 300 && json !== undefined;
}
