/** A rule of docs/translating.md that a text can be held against, and what is wrong where it matches. */
export interface StyleRule {
  readonly wrong: string;
  readonly pattern: RegExp;
}

/** What the style page asks of Chinese texts; texts of plans are people's own and are not held against it. */
const styleRules: readonly StyleRule[] = [
  {
    wrong: "half-width punctuation beside Chinese",
    pattern: /\p{Script=Han}[,;:!?]|[,;!?]\p{Script=Han}/u,
  },
  { wrong: "half-width bracket beside Chinese", pattern: /\p{Script=Han} ?\(|\(\p{Script=Han}/u },
  {
    wrong: "no space between Chinese and Latin",
    pattern: /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u,
  },
  { wrong: "a space within Chinese", pattern: /\p{Script=Han} +\p{Script=Han}/u },
  {
    wrong: "a space beside full-width punctuation",
    pattern: /(?<!·) [，。；：、）？！]|[，。；：、（？！] (?!·)/u,
  },
  { wrong: "other quotation marks than “”", pattern: /\p{Script=Han}"|"\p{Script=Han}|[「」『』]/u },
  { wrong: "你 instead of 您, or better neither", pattern: /你/u },
  {
    wrong: "a character or mark twice",
    pattern: /的的|了了|是是|在在|和和|与与|为为|将将|请请|期期|[，。；：、]{2}/u,
  },
  { wrong: "three dots instead of ……", pattern: /\p{Script=Han}\.{3}|[。…]{3}/u },
];

/** What is wrong with the style of a text, with the place. */
export function styleFaults(text: string): readonly string[] {
  return styleRules.flatMap(({ wrong, pattern }) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const from = Math.max(0, found.index - 12);
    return [`${wrong}: ${text.slice(from, found.index + 14).replaceAll("\n", " ")}`];
  });
}
