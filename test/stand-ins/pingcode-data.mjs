/** Invented data in the shapes of the contract: four kinds of project, and what is odd about them. */

const at = (day, time = "00:00:00") => Date.parse(`${day}T${time}+08:00`) / 1000;
const end = (day) => at(day, "23:59:59");

const ids = {
  scrum: "66aa0000000000000000cc01",
  kanban: "66aa0000000000000000cc02",
  waterfall: "66aa0000000000000000cc03",
  hybrid: "66aa0000000000000000cc04",
  archived: "66aa0000000000000000cc05",
};

const project = (id, identifier, name, type, more = {}) => ({
  ...{ id, url: `https://open.example/v1/pjm/projects/${id}`, identifier, name, type, visibility: "private" },
  ...{ color: "#fff", state: { id: "s1", name: "正常", type: "in_progress" }, properties: { risk: null } },
  ...{ created_at: at("2026-01-05"), updated_at: at("2026-06-01"), is_archived: 0, is_deleted: 0 },
  ...more,
});

export const projects = [
  project(ids.scrum, "SCR", "Client portal", "scrum"),
  project(ids.kanban, "KAN", "Support board", "kanban"),
  project(ids.waterfall, "WTF", "机电改造", "waterfall"),
  project(ids.hybrid, "HYB", "Client app", "hybrid"),
  project(ids.archived, "OLD", "Old one", "scrum", { is_archived: 1 }),
  project("66aa0000000000000000cc06", "TWIN1", "Twins", "scrum"),
  project("66aa0000000000000000cc07", "TWIN2", "Twins", "scrum"),
];

const milestoneHex = "66aa0000000000000000ef01";
const stageHex = "66aa0000000000000000ef02";
const riskType = "66aa0000000000000000ef03";

const agile = [
  { id: "epic", name: "史诗", group: "requirement" },
  { id: "story", name: "用户故事", group: "requirement" },
  { id: "task", name: "任务", group: "task" },
  { id: "bug", name: "缺陷", group: "bug" },
  { id: "issue", name: "事务", group: "issue" },
];

export const types = {
  [ids.scrum]: agile,
  [ids.kanban]: agile,
  [ids.waterfall]: [
    { id: stageHex, name: "阶段", group: "plan" },
    { id: milestoneHex, name: "里程碑", group: "plan" },
    { id: "task", name: "任务", group: "task" },
    { id: "bug", name: "缺陷", group: "bug" },
    { id: riskType, name: "风险", group: "issue" },
  ],
  [ids.hybrid]: [
    ...agile,
    { id: "milestone", name: "Milestone", group: "plan" },
    { id: "stage", name: "Stage", group: "plan" },
  ],
};

export const properties = [
  {
    id: "severity",
    name: "严重程度",
    type: "select",
    options: [
      { _id: "o-1", text: "严重" },
      { _id: "o-2", text: "一般" },
    ],
  },
  {
    id: "likelihood",
    name: "可能性",
    type: "select",
    options: [
      { _id: "o-3", text: "高" },
      { _id: "o-4", text: "低" },
    ],
  },
  {
    id: "effect",
    name: "影响程度",
    type: "select",
    options: [
      { _id: "o-5", text: "很高" },
      { _id: "o-6", text: "中" },
    ],
  },
  { id: "solution", name: "解决方案", type: "text", options: null },
];

const states = {
  pending: { id: "st1", name: "新建", type: "pending", color: "#aaa" },
  in_progress: { id: "st2", name: "进行中", type: "in_progress", color: "#bbb" },
  fixed: { id: "st3", name: "已修复", type: "in_progress", color: "#bbb" },
  completed: { id: "st4", name: "已完成", type: "completed", color: "#ccc" },
  closed: { id: "st5", name: "已拒绝", type: "closed", color: "#ddd" },
  strange: { id: "st6", name: "待定", type: "frozen", color: "#eee" },
};

// `name` is a telephone number, as seen; only `display_name` is for people.
const person = (display_name) => ({
  id: "0123456789abcdef0123456789abcdef",
  name: "13900000000",
  display_name,
  avatar: null,
});

