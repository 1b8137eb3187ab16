import { say, type Words } from "../../words.ts";
import { shown } from "../formats/shown.ts";
import type { RecurrenceRule } from "./cadence.ts";

interface Part {
  readonly name: string;
  readonly value: string;
}

/** Parts that RFC 5545, 3.3.10, does not let stand together; the first, with the part that has to go. */
export function ruleContradiction<Token extends Part>(
  frequency: RecurrenceRule["frequency"],
  tokens: readonly Token[],
): { readonly token: Token; readonly message: Words } | undefined {
  const has = (name: string) => tokens.some((token) => token.name === name);
  for (const token of tokens) {
    const found = contradictions.find(
      ({ name, applies }) => name === token.name && applies(frequency, token, has),
    );
    if (found === undefined) continue;
    return { token, message: say(found.message, { frequency, value: shown(token.value) }) };
  }
  return undefined;
}

interface Contradiction {
  readonly name: string;
  readonly applies: (frequency: string, part: Part, has: (name: string) => boolean) => boolean;
  readonly message: Words;
}

const contradictions: readonly Contradiction[] = [
  {
    name: "UNTIL",
    applies: (_frequency, _part, has) => has("COUNT"),
    message: {
      en: "COUNT and UNTIL both end the rule: give one of them.",
      "zh-CN": "COUNT 和 UNTIL 都规定了结束：请只写其中一个。",
    },
  },
  {
    name: "BYWEEKNO",
    applies: (frequency) => frequency !== "YEARLY",
    message: {
      en: "BYWEEKNO does not fit FREQ={frequency}: it goes with FREQ=YEARLY only.",
      "zh-CN": "BYWEEKNO 不能与 FREQ={frequency} 同用：只能用于 FREQ=YEARLY。",
    },
  },
  {
    name: "BYYEARDAY",
    applies: (frequency) => frequency !== "YEARLY",
    message: {
      en: "BYYEARDAY does not fit FREQ={frequency}: it goes with FREQ=YEARLY only.",
      "zh-CN": "BYYEARDAY 不能与 FREQ={frequency} 同用：只能用于 FREQ=YEARLY。",
    },
  },
  {
    name: "BYMONTHDAY",
    applies: (frequency) => frequency === "WEEKLY",
    message: {
      en: "BYMONTHDAY does not fit FREQ=WEEKLY: use FREQ=MONTHLY.",
      "zh-CN": "BYMONTHDAY 不能与 FREQ=WEEKLY 同用：请用 FREQ=MONTHLY。",
    },
  },
  {
    name: "BYDAY",
    applies: (frequency, part, has) =>
      /\d/.test(part.value) && (!/^(?:MONTHLY|YEARLY)$/.test(frequency) || has("BYWEEKNO")),
    message: {
      en: "“{value}” counts a weekday within a month or year: it goes with FREQ=MONTHLY or FREQ=YEARLY, without BYWEEKNO.",
      "zh-CN":
        "“{value}”是当月或当年的第几个星期几：只能用于 FREQ=MONTHLY 或 FREQ=YEARLY，且不能与 BYWEEKNO 同用。",
    },
  },
  {
    name: "BYSETPOS",
    applies: (_frequency, _part, has) =>
      !["BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY"].some(has),
    message: {
      en: "BYSETPOS has nothing to choose from: give days too, such as BYDAY=MO,TU,WE,TH,FR.",
      "zh-CN": "BYSETPOS 没有可选的日期：请同时写出日期，例如 BYDAY=MO,TU,WE,TH,FR。",
    },
  },
];
