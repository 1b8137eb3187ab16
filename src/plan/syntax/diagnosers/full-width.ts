import { say } from "../../words.ts";
import type { Diagnoser } from "../diagnose.ts";
import { lineEnd, lineStart, linesOf } from "../lines.ts";

/** `title:　M`: behind the colon the space of a Chinese keyboard, or one that does not break, which YAML does not see. */
export const oddSpace: Diagnoser = ({ text }) => {
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    const match = /^(\s*(?:- +)*([\p{L}\p{N}_.-]+)\s*:)([\u00a0\u3000][\s\u00a0\u3000]*)/u.exec(content);
    const [, before = "", key = "", space = ""] = match ?? [];
    if (match === null) continue;
    const start = line.start + before.length;
    return {
      start,
      end: start + space.length,
      message: say(
        {
          en: "The space after the colon of “{key}” is not one that counts. Write a half-width space: “{key}: ”.",
          "zh-CN": "“{key}”的冒号后面是全角空格。请改成半角空格“{key}: ”。",
        },
        { key },
      ),
      fix: {
        title: { en: "Write a half-width space", "zh-CN": "改成半角空格" },
        edits: [{ start, end: start + space.length, newText: " " }],
      },
    };
  }
  return undefined;
};

const halfWidth: Readonly<Record<string, string>> = {
  "，": ", ",
  "［": "[",
  "］": "]",
  "【": "[",
  "】": "]",
  "｛": "{",
  "｝": "}",
  "：": ": ",
};

/** `slip: ｛cause: x｝`, `{ id: m， title: M }`: brackets or commas of a Chinese keyboard around keys and values. */
export const fullWidthMarks: Diagnoser = ({ text }, { pos: [position] }) => {
  const start = lineStart(text, position);
  const content = text.slice(start, lineEnd(text, start));
  const open = /(?<=(?:^|:|-)\s*)[｛［【]|(?<=[{｛].*)，(?=\s*[\p{L}\p{N}_-]+\s*[:：])/u.exec(content);
  if (open === null) return undefined;
  const at = start + open.index;
  const char = open[0];
  const tail = content.slice(open.index).replace(/\s+#.*$/, "");
  const right = tail.replace(/([，［］【】｛｝：])\s*/g, (_, mark: string) => halfWidth[mark] ?? mark);
  return {
    start: at,
    end: at + 1,
    message: say(
      {
        en: "“{char}” is a full-width mark, which is text here. Write the half-width one: “{right}”.",
        "zh-CN": "“{char}”是全角符号，在这里只是普通文字。请改成半角“{right}”。",
      },
      { char, right: (halfWidth[char] ?? "").trim() },
    ),
    fix: {
      title: { en: "Write half-width marks", "zh-CN": "改成半角符号" },
      edits: [{ start: at, end: at + tail.length, newText: right.trimEnd() }],
    },
  };
};
