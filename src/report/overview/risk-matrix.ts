import { say, type Words } from "../../plan/words.ts";
import { riskHeatMap } from "../sections/risk-heat-map.ts";
import { openRisks, riskTable } from "../sections/risks.ts";
import { mostRecords, type Picture } from "./picture.ts";

/** The open risks by probability and impact, with those that are not rated in the table. */
export const riskMatrixPicture: Picture = {
  title: { en: "Risk matrix", "zh-CN": "风险矩阵" },
  add: { en: "Add Risk", "zh-CN": "新增风险" },
  content: (context) => {
    const open = openRisks(context);
    const [chart] = riskHeatMap(context, open);
    const isEmpty = context.plan.risks.length === 0;
    const unrated = open.filter(({ position }) => position === undefined).length;
    const more = open.length - mostRecords;
    return {
      chart,
      table: riskTable(context, open.slice(0, mostRecords)),
      notes: [
        ...(isEmpty ? [words.none] : []),
        ...(!isEmpty && open.length === 0 ? [words.allClosed] : []),
        ...(open.length > 0 && chart === undefined ? [words.noneRated] : []),
        ...(chart !== undefined && unrated > 0 ? [say(words.unrated, { count: unrated })] : []),
        ...(more > 0 ? [say(words.more, { count: more, shown: mostRecords })] : []),
      ],
      isEmpty,
    };
  },
};

const words = {
  none: {
    en: "This plan has no risks yet. Once it has some with a probability and an impact, they appear here.",
    "zh-CN": "该计划还没有风险。添加风险并填写可能性和影响程度后，这里会显示风险矩阵。",
  },
  allClosed: { en: "No risk is open.", "zh-CN": "没有未关闭的风险。" },
  noneRated: {
    en: "No open risk can be placed yet. Give one a probability and an impact of the plan's scale.",
    "zh-CN": "未关闭的风险都还无法定位。请按计划的分级填写可能性（probability）和影响程度（impact）。",
  },
  unrated: {
    en: "Without a probability or an impact of the plan's scale, so in the table only: {count}.",
    "zh-CN": "另有 {count} 项风险缺少可能性或影响程度（或不在分级之内），只列在表格中。",
  },
  more: {
    en: "The table has the {shown} worst; left out of it: {count}.",
    "zh-CN": "表格只列出等级最高的 {shown} 项，另有 {count} 项未列出。",
  },
} as const satisfies Readonly<Record<string, Words>>;
