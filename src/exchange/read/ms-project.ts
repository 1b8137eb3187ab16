import { say, type Words } from "../../plan/words.ts";
import { limits, type Reader, type Sheet } from "../sheet.ts";
import { decode } from "./decode.ts";
import { madeSheet } from "./made-sheet.ts";
import { projectTasks, type Task } from "./ms-project/tasks.ts";
import { waitsFor } from "./ms-project/waits-for.ts";

const common = ["UID", "Title", "Status", "Owner", "Progress"];

/** A plan of Microsoft Project saved as XML (MSPDI): milestones and tasks are a table each. */
export const msProjectReader: Reader = {
  fits: (bytes) =>
    /^[^<]{0,3}\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:\w+:)?Project[\s>]/.test(
      decode(bytes.subarray(0, 4000)),
    ),
  read(bytes) {
    const tasks = projectTasks(decode(bytes));
    if (tasks === undefined || tasks.length > limits.rows) return { problem: unreadable };
    // The row of the project itself, blank rows and summaries are no items.
    const items = tasks.filter(
      (task) => task.fields.get("UID") !== "0" && !isOn(task, "IsNull") && task.fields.has("Name"),
    );
    const single = items.filter((task) => !isOn(task, "Summary"));
    const milestones = single.filter((task) => isOn(task, "Milestone"));
    const summaries = items.length - single.length;
    const before = waitsFor(single, (task) => isOn(task, "Milestone"));
    const hasLinks = [...before.values()].some((uids) => uids.length > 0);
    const sheets: readonly Sheet[] = [
      madeSheet([...common, "Due", "Baseline", "Actual"], milestones.map(milestoneRow), {
        ...{ name: "Milestones", section: "milestones", tool: "ms-project" },
        notes: milestones.flatMap(lateWords).slice(0, 20),
      }),
      // A table of its own behind the milestones: only then all of them are in the plan.
      madeSheet(
        ["UID", "Title", "Depends on"],
        hasLinks ? milestones.map((one) => linksRow(one, before)) : [],
        {
          ...{ name: "Dependencies", section: "milestones", tool: "ms-project" },
        },
      ),
      madeSheet(
        [...common, "Start", "Due", "Completed"],
        single.filter((task) => !isOn(task, "Milestone")).map(workRow),
        {
          ...{ name: "Tasks", section: "work", tool: "ms-project" },
          notes: summaries > 0 ? [say(summariesLeft, { count: summaries })] : [],
        },
      ),
    ];
    return { sheets: sheets.filter(({ rows }) => rows.length > 0) };
  },
};

function isOn({ fields }: Task, name: string): boolean {
  return /^(?:1|true)$/i.test(fields.get(name) ?? "");
}

/** The day of a time without a zone; what other writers put for "none" lies before 1990. */
function dayOf({ fields }: Task, name: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(fields.get(name) ?? "")?.[0] ?? "";
  return day < "1990" ? "" : day;
}

function commonCells(task: Task) {
  const percent = Number(task.fields.get("PercentComplete") ?? 0) || 0;
  const isDone = percent === 100 || dayOf(task, "ActualFinish") !== "";
  const isBegun = percent > 0 || dayOf(task, "ActualStart") !== "";
  return {
    UID: task.fields.get("UID") ?? "",
    Title: task.fields.get("Name") ?? "",
    Status: /^(?:0|false)$/i.test(task.fields.get("Active") ?? "")
      ? "Cancelled"
      : isDone
        ? "Done"
        : isBegun
          ? "In progress"
          : "Planned",
    Owner: task.owners.join("; "),
    Progress: `${percent}%`,
  };
}

/** A deadline is what was promised; without one it is the planned finish. */
function milestoneRow(task: Task) {
  const due = dayOf(task, "Deadline") || dayOf(task, "Finish");
  return {
    number: numberOf(task),
    cells: { ...commonCells(task), Due: due, Baseline: task.baseline, Actual: dayOf(task, "ActualFinish") },
  };
}

function linksRow(task: Task, before: ReadonlyMap<string, readonly string[]>) {
  const [UID, Title] = [task.fields.get("UID") ?? "", task.fields.get("Name") ?? ""];
  return { number: numberOf(task), cells: { UID, Title, "Depends on": (before.get(UID) ?? []).join("; ") } };
}

function workRow(task: Task) {
  const cells = {
    Start: dayOf(task, "Start"),
    Due: dayOf(task, "Finish"),
    Completed: dayOf(task, "ActualFinish"),
  };
  return { number: numberOf(task), cells: { ...commonCells(task), ...cells } };
}

function numberOf({ fields }: Task): number {
  return Number(fields.get("ID")) || 0;
}

/** That a milestone is planned after the day that was promised must not get lost with the planned day. */
function lateWords(task: Task): readonly Words[] {
  const [deadline, finish] = [dayOf(task, "Deadline"), dayOf(task, "Finish")];
  if (deadline === "" || finish <= deadline) return [];
  return [say(afterDeadline, { title: task.fields.get("Name") ?? "", finish, deadline })];
}

const unreadable: Words = {
  en: "This plan of Microsoft Project cannot be read: it is no whole XML file, or has more than 50,000 tasks.",
  "zh-CN": "无法读取此 Microsoft Project 计划：XML 文件不完整，或任务超过 50,000 个。",
};
const summariesLeft: Words = {
  en: "Summary tasks were left out: {count}.",
  "zh-CN": "未导入摘要任务 {count} 个。",
};
const afterDeadline: Words = {
  en: "“{title}” is planned for {finish}, after its deadline; the deadline {deadline} was taken as promised.",
  "zh-CN": "“{title}”计划于 {finish} 完成，晚于其期限；承诺日期按期限 {deadline} 导入。",
};
