import { labels } from "../../../plan/facts/labels.ts";
import { statusDimensions } from "../../../plan/plan.ts";
import { say, type Words } from "../../../plan/words.ts";
import type { SectionContext, ShownState } from "../../context.ts";
import { ragMark } from "../../marks.ts";
import type { Content, ListBlock, ListItem } from "../../report.ts";
import { dateContent } from "../details.ts";
import { turnedDetail } from "./compared.ts";

/** The colours and the project's own dates that are not what they were in a state; nothing where all are. */
export function statusChanges(context: SectionContext, state: ShownState): readonly ListBlock[] {
  const items = [...colours(context, state), ...projectDates(context, state)];
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

const words = {
  start: { en: "Start of the project", "zh-CN": "项目开始日期" },
  end: { en: "End of the project", "zh-CN": "项目结束日期" },
  colour: { en: "Status: {dimension}", "zh-CN": "状态：{dimension}" },
} as const satisfies Readonly<Record<string, Words>>;

function colours(context: SectionContext, { plan }: ShownState): readonly ListItem[] {
  return statusDimensions.flatMap((name) => {
    const [was, is] = [plan.status?.[name]?.rag, context.plan.status?.[name]?.rag].map(
      (rag): Content => (rag === undefined ? [] : [ragMark(rag, context.language)]),
    );
    const label = say(words.colour, { dimension: labels.dimension[name] });
    return itemOf(context, label, was ?? [], is ?? [], ["status", name]);
  });
}

function projectDates(context: SectionContext, { plan }: ShownState): readonly ListItem[] {
  return (["start", "end"] as const).flatMap((key) =>
    itemOf(
      context,
      words[key],
      dateContent(context, plan.project?.[key]),
      dateContent(context, context.plan.project?.[key]),
      ["project", key],
    ),
  );
}

function itemOf(
  context: SectionContext,
  label: Words,
  was: Content,
  is: Content,
  at: NonNullable<ListItem["at"]>,
): readonly ListItem[] {
  return turnedDetail(context, label, was, is).map((detail) => ({ ...detail, at }));
}
