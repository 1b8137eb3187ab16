import { areReadable } from "../facts/readable.ts";
import { textsOf } from "../facts/text.ts";
import type { Communication, Text } from "../plan.ts";
import { cadenceInterval, cadenceUnits, describeCadence, parseCadence } from "../time/cadence.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import { type RhythmMention, rhythmAtStart, rhythmsIn } from "./rhythm-words.ts";
import type { Rule } from "./rule.ts";

export const cadenceMismatch: Rule = {
  id: "cadence-mismatch",
  severity: "warning",
  summary: {
    en: "A communication is called by another rhythm than its cadence.",
    "zh-CN": "沟通事项的名称与其频率不一致。",
  },
  *check({ plan }) {
    for (const communication of intact(plan.communications)) {
      if (!areReadable(communication, ["cadence", "by-phase"])) continue;
      const said = mismatch(communication);
      const cadence = parseCadence(communication.cadence ?? "");
      if (said === undefined || cadence.kind === "problem") continue;
      const { at } = communication;
      yield {
        path: [...at, "cadence"],
        message: say(
          {
            en: "The {key} says “{word}”, and the cadence is {cadence}. One of the two is wrong.",
            "zh-CN": "“{key}”写的是“{word}”，而频率为{cadence}。两者须一致。",
          },
          { key: said.key, word: said.word, cadence: describeCadence(cadence) },
        ),
        related: [
          {
            path: [...at, said.key],
            message: { en: "The other rhythm is here.", "zh-CN": "另一种频率写在这里。" },
          },
        ],
      };
    }
  },
};

interface Said {
  readonly key: "title" | "purpose";
  readonly word: string;
}

/** The rhythm that the title, or the start of the purpose, says and no cadence of the communication has. */
function mismatch(communication: Communication): Said | undefined {
  const { title, purpose } = communication;
  const titleSays = mentions(title, rhythmsIn);
  const purposeSays = mentions(purpose, rhythmAtStart);
  if (titleSays.length + purposeSays.length === 0) return undefined;
  const units = unitsOf(communication);
  if (units === undefined) return undefined;
  const wrong = (said: readonly RhythmMention[]) =>
    said.some(({ rhythm }) => units.has(rhythm)) ? undefined : said[0]?.word;
  const inTitle = wrong(titleSays);
  if (inTitle !== undefined) return { key: "title", word: inTitle };
  const inPurpose = wrong(purposeSays);
  return inPurpose === undefined ? undefined : { key: "purpose", word: inPurpose };
}

function mentions(
  text: Text | undefined,
  find: (text: string) => readonly RhythmMention[],
): readonly RhythmMention[] {
  return textsOf(text).flatMap(find);
}

/** The rhythms that the cadence and those of the phases have; undefined where the cadence itself has none. */
function unitsOf(communication: Communication): ReadonlySet<string> | undefined {
  const own = parseCadence(communication.cadence ?? "");
  if (own.kind === "problem" || cadenceInterval(own) === undefined) return undefined;
  const others = Object.values(communication["by-phase"] ?? {}).map(parseCadence);
  return new Set([own, ...others].flatMap((each) => (each.kind === "problem" ? [] : cadenceUnits(each))));
}
