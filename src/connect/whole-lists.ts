import type { Words } from "../plan/words.ts";
import type { Listed } from "./http/pages.ts";
import { noticeWords } from "./notice-words.ts";
import type { Notices } from "./notices.ts";

/** Keeps in mind whether all lists of a pull came whole: else nothing of what is not in them has gone. */
export interface WholeLists {
  /** The rows of a list; that it is not whole is told by what it is a list of. */
  readonly rowsOf: (listed: Listed, what: Words) => readonly unknown[];
  readonly areWhole: () => boolean;
}

export function createWholeLists(notices: Notices): WholeLists {
  let areWhole = true;
  return {
    rowsOf: ({ rows, isWhole }, what) => {
      if (!isWhole) notices.add(noticeWords.changed, "", { what });
      areWhole &&= isWhole;
      return rows;
    },
    areWhole: () => areWhole,
  };
}
