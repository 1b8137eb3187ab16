import { durationWords } from "../plan/facts/duration-words.ts";
import { isGroup } from "../plan/facts/people.ts";
import { textIn } from "../plan/facts/text.ts";
import type { Id, IsoDate, Text } from "../plan/plan.ts";
import type { PlanContext } from "../plan/rules/rule.ts";
import { type Shape, shapeFor } from "../plan/schema/shape.ts";
import { describeCadence, parseCadence } from "../plan/time/cadence.ts";
import { dayOf } from "../plan/time/moment.ts";
import { type Language, languages, sameWords, say, type Words } from "../plan/words.ts";
import { groupWords, titleAt } from "./labels.ts";

/** How a day is told, with its time where it has one, where it is not told as it is written. */
export type DayTeller = (date: IsoDate, time: string | undefined) => Words;

/**
 * What a value of the plan says to a person: labels for the values of the format, titles for ids, plain words for
 * cadences and durations. Undefined where there is nothing to tell.
 *
 * @param shape what may stand there
 */
export function valueWords(
  context: PlanContext,
  shape: Shape,
  value: unknown,
  tellDay?: DayTeller,
): Words | undefined {
  if (Array.isArray(value)) {
    const items = shapeFor(shape, "list").items;
    return several(value.flatMap((item) => (items && valueWords(context, items, item, tellDay)) ?? []));
  }
  if (typeof value === "boolean") return value ? yes : no;
  const scalar = shapeFor(shape, "scalar");
  if (typeof value === "number")
    return sameWords(scalar.definition === "percent" ? `${value}%` : String(value));
  if (typeof value !== "string") return isTextMap(value) ? textWords(value) : undefined;
  if (scalar.references.length > 0) return titleWords(context, value);
  const known = scalar.values.find((one) => one.value === value);
  return known?.label ?? formatTellers[scalar.format ?? ""]?.(value, context, tellDay) ?? textWords(value);
}

/** A text of the plan in both languages. */
function textWords(text: Text): Words {
  return inLanguages((language) => textIn(text, language));
}

/** What the record of an id is called; the id itself where it has no title or is not known. */
export function titleWords({ plan, symbols }: PlanContext, id: Id): Words {
  const [definition] = symbols.definitions.get(id) ?? [];
  if (definition === undefined) return (isGroup(id) && groupWords[id]) || sameWords(id);
  return inLanguages((language) => titleAt(plan, definition.at, language) || id);
}

/** Some things one after the other; of many, the first ones and how many more. */
export function several(items: readonly Words[], most = 6): Words | undefined {
  if (items.length === 0) return undefined;
  const shown = items.length > most ? items.slice(0, most - 1) : items;
  const rest = items.length - shown.length;
  const listed = {
    en: shown.map(({ en }) => en).join("; "),
    "zh-CN": shown.map((words) => words["zh-CN"]).join("；"),
  };
  return rest === 0
    ? listed
    : say({ en: "{listed}; and {rest} more", "zh-CN": "{listed}；另有 {rest} 项" }, { listed, rest });
}

export function inLanguages(tell: (language: Language) => string): Words {
  const [en = "", chinese = ""] = languages.map(tell);
  return { en, "zh-CN": chinese };
}

type FormatTeller = (text: string, context: PlanContext, tellDay: DayTeller | undefined) => Words | undefined;

const tellMoment: FormatTeller = (text, { timezone }, tellDay) => {
  const date = dayOf(text, timezone);
  if (date === undefined || tellDay === undefined) return undefined;
  return tellDay(date, /^\S{10}[ T](\d\d:\d\d)/.exec(text)?.[1]);
};

const formatTellers: Readonly<Record<string, FormatTeller>> = {
  date: tellMoment,
  "commplan-moment": tellMoment,
  "commplan-duration": (text) => durationWords(text),
  "commplan-cadence": (text) => {
    const cadence = parseCadence(text);
    return cadence.kind === "problem" ? undefined : describeCadence(cadence);
  },
};

function isTextMap(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((one) => typeof one === "string")
  );
}

const yes = { en: "yes", "zh-CN": "是" };
const no = { en: "no", "zh-CN": "否" };
