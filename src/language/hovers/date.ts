import { dayOf, parseMoment } from "../../plan/time/moment.ts";
import { dayWords, distanceWords } from "../date-words.ts";
import { bold, escaped, paragraphs } from "../markdown.ts";
import type { HoverSource } from "./hover-source.ts";

/** On a date or moment: its weekday, whether that is worked, and how far it is from the as-of date. */
export const dateHover: HoverSource = ({ spot, shape, analysis, language }) => {
  if (spot.part !== "value" || spot.node?.kind !== "scalar" || !isDated(shape.format)) return undefined;
  const { source } = spot.node;
  const date = parseMoment(source) && dayOf(source, analysis.timezone);
  if (date === undefined) return undefined;
  const { asOf, calendar } = analysis;
  const distance = distanceWords(date, asOf)[language];
  return paragraphs([
    `${bold(dayWords(date, calendar)[language])} · ${escaped(distance)}`,
    escaped(`${asOfWords[language]}${asOf}`),
  ]);
};

function isDated(format: string | undefined): boolean {
  return format === "date" || format === "commplan-moment";
}

const asOfWords = { en: "As of ", "zh-CN": "基准日：" };
