import { dayIn } from "../days.ts";
import { fieldsOf, listOf, numberOf } from "../read.ts";
import { type PulledRecord, recordOf } from "../records.ts";
import { commonOf, type Row } from "./fields.ts";
import type { Pull } from "./sift.ts";
import { stageOf } from "./states.ts";

/** The sprints of a project as milestones: reached when completed. One closed by a program has no day of that. */
export async function sprintsOf(pull: Pull): Promise<readonly PulledRecord[]> {
  const { client, project, choice, notices, sift } = pull;
  const rows = sift(
    await client.sprints(project.id),
    { en: "sprints", "zh-CN": "迭代" },
    { of: "project", id: project.id },
  );
  return rows.map((row) => {
    const status = row.fields["status"];
    return recordOf("milestones", {
      ...commonOf(row, choice.timezone),
      key: keyOf(row, "sprint", pull),
      stage: stageOf(status, status, row.key, notices),
    });
  });
}

/** The releases of a project as milestones: reached on the day on which it was published. */
export async function releasesOf(pull: Pull): Promise<readonly PulledRecord[]> {
  const { client, project, choice, notices, sift } = pull;
  const rows = sift(
    await client.releases(project.id),
    { en: "releases", "zh-CN": "发布" },
    { of: "project", id: project.id },
  );
  return rows.map((row) => {
    const { type, name, id } = fieldsOf(row.fields["stage"]);
    const operated = listOf(row.fields["stages"])
      .map(fieldsOf)
      .filter((stage) => stage["id"] === id);
    const published = operated
      .map((stage) => numberOf(stage["operate_at"]) ?? 0)
      .toSorted((a, b) => b - a)[0];
    return recordOf("milestones", {
      ...commonOf(row, choice.timezone),
      key: keyOf(row, "release", pull),
      stage: stageOf(type, name, row.key, notices),
      ended: dayIn(published, choice.timezone),
    });
  });
}

/** Sprints and releases have no keys of their own but ids: the project stands before them, so that they are known to be of it. */
function keyOf({ id }: Row, kind: "sprint" | "release", { project, plans }: Pull): string {
  const key = `${project.key}/${kind}/${id}`;
  plans.set(id, key);
  return key;
}
