import { instantOf } from "../../plan/time/moment.ts";
import { isTimezone, wallClock } from "../../plan/time/timezone.ts";
import { sameWords, say } from "../../plan/words.ts";
import { onFormat } from "./formatted.ts";

/** On a time zone: how far its clocks are from UTC on the as-of date, and from the project's. */
export const timezoneHover = onFormat("commplan-timezone", (text, { analysis }) => {
  if (!isTimezone(text)) return undefined;
  const { asOf, timezone } = analysis;
  const noon = instantOf(`${asOf} 12:00`, timezone);
  if (noon === undefined) return undefined;
  const offset = minutesAhead(noon, text);
  const ahead = offset - minutesAhead(noon, timezone);
  const difference =
    text === timezone
      ? undefined
      : ahead === 0
        ? sentences.same
        : say(ahead > 0 ? sentences.ahead : sentences.behind, { time: clock(Math.abs(ahead)) });
  return {
    says: sameWords(`UTC${offset < 0 ? "−" : "+"}${clock(Math.abs(offset))}`),
    more: [difference, say(sentences.asOf, { asOf })],
  };
});

function minutesAhead(instant: number, timezone: string): number {
  return Math.round((wallClock(instant, timezone) - instant) / 60_000);
}

function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

const sentences = {
  ahead: { en: "{time} ahead of the project's clock.", "zh-CN": "比项目时间早 {time}。" },
  behind: { en: "{time} behind the project's clock.", "zh-CN": "比项目时间晚 {time}。" },
  same: { en: "The same time as the project's.", "zh-CN": "与项目时间相同。" },
  asOf: { en: "On {asOf}", "zh-CN": "截至日期：{asOf}" },
} as const;