const reference = (id) => {
  const { identifier, name, type } = projects.find((one) => one.id === id);
  return { id, identifier, name, type, is_archived: 0, is_deleted: 0 };
};

let number = 0;
const item = (project, type, title, state, more = {}) => {
  number += 1;
  const short_id = `sH0rt${number}`;
  return {
    ...{ id: `66aa0000000000000001${String(number).padStart(4, "0")}`, short_id, title, type },
    identifier: `${reference(project).identifier}-${number}`,
    html_url: `https://example-tenant.pingcode.com/pjm/workitems/${short_id}`,
    ...{ project: reference(project), state: states[state], priority: { id: "p1", name: "最高" } },
    ...{
      assignee: person("Li Na"),
      parent_id: null,
      sprint: null,
      phase: null,
      versions: null,
      version: null,
    },
    ...{
      start_at: null,
      end_at: null,
      completed_at: null,
      properties: { risk: null },
      tags: [],
      participants: [],
    },
    ...{
      created_at: at("2026-03-02", "09:30:00"),
      updated_at: at("2026-06-01"),
      is_archived: 0,
      is_deleted: 0,
    },
    ...more,
  };
};

const waterfall = [
  item(ids.waterfall, stageHex, "Design", "completed", {
    start_at: at("2026-03-01"),
    end_at: end("2026-04-30"),
  }),
  item(ids.waterfall, milestoneHex, "Design approved", "completed", {
    end_at: end("2026-04-30"),
    completed_at: at("2026-05-04", "10:00:00"),
  }),
  item(ids.waterfall, milestoneHex, "UAT sign-off", "in_progress", { end_at: end("2026-11-30") }),
  item(ids.waterfall, milestoneHex, "No day yet", "pending", { assignee: null }),
  item(ids.waterfall, "task", "Cable trays, floor 3", "in_progress", {
    start_at: at("2026-06-01"),
    end_at: end("2026-06-30"),
  }),
  item(ids.waterfall, "task", "  Odd\ttitle\u0000 with \u202Edirections\uD800 ", "pending"),
  item(ids.waterfall, "task", "=1+1", "closed", { completed_at: at("2026-05-20") }),
  item(ids.waterfall, "bug", "Pump does not start", "fixed", { properties: { severity: "o-1", risk: null } }),
  item(ids.waterfall, "bug", "Odd state", "strange", { properties: { severity: "unknown-option" } }),
  item(ids.waterfall, riskType, "Chiller arrives late", "in_progress", {
    properties: { likelihood: "o-3", effect: "o-5" },
  }),
  item(ids.waterfall, riskType, "Permit is refused", "closed", {
    properties: {},
    completed_at: at("2026-05-11"),
  }),
  item(ids.waterfall, "task", "Archived", "pending", { is_archived: true }),
  item(ids.waterfall, "task", "Deleted", "pending", { is_deleted: 1 }),
  item(ids.waterfall, "task", "Somewhere else", "pending", {
    html_url: "javascript:alert(1)",
    assignee: { id: "x", name: "13900000001" },
  }),
];
waterfall[4].parent_id = waterfall[2].id;
waterfall[7].phase = { id: waterfall[0].id, title: "Design", identifier: waterfall[0].identifier };

const sprint = (project, id, name, status, more = {}) => ({
  ...{ id, project: reference(project), name, status, assignee: person("王伟"), start_at: at("2026-06-01") },
  ...{
    end_at: end("2026-06-12"),
    started_at: null,
    completed_at: null,
    created_at: at("2026-05-25"),
    updated_at: at("2026-06-12"),
  },
  ...more,
});

export const sprints = [
  sprint(ids.scrum, "66aa0000000000000000dd01", "Sprint 1", "completed"),
  sprint(ids.scrum, "66aa0000000000000000dd02", "Sprint 2", "in_progress", {
    start_at: at("2026-06-15"),
    end_at: end("2026-06-26"),
  }),
  sprint(ids.hybrid, "66aa0000000000000000dd03", "Sprint A", "pending"),
];

