import { hiddenIn, steering } from "../directions.ts";
import type { Fix } from "../finding.ts";
import type { Path } from "../path.ts";
import { positionOf, type Source } from "../source.ts";
import { say, sayList } from "../words.ts";
import { everyValue } from "./every-value.ts";
import type { Rule } from "./rule.ts";

export const hiddenText: Rule = {
  id: "hidden-text",
  severity: "warning",
  summary: {
    en: "Characters that nobody sees make a text read otherwise than it is written.",
    "zh-CN": "看不见的字符使文字读起来与实际内容不同。",
  },
  *check({ source }) {
    for (const { path, found } of hidden(source)) {
      const characters = sayList(found.slice(0, mostNamed).map(nameOf));
      yield {
        path,
        message: say(sentence, { characters }),
        fixes: () => [removal(source, path, found)],
      };
    }
  },
};

const sentence = {
  en: "This text holds characters that nobody sees and that change what is read ({characters}). Remove them, and read the text again.",
  "zh-CN": "这段文字含有看不见、却会改变读到内容的字符（{characters}）。请删除，再核对一遍文字。",
};

const mostNamed = 3;

const hidden = everyValue((text): readonly number[] | undefined => {
  const found = hiddenIn(text);
  return found.length > 0 ? found : undefined;
});

/** A character of these as an escape in double quotes, where no backslash before it takes its own away. */
const escaped = String.raw`(?<=(?<!\\)(?:\\\\)*)\\(?:(?:u|U0000)(?:202[a-eA-E]|206[6-9])|U000[eE]00[0-7][0-9a-fA-F])`;

/** As Unicode names a character: `U+202E`. */
function nameOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Takes out each of the characters, also where it is written by an escape. */
function removal(source: Source, path: Path, found: readonly number[]): Fix | undefined {
  const { span } = positionOf(source, { path, part: "value" });
  const written = source.text.slice(span.start, span.end);
  const isEscaped = written.startsWith('"');
  if (!isEscaped && !found.every((code) => written.includes(String.fromCodePoint(code)))) return undefined;
  const unwanted = isEscaped ? new RegExp(`${steering().source}|${escaped}`, "gu") : steering();
  const edits = [...written.matchAll(unwanted)].map(({ 0: characters, index }) => {
    const start = span.start + index;
    return { start, end: start + characters.length, newText: "" };
  });
  return { title: { en: "Remove them", "zh-CN": "删除这些字符" }, edits };
}
