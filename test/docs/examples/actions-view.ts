import { viewOf } from "../../../src/language/sidebar/arrange.ts";
import { commonWords } from "../../../src/language/sidebar/common-words.ts";
import { dueGroup, personGroup, restGroup } from "../../../src/language/sidebar/groups.ts";
import type { Item, ViewId } from "../../../src/language/sidebar/view.ts";
import { isOpen } from "../../../src/plan/facts/open.ts";
import type { Action } from "../../../src/plan/plan.ts";
import { compareDates } from "../../../src/plan/time/dates.ts";
import { say, type Words } from "../../../src/plan/words.ts";

interface ActionItem extends Item {
  readonly record: Action;
}

/** Who does what by when, on either side. */
export const actionsView = viewOf<ActionItem>({
  id: "commplan.actions" as ViewId,
  items: ({ analysis }) =>
    analysis.plan.actions.map((record) => ({
      section: "actions",
      record,
      isOpen: isOpen("actions", record) !== false,
      people: record.owner === undefined ? [] : [record.owner],
    })),
  groupings: {
    due: {
      words: { en: "When due", "zh-CN": "到期时间" },
      groupOf: ({ record: { due } }, { analysis }) =>
        due === undefined ? restGroup(noDate) : dueGroup(due, analysis.asOf),
    },
    owner: { words: commonWords.owner, groupOf: ({ record }, context) => personGroup(record.owner, context) },
  },
  orders: {
    due: {
      words: { en: "Due date", "zh-CN": "到期日" },
      compare: (a, b) => compareDates(a.record.due ?? "9999-12-31", b.record.due ?? "9999-12-31"),
    },
  },
  summary: (items) => say(summary, { open: items.filter((item) => item.isOpen).length }),
});

const noDate: Words = { en: "No date", "zh-CN": "未定日期" };
const summary: Words = { en: "{open} open", "zh-CN": "未完成{open}项" };
