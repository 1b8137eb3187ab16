import { dayIn } from "../days.ts";
import { type Fields, fieldsOf, flagOf, lineOf, textOf, webAddressOf } from "../read.ts";
import type { Item } from "../records.ts";

/** What the rows of most lists share. */
export interface Row {
  readonly id: string;
  /** What people call it by, `WTF-7`; the id where there is none. */
  readonly key: string;
  readonly fields: Fields;
  readonly isGone: boolean;
}

/** A row with an id; undefined for one without. */
export function rowOf(value: unknown): Row | undefined {
  const fields = fieldsOf(value);
  const id = lineOf(fields["id"], 100);
  if (id === undefined) return undefined;
  const isGone = flagOf(fields["is_archived"]) || flagOf(fields["is_deleted"]);
  return { id, key: lineOf(fields["identifier"], 100) ?? id, fields, isGone };
}

/** A person's name as PingCode shows it. `name` may be a telephone number, so that it is never taken. */
export function personOf(value: unknown): string | undefined {
  return lineOf(fieldsOf(value)["display_name"], 100);
}

export function idIn(value: unknown): string | undefined {
  return textOf(fieldsOf(value)["id"]);
}

/** What an item takes from the fields that most rows have. */
export function commonOf({ key, fields }: Row, timezone: string): Omit<Item, "stage"> {
  return {
    key,
    url: webAddressOf(fields["html_url"]),
    title: lineOf(fields["title"] ?? fields["name"]) ?? key,
    owner: personOf(fields["assignee"]),
    start: dayIn(fields["start_at"], timezone),
    due: dayIn(fields["end_at"], timezone),
    ended: dayIn(fields["completed_at"], timezone),
    raised: dayIn(fields["created_at"], timezone),
  };
}
