import type { Words } from "../../plan/words.ts";
import type { Named } from "../find-project.ts";
import type { Listed } from "../http/pages.ts";
import { noticeWords } from "../notice-words.ts";
import type { Notices } from "../notices.ts";
import type { WholeLists } from "../whole-lists.ts";
import type { PingcodeClient } from "./client.ts";
import { idIn, type Row, rowOf } from "./fields.ts";
import type { PingcodeChoice } from "./pull.ts";

/** What the parts of a pull share. */
export interface Pull {
  readonly client: PingcodeClient;
  readonly project: Named;
  readonly choice: PingcodeChoice;
  readonly notices: Notices;
  readonly sift: Sift;
  /** By the ids of sprints and releases that are milestones their keys. */
  readonly plans: Map<string, string>;
}

/** The rows of a list that are to be taken. */
export type Sift = (
  listed: Listed,
  what: Words,
  owner: { readonly of: "project" | "product"; readonly id: string },
) => readonly Row[];

/**
 * Takes the rows that are there still and belong to what was asked for. PingCode ignores a filter that it does not know
 * and sends everything: without this, another client's items would come along.
 */
export function createSift(notices: Notices, lists: WholeLists): Sift {
  return (listed, what, owner) =>
    lists.rowsOf(listed, what).flatMap((value) => {
      const row = rowOf(value);
      if (row === undefined) {
        notices.add(noticeWords.unread, what.en);
        return [];
      }
      // Not even the key of another client's item is told.
      if (idIn(row.fields[owner.of]) !== owner.id) {
        notices.add(noticeWords.elsewhere, "");
        return [];
      }
      if (row.isGone) {
        notices.add(noticeWords.archived, row.key);
        return [];
      }
      return [row];
    });
}
