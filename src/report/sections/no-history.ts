import type { Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import type { HistoryAbsence } from "../history.ts";
import type { TextBlock } from "../report.ts";

/** Why nothing can be said of earlier states of the plan, in a sentence. */
export function noHistory(context: SectionContext): TextBlock {
  const { history } = context;
  const absence = history === undefined ? "unread" : (history.absence ?? "not-recorded");
  return { kind: "text", content: [context.say(sentences[absence])], look: "quiet" };
}

const sentences: Readonly<Record<HistoryAbsence | "unread", Words>> = {
  unread: {
    en: "Earlier versions of the plan were not looked at for this report.",
    "zh-CN": "编制本报告时未读取计划的历史版本。",
  },
  untrusted: {
    en: "Earlier versions of the plan were not read: its folder was open in Restricted Mode, in which Git is not started.",
    "zh-CN": "未读取计划的历史版本：其所在文件夹以受限模式打开，不会启动 Git。",
  },
  "no-git": {
    en: "Earlier versions of the plan could not be read: Git is not installed on the computer that made this report.",
    "zh-CN": "无法读取计划的历史版本：编制本报告的电脑未安装 Git。",
  },
  "no-repository": {
    en: "No earlier versions of the plan are on record: its folder is not under version control.",
    "zh-CN": "没有计划的历史版本：其所在文件夹未纳入版本管理。",
  },
  "not-recorded": {
    en: "No earlier version of the plan is on record yet.",
    "zh-CN": "计划尚无存档的历史版本。",
  },
  refused: {
    en: "Earlier versions of the plan could not be read: the folder belongs to another user, and Git does not trust it.",
    "zh-CN": "无法读取计划的历史版本：文件夹属于其他用户，Git 不予信任。",
  },
  unreadable: {
    en: "Earlier versions of the plan are on record but could not be read.",
    "zh-CN": "计划的历史版本无法读取。",
  },
  "out-of-reach": {
    en: "Earlier versions of the plan could not be read: this report was made in a browser or from a folder that is not on a computer, where version control is out of reach.",
    "zh-CN": "无法读取计划的历史版本：本报告在浏览器中编制，或其文件夹不在本机，无法访问版本管理记录。",
  },
};