export const releases = [
  {
    ...{
      id: "66aa0000000000000000ee01",
      project: reference(ids.scrum),
      name: "v1.0",
      start_at: at("2026-05-01"),
      end_at: end("2026-06-30"),
    },
    stage: { id: "rs3", name: "已发布", type: "published", color: "#0f0" },
    stages: [
      { id: "rs1", name: "未开始", operate_at: at("2026-05-01") },
      { id: "rs3", name: "已发布", operate_at: at("2026-07-01", "18:00:00") },
    ],
    ...{ assignee: null, progress: 1, created_at: at("2026-05-01"), updated_at: at("2026-07-01") },
  },
];

const scrum = (generation) => {
  const release = { id: releases[0].id, name: "v1.0" };
  const versions = generation === "C" ? { releases: [release] } : { versions: [release] };
  return [
    item(ids.scrum, "story", "Log in", "completed", {
      sprint: { id: sprints[0].id, name: "Sprint 1" },
      completed_at: at("2026-06-10", "23:30:00"),
    }),
    item(ids.scrum, "task", "Write the manual", "pending", {
      ...versions,
      assignee: { id: "x", name: "li", display_name: "李娜" },
    }),
    item(ids.scrum, "issue", "Order licences", "in_progress", { type: undefined }),
    item(ids.hybrid, "milestone", "Beta", "pending", { end_at: end("2026-09-30") }),
    item(ids.hybrid, "stage", "Build", "in_progress", { end_at: end("2026-08-31") }),
    item(ids.kanban, "bug", "Of another client", "pending"),
  ];
};

export function workItems(generation) {
  number = waterfall.length;
  return [...waterfall, ...scrum(generation)];
}

export function extraWorkItems(count) {
  number = 1000;
  return Array.from({ length: count }, (_, index) =>
    item(ids.kanban, "task", `Task ${index + 1}`, "pending"),
  );
}

export const products = [
  {
    id: "66aa0000000000000000ab01",
    identifier: "APP",
    name: "Client app",
    is_archived: false,
    is_deleted: false,
  },
  {
    id: "66aa0000000000000000ab02",
    identifier: "OTH",
    name: "Other client's",
    is_archived: false,
    is_deleted: false,
  },
];

const ship = (product, identifier, title, state, more = {}) => ({
  ...{
    id: `66aa00000000000000ac${identifier.replace(/\D/g, "").padStart(4, "0")}`,
    identifier,
    title,
    short_id: "x",
  },
  html_url: `https://example-tenant.pingcode.com/ship/tickets/${identifier}`,
  ...{
    product: products[product],
    assignee: person("Li Na"),
    state: states[state],
    priority: { id: "p1", name: "最高" },
  },
  ...{
    description: null,
    properties: {},
    tags: [],
    participants: [],
    created_at: at("2026-06-02", "10:00:00"),
  },
  ...{ updated_at: at("2026-06-05"), completed_at: null, is_archived: false, is_deleted: false },
  ...more,
});

export const tickets = [
  ship(0, "APP-T1", "Login fails", "in_progress", {
    description:
      "<p>It says &quot;no&quot; &amp; stops.</p><script>alert('x')</script><img src=\"https://files/1?token=t\"><p>Since <b>Monday</b></p>",
    ...{
      type: { id: "t1", name: "问题" },
      channel: { id: "c1", name: "邮件" },
      customer: { id: "cu1", name: "Northmere" },
    },
    ...{ submitted_at: at("2026-06-01", "16:20:00"), submitted_by: person("Ms Hale") },
  }),
  ship(0, "APP-T2", "Faster, please", "completed", {
    ...{ channel: { id: "c2", name: "电话" }, customer: null, completed_at: at("2026-06-20", "12:00:00") },
    ...{ submitted_at: at("2026-06-03", "08:00:00"), submitted_by: person("Ms Hale") },
  }),
  ship(0, "APP-T3", "Our own note", "pending", {
    channel: "internal",
    customer: null,
    submitted_at: at("2026-06-03"),
    submitted_by: person("Li Na"),
  }),
  ship(1, "OTH-T4", "Secret of another client", "pending", {
    channel: { id: "c1" },
    customer: { id: "cu2", name: "Rival" },
  }),
];

export const ideas = [
  ship(0, "APP-5", "Dark mode", "pending", { html_url: "https://example-tenant.pingcode.com/ship/ideas/x" }),
];
