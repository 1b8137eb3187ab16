import { isOneOf, severityOf, stepOf, type TypeChoice, usualTypes } from "../choice.ts";
import { dayIn, momentIn } from "../days.ts";
import { type Named, named } from "../find-project.ts";
import { step } from "../http/address.ts";
import { noticeWords } from "../notice-words.ts";
import { createNotices, type Notices } from "../notices.ts";
import { type Fields, fieldsOf, flagOf, lineOf, listOf, textOf, webAddressOf } from "../read.ts";
import { type Pulled, type PulledRecord, type PulledSection, recordOf } from "../records.ts";
import { createWholeLists } from "../whole-lists.ts";
import { assumptions } from "./assumptions.ts";
import type { WorktileClient } from "./client.ts";
import { textOfRich } from "./rich-text.ts";
import { stateOf } from "./states.ts";
import { propertyOf } from "./unwrap.ts";

export interface WorktileChoice extends TypeChoice {
  /** Types or tags whose tasks are milestones. */
  readonly milestones: readonly string[];
  /** Types whose tasks are the client's feedback. None, unless the person says so. */
  readonly feedback: readonly string[];
  /** The zone in which the tool's days begin and end. */
  readonly timezone: string;
  /** Where the team's pages are, `https://acme.worktile.com`: the interface does not say it. Without it no links. */
  readonly pages?: string | undefined;
}

export const usualWorktileChoice: WorktileChoice = {
  ...usualTypes,
  milestones: ["里程碑", "Milestone"],
  feedback: [],
  timezone: assumptions.timezone,
};

/**
 * Reads a project whole and makes its tasks records. `project` is an id or name. Rejects with a `ConnectError`; then
 * nothing has come.
 */
export async function pullWorktile(
  client: WorktileClient,
  project: string,
  choice: WorktileChoice = usualWorktileChoice,
): Promise<Pulled> {
  const found = named(projectsOf((await client.projects()).rows), project, "Worktile");
  const notices = createNotices();
  const lists = createWholeLists(notices);
  const rows = lists.rowsOf(await client.tasks(found.id), { en: "tasks", "zh-CN": "任务" });
  const tasks = rows.flatMap((row) => taskOf(row, found.id, notices) ?? []);
  const people = tasks.length === 0 ? new Map<string, string>() : await namesOf(client);
  const records: PulledRecord[] = [];
  for (const task of tasks) {
    const section = sectionOf(task, choice);
    // Only the detail has the description, one question each, so that it is read where it is needed alone.
    const detail = section === "feedback" ? await client.task(task.id) : {};
    records.push(recordFrom(task, section, { detail, people, choice, notices }));
  }
  return {
    ...{ tool: "worktile", project: found, records },
    ...{ scope: seriesOf(records), isWhole: lists.areWhole(), notices: notices.all() },
  };
}

/** Projects as a person picks from them. Worktile shows no key of a project. */
export function projectsOf(rows: readonly unknown[]): readonly Named[] {
  return rows.flatMap((row) => {
    const { _id, name, is_archived } = fieldsOf(row);
    const id = lineOf(_id, 100);
    return id === undefined || flagOf(is_archived) ? [] : [{ id, key: id, name: lineOf(name, 255) ?? id }];
  });
}

/** What the keys of the project's tasks begin with: Worktile tells no key of a project. Tasks without a number have none. */
function seriesOf(records: readonly PulledRecord[]): readonly string[] {
  return [...new Set(records.flatMap(({ key }) => /^.+-(?=\d+$)/.exec(key)?.[0] ?? []))];
}

interface Task {
  readonly id: string;
  readonly key: string;
  readonly project: string;
  readonly fields: Fields;
}

/** A task that is to be taken; that filters are kept by the other side is not taken for granted. */
function taskOf(row: unknown, project: string, notices: Notices): Task | undefined {
  const fields = fieldsOf(row);
  const id = lineOf(fields["_id"], 100);
  if (id === undefined) {
    notices.add(noticeWords.unread, "?");
    return undefined;
  }
  const key = lineOf(fields["identifier"], 100) ?? id;
  if (textOf(fields["project_id"]) !== project) {
    // Not even the key of another client's task is told.
    notices.add(noticeWords.elsewhere, "");
    return undefined;
  }
  if (flagOf(fields["is_archived"])) {
    notices.add(noticeWords.archived, key);
    return undefined;
  }
  return { id, key, project, fields };
}

async function namesOf(client: WorktileClient): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.members();
  return new Map(
    rows.flatMap((row): readonly (readonly [string, string])[] => {
      const { uid, _id, display_name } = fieldsOf(row);
      const [id, name] = [textOf(uid) ?? textOf(_id), lineOf(display_name, 100)];
      return id === undefined || name === undefined ? [] : [[id, name]];
    }),
  );
}

function sectionOf({ fields }: Task, choice: WorktileChoice): PulledSection {
  const { _id, name } = fieldsOf(fields["task_type"]);
  const type = [textOf(_id), textOf(name)];
  const tags = listOf(propertyOf(fields, "tag")).map((tag) => textOf(fieldsOf(tag)["name"]));
  if (isOneOf(choice.milestones, ...type, ...tags)) return "milestones";
  if (isOneOf(choice.feedback, ...type)) return "feedback";
  if (isOneOf(choice.risks, ...type)) return "risks";
  return isOneOf(choice.issues, ...type) ? "issues" : "work";
}

interface Around {
  readonly detail: Fields;
  readonly people: ReadonlyMap<string, string>;
  readonly choice: WorktileChoice;
  readonly notices: Notices;
}

function recordFrom(
  task: Task,
  section: PulledSection,
  { detail, people, choice, notices }: Around,
): PulledRecord {
  const { fields, key } = task;
  const title = lineOf(fields["title"]) ?? key;
  const person = (value: unknown): string | undefined =>
    people.get(textOf(value) ?? textOf(fieldsOf(value)["uid"]) ?? "");
  const day = (name: string): string | undefined =>
    dayIn(fieldsOf(propertyOf(fields, name))["date"] ?? propertyOf(fields, name), choice.timezone);
  const level = (name: string | undefined): string | undefined => {
    const value = name === undefined ? undefined : propertyOf(fields, name);
    return lineOf(fieldsOf(value)["text"] ?? value, 60);
  };
  const rating = {
    probability: stepOf(level(choice.probability), choice),
    impact: stepOf(level(choice.impact), choice),
  };
  if (section === "risks" && (rating.probability === undefined || rating.impact === undefined)) {
    notices.add(noticeWords.unrated, key);
  }
  const due = day("due");
  if (section === "milestones" && due === undefined) notices.add(noticeWords.undated, key);
  const body = textOfRich(propertyOf(detail, "desc"));
  return recordOf(section, {
    key,
    url: addressOf(task, choice),
    title,
    stage: stateOf(fields, key, notices),
    owner: person(propertyOf(fields, "assignee")),
    start: day("start"),
    due,
    ended: dayIn(fields["completed_at"], choice.timezone),
    raised: dayIn(fields["created_at"], choice.timezone),
    ...rating,
    severity: severityOf(level(choice.severity ?? "severity")),
    text: body === undefined || body === title ? title : `${title}\n${body}`,
    from: person(fields["created_by"]),
    received: momentIn(fields["created_at"], choice.planTimezone),
    resolved: momentIn(fields["completed_at"], choice.planTimezone),
  });
}

function addressOf({ id, project }: Task, { pages }: WorktileChoice): string | undefined {
  if (pages === undefined) return undefined;
  return webAddressOf(`${pages.replace(/\/+$/, "")}/mission/projects/${step(project)}/tasks/${step(id)}`);
}
