import { severityOf, stepOf } from "../choice.ts";
import { noticeWords } from "../notice-words.ts";
import { listOf, textOf } from "../read.ts";
import { type PulledRecord, recordOf } from "../records.ts";
import { commonOf, idIn, type Row } from "./fields.ts";
import { createOptionText, type OptionText } from "./options.ts";
import type { Pull } from "./sift.ts";
import { stateOf } from "./states.ts";
import { type ItemType, type Landing, landingOf, typesOf } from "./types.ts";

/** The work items of a project, each in the section of its type; sprints and releases that are milestones were read before. */
export async function workItemsOf(pull: Pull): Promise<readonly PulledRecord[]> {
  const { client, choice, notices, sift } = pull;
  const project = pull.project.id;
  const types = typesOf((await client.types(project)).rows);
  const what = { en: "work items", "zh-CN": "工作项" };
  const rows = sift(await client.workItems(project), what, { of: "project", id: project });
  const isWanted = choice.milestones.includes("milestone");
  if (isWanted && ![...types.values()].some((type) => landingOf(type, choice) === "milestone")) {
    if (choice.milestones.length === 1) notices.add(noticeWords.noMilestoneType, "");
  }
  const placed = rows.flatMap((row): readonly Placed[] => {
    const id = textOf(row.fields["type"]) ?? idIn(row.fields["type"]) ?? "";
    const type = types.get(id) ?? { id, name: id, group: "" };
    const landing = landingOf(type, choice);
    if (landing === "schedule" || (isPart(landing) && !choice.milestones.includes(landing))) {
      notices.add(noticeWords.unpicked, row.key, { type: type.name });
      return [];
    }
    return [{ row, type, landing }];
  });
  const keys = new Map(
    placed.filter(({ landing }) => isPart(landing)).map(({ row }) => [row.id, row.key] as const),
  );
  const optionText = createOptionText(client, project);
  const records: PulledRecord[] = [];
  for (const one of placed)
    records.push(await recordFrom(one, pull, { keys, plans: pull.plans, optionText }));
  return records;
}

interface Placed {
  readonly row: Row;
  readonly type: ItemType;
  readonly landing: Exclude<Landing, "schedule">;
}

interface Around {
  /** By the id of a work item that is a milestone its key. */
  readonly keys: ReadonlyMap<string, string>;
  /** By the ids of sprints and releases that are milestones their keys. */
  readonly plans: ReadonlyMap<string, string>;
  readonly optionText: OptionText;
}

function isPart(landing: Landing): landing is "milestone" | "stage" {
  return landing === "milestone" || landing === "stage";
}

async function recordFrom({ row, type, landing }: Placed, pull: Pull, around: Around): Promise<PulledRecord> {
  const { choice, notices } = pull;
  const section = isPart(landing) ? "milestones" : landing;
  const { properties, state } = row.fields;
  const level = (property: string | undefined): Promise<string | undefined> =>
    around.optionText(type.id, property, properties);
  const rating =
    section === "risks"
      ? {
          probability: stepOf(await level(choice.probability), choice),
          impact: stepOf(await level(choice.impact), choice),
        }
      : {};
  if (section === "risks" && (rating.probability === undefined || rating.impact === undefined)) {
    notices.add(noticeWords.unrated, row.key);
  }
  return recordOf(section, {
    ...commonOf(row, choice.timezone),
    ...rating,
    stage: stateOf(state, row.key, notices),
    severity: section === "issues" ? severityOf(await level(choice.severity ?? "severity")) : undefined,
    milestone: milestoneOf(row, around),
  });
}

/** The milestone that an item works towards: its parent or stage where that is one, else its release, else its sprint. */
function milestoneOf({ fields }: Row, { keys, plans }: Around): string | undefined {
  const parents = [textOf(fields["parent_id"]), idIn(fields["parent"]), idIn(fields["phase"])];
  const own = parents.flatMap((id) => keys.get(id ?? "") ?? [])[0];
  if (own !== undefined) return own;
  // The generations call them versions or releases, and give one or several.
  const lists = [fields["releases"], fields["versions"]].flatMap(listOf);
  const others = [...lists, fields["release"], fields["version"], fields["sprint"]].map(idIn);
  return others.flatMap((id) => plans.get(id ?? "") ?? [])[0];
}
