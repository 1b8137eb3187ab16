/** Invented data in the shapes of the contract, with what is odd about them. */

const at = (day, time = "00:00:00") => Date.parse(`${day}T${time}+08:00`) / 1000;
const whole = (day) => ({ date: at(day, "23:59:59"), with_time: 0 });

const client = "669000000000000000000001";
const other = "669000000000000000000002";
const large = "669000000000000000000003";

export const projects = [
  { _id: client, name: "Client launch" },
  { _id: other, name: "另一客户" },
  { _id: large, name: "Large one" },
  { _id: "669000000000000000000004", name: "Gone", is_archived: 1 },
];

export const members = [
  { uid: "u1", name: "lina", display_name: "Li Na", avatar: "" },
  { _id: "u2", name: "wang", display_name: "王伟" },
];

const states = {
  waiting: { _id: "s1", name: "未开始", type: 1 },
  doing: { _id: "s2", name: "进行中", type: 2 },
  done: { _id: "s3", name: "已完成", type: 3 },
  closed: { _id: "s4", name: "已关闭", type: 3 },
  strange: { _id: "s7", name: "挂起", type: 7 },
};

let number = 0;
const task = (project_id, type, title, state, properties, more = {}) => {
  number += 1;
  return {
    ...{
      _id: `6690000000000000000000${String(number).padStart(3, "0")}`,
      identifier: `CLI-${number}`,
      title,
      project_id,
    },
    ...{
      created_at: at("2026-05-04", "09:00:00"),
      created_by: "u2",
      updated_at: at("2026-06-01"),
      completed_at: 0,
    },
    ...{
      is_archived: 0,
      state_type: states[state].type,
      task_state: states[state],
      task_type: { _id: `t-${type}`, name: type },
    },
    ...(properties === undefined ? {} : { properties }),
    ...more,
  };
};

const blocks = JSON.stringify([
  {
    type: "paragraph",
    children: [{ text: "The login is " }, { text: "slow", bold: true }, { text: ", says [@u1|Li Na]." }],
  },
  { type: "list", children: [{ type: "list-item", children: [{ text: "on Mondays" }] }] },
]);

export const tasks = [
  task(client, "里程碑", "First client demo", "doing", {
    assignee: "u1",
    due: whole("2026-11-30"),
    start: whole("2026-11-24"),
  }),
  task(
    client,
    "里程碑",
    "Kick-off",
    "done",
    { due: whole("2026-05-08") },
    { completed_at: at("2026-05-08", "17:00:00") },
  ),
  task(client, "任务", "Write the manual", "waiting", {
    assignee: "u2",
    due: { date: at("2026-06-30", "01:30:00"), with_time: 1 },
  }),
  task(
    client,
    "任务",
    "Given up",
    "closed",
    { due: { date: 0, with_time: 0 } },
    { completed_at: at("2026-06-01") },
  ),
  task(client, "任务", "Hanging", "strange", undefined),
  task(client, "缺陷", "Export is empty", "doing", { severity: { _id: "o1", text: "严重", color: "#f00" } }),
  task(client, "风险", "Supplier leaves", "doing", {
    likelihood: { _id: "o2", text: "高" },
    effect: { _id: "o3", text: "低" },
  }),
  task(client, "反馈", "Slow login", "doing", { desc: blocks }),
  task(client, "反馈", "In **Markdown**", "done", { desc: "Thank you" }, { completed_at: at("2026-06-02") }),
  task(client, "任务", "Tagged", "waiting", {
    due: whole("2026-12-18"),
    tag: [{ _id: "g1", name: "Milestone", color: "#0f0" }],
  }),
  task(client, "任务", "Put away", "waiting", {}, { is_archived: 1 }),
  task(other, "任务", "Secret of another client", "waiting", {}),
  ...Array.from({ length: 205 }, (_, index) => task(large, "任务", `Task ${index + 1}`, "waiting", {})),
];

/** A task as the older list gives it: everything but people and description. */
export function older({ properties, ...rest }) {
  if (properties === undefined) return rest;
  const { assignee, desc, ...flat } = properties;
  return { ...rest, properties: flat };
}

/** As the newer list gives it: the properties, each wrapped, and no times. */
export function newer({ _id, title, properties }) {
  const wrapped = Object.fromEntries(
    Object.entries(properties ?? {}).map(([key, value]) => [key, { value }]),
  );
  return { _id, title, properties: wrapped };
}
