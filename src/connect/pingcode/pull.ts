import { type TypeChoice, usualTypes } from "../choice.ts";
import { type Named, named } from "../find-project.ts";
import { noticeWords } from "../notice-words.ts";
import { createNotices } from "../notices.ts";
import { fieldsOf, lineOf } from "../read.ts";
import type { Pulled, PulledRecord } from "../records.ts";
import { createWholeLists } from "../whole-lists.ts";
import { assumptions } from "./assumptions.ts";
import type { PingcodeClient } from "./client.ts";
import { feedbackOf } from "./feedback.ts";
import { rowOf } from "./fields.ts";
import { releasesOf, sprintsOf } from "./milestones.ts";
import { createSift, type Pull } from "./sift.ts";
import { workItemsOf } from "./work-items.ts";

/** What counts as a milestone. PingCode has none of its own outside waterfall projects. */
export type MilestoneSource = "milestone" | "stage" | "sprint" | "release";

export interface PingcodeChoice extends TypeChoice {
  readonly milestones: readonly MilestoneSource[];
  /** What is taken as the client's feedback, from the product. */
  readonly feedback: readonly ("ticket" | "idea")[];
  /** The product whose tickets and ideas are read: its id, key or name. Without one none are. */
  readonly product?: string | undefined;
  /** The zone in which the tool's days begin and end. */
  readonly timezone: string;
}

export const usualPingcodeChoice: PingcodeChoice = {
  ...usualTypes,
  milestones: ["milestone"],
  feedback: ["ticket", "idea"],
  timezone: assumptions.timezone,
};

/**
 * Reads a project whole and makes its items records: work, issues, risks and milestones, and the tickets and ideas of a
 * product as feedback. `project` is an id, key or name. Rejects with a `ConnectError`; then nothing has come.
 */
export async function pullPingcode(
  client: PingcodeClient,
  project: string,
  choice: PingcodeChoice = usualPingcodeChoice,
): Promise<Pulled> {
  const found = named(namedOf((await client.projects()).rows), project, "PingCode");
  const notices = createNotices();
  const plans = new Map<string, string>();
  const lists = createWholeLists(notices);
  const pull: Pull = { client, project: found, choice, notices, sift: createSift(notices, lists), plans };
  const scope = [`${found.key}-`, ...choice.milestones.map((kind) => `${found.key}/${kind}/`)];
  const records: PulledRecord[] = [];
  if (choice.milestones.includes("sprint")) records.push(...(await sprintsOf(pull)));
  if (choice.milestones.includes("release")) records.push(...(await releasesOf(pull)));
  records.push(...(await workItemsOf(pull)));
  if (choice.product !== undefined && choice.feedback.length > 0) {
    const product = named(namedOf((await client.products()).rows), choice.product, "PingCode");
    records.push(...(await feedbackOf(pull, product.id)));
    scope.push(`${product.key}-`);
  }
  for (const { key } of records.filter(
    ({ section, values }) => section === "milestones" && values["due"] === undefined,
  )) {
    notices.add(noticeWords.undated, key);
  }
  return {
    tool: "pingcode",
    project: found,
    records,
    scope,
    isWhole: lists.areWhole(),
    notices: notices.all(),
  };
}

/** Projects and products as a person picks from them. */
export function namedOf(rows: readonly unknown[]): readonly Named[] {
  return rows.flatMap((row) => {
    const read = rowOf(row);
    if (read === undefined || read.isGone) return [];
    return [{ id: read.id, key: read.key, name: lineOf(fieldsOf(row)["name"], 255) ?? read.key }];
  });
}
