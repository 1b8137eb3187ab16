import { isOpen } from "../../../plan/facts/open.ts";
import type { Risk } from "../../../plan/plan.ts";
import { endingEntries } from "../../ending.ts";
import type { Act } from "../act.ts";
import { pastDate, text } from "../inputs/questions.ts";
import { addNote } from "../note.ts";
import { all, said, setKeys } from "../write.ts";

/** A risk that cannot come any more, with the day and the reason. The reason is a note: it stays with the team. */
export const closeRisk: Act = {
  name: "closeRisk",
  words: { en: "Close Risk", "zh-CN": "关闭风险" },
  sections: ["risks"],
  isFor: (record) => isOpen("risks", record as Risk) !== false,
  questions: [
    pastDate("date", { en: "Since which day?", "zh-CN": "自哪一天起关闭？" }),
    text("reason", {
      en: "Why can it be closed? (A note: it stays with the team.)",
      "zh-CN": "为什么可以关闭？（作为备注，仅团队可见）",
    }),
  ],
  done: { en: "Closed the risk “{title}” on {date}.", "zh-CN": "已于{date}关闭风险“{title}”。" },
  edits: (context) => {
    const { answers } = context;
    return all(
      setKeys(context, endingEntries("risks", context.record ?? {}, said(answers, "date"))),
      addNote(
        context,
        { en: "Closed {date}: {text}", "zh-CN": "{date} 关闭：{text}" },
        said(answers, "reason"),
      ),
    );
  },
};
