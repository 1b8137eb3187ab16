import type { ToldState } from "../../plan/facts/told.ts";
import type { Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import type { Content } from "../report.ts";

export const toldTitle: Words = { en: "Client told", "zh-CN": "告知客户" };

const words: Readonly<Record<ToldState["kind"], Words>> = {
  logged: { en: "Told", "zh-CN": "已告知" },
  reported: { en: "In a report", "zh-CN": "已在报告中告知" },
  withheld: { en: "Withheld", "zh-CN": "暂不告知" },
  untold: { en: "Not told yet", "zh-CN": "尚未告知" },
};

/** Whether the client knows of bad news, for our own people. */
export function toldContent(context: SectionContext, told: ToldState | undefined): Content {
  if (told === undefined) return [];
  const text = context.say(words[told.kind]);
  if (told.kind === "untold") return [{ kind: "mark", tone: "bad", text }];
  if (told.kind === "withheld") return [{ kind: "mark", tone: "caution", text }];
  return told.date === undefined ? [text] : [text, " ", context.date(told.date)];
}
