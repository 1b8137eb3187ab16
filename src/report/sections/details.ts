import type { Id, Text } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import type { Content, Detail } from "../report.ts";

/** Words that more than one section uses. */
export const detailWords = {
  cause: { en: "Cause", "zh-CN": "原因" },
  effect: { en: "Effect", "zh-CN": "影响" },
  recovery: { en: "Recovery", "zh-CN": "补救措施" },
  reason: { en: "Reason", "zh-CN": "理由" },
  resolution: { en: "Resolution", "zh-CN": "处理结果" },
  by: { en: "By", "zh-CN": "决定人" },
  notes: { en: "Notes (internal)", "zh-CN": "备注（内部）" },
} as const satisfies Readonly<Record<string, Words>>;

export const columnWords = {
  id: { en: "No.", "zh-CN": "编号" },
  owner: { en: "Owner", "zh-CN": "负责人" },
  due: { en: "Due", "zh-CN": "要求完成日期" },
  status: { en: "Status", "zh-CN": "状态" },
} as const satisfies Readonly<Record<string, Words>>;

/** The details that have something to say; none in a short report. */
export function detailsOf(
  context: SectionContext,
  entries: readonly (readonly [Words, Content | string])[],
): readonly Detail[] {
  if (context.length === "short") return [];
  return entries.flatMap(([label, given]) => {
    const content = typeof given === "string" ? contentOf(given) : given;
    return content.length === 0 ? [] : [{ label: context.say(label), content }];
  });
}

/** A detail of a text of the plan. */
export function textDetail(context: SectionContext, label: Words, text: Text | undefined) {
  return [label, context.text(text)] as const;
}

/** The cell of a day, empty where there is none. */
export function dateContent(context: SectionContext, date: string | undefined): Content {
  return date === undefined ? [] : [context.date(date)];
}

/** Texts as one list within a line; longer ones may hold commas of their own. */
export function listText(context: SectionContext, texts: readonly string[]): string {
  return texts.filter(Boolean).join(context.language === "en" ? "; " : "；");
}

/** What these records are called, those that the readers see. */
export function titlesText(context: SectionContext, ids: readonly Id[] | undefined): string {
  return listText(
    context,
    (ids ?? []).map((id) => context.title(id)),
  );
}
