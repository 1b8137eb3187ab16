import { shortened } from "../facts/shortened.ts";
import type { Fix } from "../finding.ts";
import type { Path } from "../path.ts";
import { isFreeText, planShape, shapeAt } from "../schema/shape.ts";
import { positionOf, type Source } from "../source.ts";
import { lineEnd } from "../syntax/lines.ts";
import { say } from "../words.ts";
import { everyValue } from "./every-value.ts";
import type { Rule } from "./rule.ts";

/**
 * YAML ends a text before a blank and a “#”. A number right behind it (“Tower #2 topped out”) is hardly ever a comment; of
 * any other word nobody can know, and a comment gets no finding.
 */
export const textCut: Rule = {
  id: "text-cut",
  severity: "warning",
  isSlip: true,
  summary: {
    en: "The rest of a text is lost, since “#” begins a comment.",
    "zh-CN": "“#”之后的文字被当作注释，没有读入。",
  },
  *check({ source }) {
    for (const { path, found } of cut(source)) {
      if (!isFreeText(shapeAt(planShape(), path))) continue;
      yield {
        path,
        message: say(sentence, { comment: shortened(found, 40) }),
        fixes: () => repairs(source, path, found),
      };
    }
  },
};

const sentence = {
  en: "“{comment}” is not read: “#” begins a comment. If it belongs to this text, put the whole text in quotes; if not, write a space after the “#”.",
  "zh-CN":
    "“{comment}”没有读入，因为“#”表示注释。如果它属于这段文字，请给整段文字加引号；如果确实是注释，请在“#”后加空格。",
};

/** The comment right behind a plain text, up to a comment that shows that it is one. */
const cut = everyValue((_, key, { style, comment }): string | undefined => {
  if (style !== "plain" || key.startsWith("x-")) return undefined;
  return /^(#\d.*?)(?:\s+#\s.*|\s*)$/.exec(comment())?.[1];
});

/** Neither unasked: what is a comment must not come into a report. */
function repairs(source: Source, path: Path, comment: string): readonly Fix[] {
  const { text } = source;
  const { span } = positionOf(source, { path, part: "value" });
  const at = text.indexOf("#", span.end);
  const end = at + comment.length;
  if (at < 0 || end > lineEnd(text, span.end)) return [];
  // The lines of a text that goes on in a second one are joined as YAML joins them.
  const whole = text.slice(span.start, end).replace(/[ \t]*(?:\r\n|\r|\n)\s*/g, (gap) => {
    const breaks = gap.match(/\r\n|\r|\n/g)?.length ?? 0;
    return breaks > 1 ? "\n".repeat(breaks - 1) : " ";
  });
  return [
    {
      title: { en: "Put the whole text in quotes", "zh-CN": "给整段文字加引号" },
      edits: [{ start: span.start, end, newText: JSON.stringify(whole) }],
    },
    {
      title: { en: "Keep it as a comment", "zh-CN": "保留为注释" },
      edits: [{ start: at + 1, end: at + 1, newText: " " }],
    },
  ];
}
