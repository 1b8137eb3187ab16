import type { ImportSection, Sheet } from "../sheet.ts";
import type { Titled } from "./columns.ts";
import { fieldsOf } from "./fields.ts";
import { headerName } from "./header-name.ts";
import { list } from "./names.ts";

/** What only a table of one kind has as a column; and words in the name of the table. */
const marks: readonly {
  readonly section: ImportSection;
  readonly columns: readonly string[];
  readonly name: RegExp;
}[] = [
  {
    section: "risks",
    columns: list(
      "probability, likelihood, 可能性, 概率, 发生概率, 风险等级, 风险描述, 风险名称, 风险编号, 缓解措施, mitigation, risk, 风险",
    ),
    name: /risk|风险/i,
  },
  {
    section: "feedback",
    columns: list("反馈内容, 反馈人, 反馈时间, feedback, 意见, 反馈, received, 客户名称, reporter email"),
    name: /feedback|反馈|工单|投诉/i,
  },
  {
    section: "stakeholders",
    columns: list(
      "姓名, 干系人, 相关方, stakeholder, influence, 影响力, 所属方, side, organization, organisation",
    ),
    name: /stakeholder|干系人|相关方|联系人/i,
  },
  {
    section: "milestones",
    columns: list("里程碑名称, milestone name, 基线日期, 实际达成日期, due on, 承诺日期, 验收标准"),
    name: /milestone|里程碑/i,
  },
  {
    section: "issues",
    columns: list("severity, 严重程度, 问题, 问题描述, 问题名称, 缺陷, 解决期限, root cause, 根本原因"),
    name: /issue|问题|缺陷|bug/i,
  },
];

/** Tables of records that an import does not fill, by what people call them: never to be taken for work. */
export const ofOthers =
  /\b(?:actions?|changes?|decisions?|communications?|events?|meetings?|log|glossary|goals?)\b|行动项|变更|决策|沟通|会议|术语|满意度/i;

/** The section that a table most likely fills: by its name, else by its columns. */
export function likeliestSection({ name }: Sheet, { columns }: Titled): ImportSection {
  const names = new Set(columns.map(({ title }) => headerName(title)));
  const byName = marks.find((mark) => mark.name.test(name));
  if (byName && name !== "") return byName.section;
  const hasTitleOf = (section: ImportSection) =>
    fieldsOf[section][0]?.aliases.some((alias) => names.has(headerName(alias))) ?? false;
  const byColumns = marks.find(
    ({ section, columns: own }) => hasTitleOf(section) && own.some((one) => names.has(one)),
  );
  if (byColumns) return byColumns.section;
  // 里程碑 beside a title is what a work item belongs to; where nothing else is a title, it is the title.
  return !hasTitleOf("work") && (names.has("里程碑") || names.has("milestone")) ? "milestones" : "work";
}
