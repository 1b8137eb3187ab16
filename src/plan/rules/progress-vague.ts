import { textsOf as textsIn } from "../facts/text.ts";
import type { Path } from "../path.ts";
import { type LogEntry, type Plan, statusDimensions, type Text } from "../plan.ts";
import type { Symbols } from "../symbols.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";
import { holdsClaim, vagueClaim } from "./vague-claim.ts";

export const progressVague: Rule = {
  id: "progress-vague",
  severity: "warning",
  summary: {
    en: "A text says that something is almost done, and not what is done or left.",
    "zh-CN": "文字只说“基本完成”之类，没说完成了什么、还剩什么。",
  },
  *check({ plan, symbols }) {
    const namesRecord = recordNames(symbols);
    for (const [path, text] of textsOf(plan)) {
      const words = vagueClaim(text, namesRecord);
      if (words === undefined) continue;
      yield {
        path,
        message: say(
          {
            en: "“{words}” claims without saying. Say what is done and what is left: a number, a date or the id of a record.",
            "zh-CN": "“{words}”说得含糊。请写明完成多少、还剩什么：数字、日期或记录的 id。",
          },
          { words },
        ),
      };
    }
  },
};

function* textsOf(plan: Plan): Generator<readonly [Path, string]> {
  const { status } = plan;
  if (status?.intact) {
    yield* languagesOf([...status.at, "summary"], status.summary);
    for (const name of statusDimensions)
      yield* languagesOf([...status.at, name, "evidence"], status[name]?.evidence);
  }
  for (const entry of intact(plan.log)) {
    if (mayClaim(entry)) yield* languagesOf([...entry.at, "summary"], entry.summary);
  }
}

function* languagesOf(path: Path, text: Text | undefined): Generator<readonly [Path, string]> {
  if (typeof text === "string") yield [path, text];
  else for (const [language, words] of Object.entries(text ?? {})) yield [[...path, language], words];
}

/** Whether a sentence holds the id of a record as a whole word; beside Chinese, a Latin word ends without a blank. */
function recordNames({ definitions }: Symbols): (sentence: string) => boolean {
  const isId = ([word]: readonly string[]) =>
    word !== undefined && (definitions.has(word) || definitions.has(word.replace(/[._-]+$/, "")));
  return (sentence) => words.some((pattern) => [...sentence.matchAll(pattern)].some(isId));
}

const words: readonly RegExp[] = [
  /[\p{L}\p{M}\p{Nd}._-]+/gu,
  /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{Nd}._-])+/gu,
];

/** A log grows long and its old entries stay as they are: each is looked through once. */
const withClaim = new WeakMap<LogEntry, boolean>();

function mayClaim(entry: LogEntry): boolean {
  const known = withClaim.get(entry);
  if (known !== undefined) return known;
  const found = textsIn(entry.summary).some(holdsClaim);
  withClaim.set(entry, found);
  return found;
}
