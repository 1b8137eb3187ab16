import { longDateText } from "../../plan/facts/date-text.ts";
import { labelOf } from "../../plan/facts/labels.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import { periodText } from "../date-text.ts";
import type { Block, ListItem, NoticeBlock } from "../report.ts";
import type { SectionDefinition } from "./section.ts";
import { withheldFromClient } from "./withheld-from-client.ts";

export const cover: SectionDefinition = {
  id: "cover",
  title: { en: "About this report", "zh-CN": "报告信息" },
  // Project, client and period are in the head of every format, from the report's meta.
  blocks: (context) => [
    ...notices(context),
    { kind: "list", items: facts(context) },
    ...purpose(context),
    ...withheldFromClient(context),
  ],
};

const words = {
  code: { en: "Project number", "zh-CN": "项目编号" },
  team: { en: "Delivered by", "zh-CN": "承担单位" },
  manager: { en: "Project manager", "zh-CN": "项目经理" },
  preparedBy: { en: "Prepared by", "zh-CN": "编制人" },
  issue: { en: "Issue", "zh-CN": "期次" },
  firstIssue: { en: "1, the first", "zh-CN": "第 1 期（首期）" },
  laterIssue: { en: "{number}; the last was of {date}", "zh-CN": "第 {number} 期（上期于 {date} 发出）" },
  asOf: { en: "As of", "zh-CN": "截至日期" },
  to: { en: "Distribution", "zh-CN": "分发范围" },
  dates: { en: "Project dates", "zh-CN": "项目起止" },
  visibility: { en: "For", "zh-CN": "可见范围" },
} as const satisfies Readonly<Record<string, Words>>;

const warnings = {
  team: {
    en: "For the project team only. Not for the client.",
    "zh-CN": "仅供项目团队阅读，不得提供给客户。",
  },
  internal: {
    en: "Internal report with notes. Not for the client.",
    "zh-CN": "内部报告，含备注，不得提供给客户。",
  },
  errors: {
    en: "This report was made although the plan had open errors: {count}. What they concern may be wrong or missing here.",
    "zh-CN": "生成本报告时，计划中仍有 {count} 个未解决的错误，相关内容可能有误或缺失。",
  },
  broken: {
    en: "Left out because their text in the plan cannot be read: {count}.",
    "zh-CN": "计划文件中有 {count} 条记录无法读取，未列入本报告。",
  },
} as const satisfies Readonly<Record<string, Words>>;

function notices(context: SectionContext): readonly NoticeBlock[] {
  const { visibility, brokenRecords, openErrors } = context;
  const notice = (tone: NoticeBlock["tone"], text: Words): NoticeBlock => ({
    kind: "notice",
    tone,
    content: [context.say(text)],
  });
  return [
    ...(visibility === "client" ? [] : [notice("caution", warnings[visibility])]),
    ...(openErrors === 0 ? [] : [notice("bad", say(warnings.errors, { count: openErrors }))]),
    ...(brokenRecords === 0 ? [] : [notice("bad", say(warnings.broken, { count: brokenRecords }))]),
  ];
}

function facts(context: SectionContext): readonly ListItem[] {
  const { plan, language, visibility, definition } = context;
  const project = plan.project;
  const audience = labelOf("visibility", visibility);
  const aboutProject: readonly (readonly [Words, string])[] = [
    [words.code, context.text(project?.code)],
    [words.team, context.text(project?.team)],
    [words.manager, context.person(project?.manager)],
    [words.dates, projectDates(context)],
  ];
  const entries: readonly (readonly [Words, string])[] = [
    ...(context.length === "full" ? aboutProject : []),
    [words.preparedBy, preparedBy(context)],
    [words.issue, issueText(context)],
    [words.asOf, longDateText(context.asOf, language)],
    [words.to, context.people(definition?.audience)],
    [words.visibility, visibility === "client" || audience === undefined ? "" : context.say(audience)],
  ];
  return entries.flatMap(([label, text]) =>
    text === "" ? [] : [{ label: context.say(label), content: contentOf(text) }],
  );
}

/** Who answers for the communication that the report belongs to, else for the project. */
function preparedBy({ plan, definition, ...context }: SectionContext): string {
  const carrier = plan.communications.find(({ report }) => report !== undefined && report === definition?.id);
  return context.person(carrier?.owner ?? plan.project?.manager);
}

/** The number of this report among those that were issued of its definition; "" without one. */
function issueText(context: SectionContext): string {
  const { definition, language } = context;
  if (definition === undefined) return "";
  const issued = definition.issued ?? [];
  const last = issued
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  if (last === undefined) return issued.length === 0 ? context.say(words.firstIssue) : "";
  const number = issued.length + 1;
  return context.say(say(words.laterIssue, { number, date: longDateText(last, language) }));
}

function projectDates({ plan, language }: SectionContext): string {
  const { start, end } = plan.project ?? {};
  return start === undefined || end === undefined ? "" : periodText({ from: start, to: end }, language);
}

function purpose(context: SectionContext): readonly Block[] {
  if (context.length === "short") return [];
  const text = context.text(context.plan.project?.summary);
  return text === "" ? [] : [{ kind: "text", content: [text], at: ["project", "summary"] }];
}
