import { say } from "../../words.ts";
import type { Diagnoser } from "../diagnose.ts";
import { linesOf } from "../lines.ts";

/** `-id: m`, `－id: m`: the dash of a list item without its space, or not the one that YAML knows. */
export const gluedDash: Diagnoser = ({ text }) => {
  for (const line of linesOf(text)) {
    const match = /^(\s*)(-|[－—–―−‐])(\s*)(?=[\p{L}\p{N}_.-]+\s*[:：])/u.exec(
      text.slice(line.start, line.end),
    );
    const [, lead = "", dash = "", space = ""] = match ?? [];
    if (match === null || (dash === "-" && space !== "")) continue;
    const start = line.start + lead.length;
    return {
      start,
      end: start + dash.length,
      message: say(dash === "-" ? glued : odd, { dash }),
      fix: {
        title: { en: "Write a dash and a space", "zh-CN": "写成半角短横线加空格" },
        edits: [{ start, end: start + dash.length + space.length, newText: "- " }],
      },
    };
  }
  return undefined;
};

const glued = {
  en: "A space is missing after the dash. A record of a list begins with a dash and a space: “- ”.",
  "zh-CN": "短横线后面缺少空格。列表的每条记录以短横线加空格“- ”开头。",
};

const odd = {
  en: "“{dash}” is not the dash that begins a record. Write a half-width dash and a space: “- ”.",
  "zh-CN": "“{dash}”不是列表用的短横线。请改成半角短横线加空格“- ”。",
};
