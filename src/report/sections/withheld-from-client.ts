import { labels } from "../../plan/facts/labels.ts";
import { recordKindOf, recordKindWords } from "../../plan/facts/names.ts";
import { oneLine, plainText } from "../../plan/facts/plain-text.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import type { Block, Content } from "../report.ts";
import type { WithheldRecord } from "../withheld.ts";
import { columnWords, dateContent } from "./details.ts";
import { leftOut } from "./left-out.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";

/** What the client does not get to see, and why: for internal readers, who answer for it. */
export function withheldFromClient(context: SectionContext): readonly Block[] {
  const { withheld, visibility } = context;
  if (visibility !== "internal") return [];
  if (context.length === "short" && withheld.length > 0) {
    const text = context.say(say(words.count, { count: withheld.length }));
    return [{ kind: "notice", tone: "caution", content: [text] }];
  }
  if (withheld.length === 0) return leftOut(context, words.none, 1);
  return recordTable(context, words.caption, columns, withheld);
}

const words = {
  caption: { en: "Kept from the client", "zh-CN": "未向客户公开的记录" },
  none: { en: "No record is kept from the client.", "zh-CN": "没有不向客户公开的记录。" },
  count: {
    en: "Records kept from the client: {count}. The full report says why.",
    "zh-CN": "未向客户公开的记录：{count} 条，原因见完整报告。",
  },
  record: { en: "Record", "zh-CN": "记录" },
  readers: { en: "For", "zh-CN": "可见范围" },
  reason: { en: "Reason", "zh-CN": "理由" },
  noReason: { en: "No reason given", "zh-CN": "未说明理由" },
  broken: { en: "Its text cannot be read", "zh-CN": "文本无法读取" },
  approved: { en: "Approved by", "zh-CN": "批准人" },
  until: { en: "Until", "zh-CN": "暂不公开至" },
  over: { en: "Over", "zh-CN": "已到期" },
} as const satisfies Readonly<Record<string, Words>>;

const columns: readonly RecordColumn<WithheldRecord>[] = [
  {
    title: columnWords.id,
    kind: "key",
    cell: (context, { id }) => contentOf(context.text(id)),
  },
  {
    title: words.record,
    kind: "name",
    cell: (context, { title, section }) => {
      const kind = { kind: "quiet", text: context.say(recordKindWords[recordKindOf(section)]) } as const;
      return [...contentOf(oneLine(plainText(title))), " ", kind];
    },
  },
  {
    title: words.readers,
    kind: "mark",
    cell: ({ language }, { visibility, isBroken }) =>
      isBroken ? [labels.visibility.internal[language]] : [labels.visibility[visibility][language]],
  },
  { title: words.reason, kind: "prose", cell: reason },
  {
    title: words.approved,
    kind: "text",
    cell: (context, { approvedBy }) => contentOf(context.person(approvedBy)),
  },
  {
    title: words.until,
    kind: "date",
    cell: (context, { until }) => {
      const isOver = until !== undefined && until < context.asOf;
      const mark = { kind: "mark", tone: "bad", text: context.say(words.over) } as const;
      return isOver ? [...dateContent(context, until), " ", mark] : dateContent(context, until);
    },
  },
];

function reason(context: SectionContext, { reason, isBroken }: WithheldRecord): Content {
  if (isBroken) return [{ kind: "mark", tone: "bad", text: context.say(words.broken) }];
  const text = context.text(reason);
  return text === "" ? [{ kind: "quiet", text: context.say(words.noReason) }] : [text];
}
