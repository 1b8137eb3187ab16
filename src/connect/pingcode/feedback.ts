import { momentIn } from "../days.ts";
import { textOfHtml } from "../html-text.ts";
import { noticeWords } from "../notice-words.ts";
import { fieldsOf, lineOf, linesOf, textOf } from "../read.ts";
import { type PulledRecord, recordOf } from "../records.ts";
import { commonOf, personOf, type Row } from "./fields.ts";
import type { Pull } from "./sift.ts";
import { stateOf } from "./states.ts";

/** The tickets and ideas of a product as feedback of the client. */
export async function feedbackOf(pull: Pull, product: string): Promise<readonly PulledRecord[]> {
  const { client, choice, sift } = pull;
  const owner = { of: "product", id: product } as const;
  const records: PulledRecord[] = [];
  if (choice.feedback.includes("ticket")) {
    const rows = sift(await client.tickets(product), { en: "tickets", "zh-CN": "工单" }, owner);
    for (const row of rows) {
      if (isTeams(row)) pull.notices.add(noticeWords.teams, row.key);
      else records.push(feedbackFrom(row, pull, undefined));
    }
  }
  if (choice.feedback.includes("idea")) {
    const rows = sift(await client.ideas(product), { en: "ideas", "zh-CN": "需求" }, owner);
    records.push(...rows.map((row) => feedbackFrom(row, pull, "idea")));
  }
  return records;
}

/**
 * Whether a ticket is the team's own, no word of a client's: one that it opened itself, for no customer. A channel is an
 * object or, for such a one, the bare word.
 */
function isTeams({ fields }: Row): boolean {
  const channel = fields["channel"];
  const isInternal = (textOf(channel) ?? textOf(fieldsOf(channel)["id"])) === "internal";
  return isInternal && lineOf(fieldsOf(fields["customer"])["name"]) === undefined;
}

function feedbackFrom(row: Row, { choice, notices }: Pull, kind: "idea" | undefined): PulledRecord {
  const { fields, key } = row;
  const common = commonOf(row, choice.timezone);
  const body = linesOf(textOfHtml(textOf(fields["description"]) ?? ""), 2000);
  return recordOf("feedback", {
    ...common,
    stage: stateOf(fields["state"], key, notices),
    text: body === undefined || body === common.title ? common.title : `${common.title}\n${body}`,
    from: lineOf(fieldsOf(fields["customer"])["name"], 100) ?? personOf(fields["submitted_by"]),
    received:
      momentIn(fields["submitted_at"], choice.planTimezone) ??
      momentIn(fields["created_at"], choice.planTimezone),
    resolved: momentIn(fields["completed_at"], choice.planTimezone),
    kind,
  });
}
