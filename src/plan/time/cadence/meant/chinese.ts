import { numberNamed, numberPattern } from "../../day-phrase/numbers.ts";
import { chineseWeekdays, weekdayNames } from "../../weekdays.ts";
import { type Meant, perhaps, surely } from "./meant.ts";
import { type Place, placed } from "./month-place.ts";
import { type Rhythm, rhythmPhrase } from "./rhythm.ts";
import { onDayOfMonths, quarterMonths } from "./rule.ts";
import { timesEach } from "./times-each.ts";
import { weekdayMeant, weekdaysMeant } from "./weekdays-meant.ts";

/** What a Chinese phrase means, its time of day aside: “每两周的周五”, “隔周”, “每月末”, “逢周一、周四”. */
export function meantInChinese(phrase: string): Meant | undefined {
  const bare = englishWords
    .reduce((text, [english, chinese]) => text.replace(english, chinese), phrase)
    .replace(
      /[a-z]{3,}/g,
      (word) =>
        chineseWeekdays[weekdayNames.findIndex((name) => name.slice(0, 3) === weekdayMeant(word))] ?? word,
    )
    .replace(/\s/g, "")
    .replace(/[(（]?(?:遇|如遇)?(?:法定)?节假日(?:顺延|后延)[)）]?$/, "")
    .replace(/[()（）的]/g, "");
  // What is due before a day is expected on it, and what falls on a holiday moves instead of being left out.
  const text = bare.replace(/(?:之前|以前|前|左右|(?:法定)?节假日除外)$/, "");
  const meant = read(text) ?? read(text.replace(noun, ""));
  return meant !== undefined && text !== bare ? perhaps(...meant.cadences) : meant;
}

/** What happens so often is no part of how often it does. */
const noun =
  /(?:(?:召开|举行|进行|开展|提交|报送|发送|更新|通报|汇报)(?:一次)?|(?:工作)?(?:例会|会议|报告|简报)|[会报]|\/次)$/;

/** Who begins in the words of the format may go on in Chinese. */
const englishWords: readonly (readonly [RegExp, string])[] = [
  [/^daily\b/, "每天"],
  [/^weekly\b/, "每周"],
  [/^biweekly\b/, "每两周"],
  [/^monthly\b/, "每月"],
  [/^quarterly\b/, "每季度"],
  [/^yearly\b/, "每年"],
  [/ on (?:the )?/, ""],
];

function read(text: string): Meant | undefined {
  for (const [pattern, reader] of patterns) {
    const match = pattern.exec(text);
    const meant = match && reader(match.groups ?? {});
    if (meant) return meant;
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

const number = `(?:${numberPattern})`;
const unit = "(?<unit>工作日|天|日|周|星期|礼拜|季度?|半年|月|年)";

const rhythms: Readonly<Record<string, Rhythm>> = {
  天: { unit: "days", every: 1 },
  日: { unit: "days", every: 1 },
  工作日: { unit: "working-days", every: 1 },
  周: { unit: "weeks", every: 1 },
  星期: { unit: "weeks", every: 1 },
  礼拜: { unit: "weeks", every: 1 },
  月: { unit: "months", every: 1 },
  季: { unit: "months", every: 3 },
  季度: { unit: "months", every: 3 },
  半年: { unit: "months", every: 6 },
  年: { unit: "months", every: 12 },
};
const week: Rhythm = { unit: "weeks", every: 1 };
const month: Rhythm = { unit: "months", every: 1 };

function rhythmOf(unitText = "", times = 1): Rhythm | undefined {
  const rhythm = rhythms[unitText];
  return rhythm && times >= 1 ? { ...rhythm, every: rhythm.every * times } : undefined;
}

/** The first that fits speaks; one that can make nothing of what it found lets the next ones look. */
const patterns: readonly (readonly [RegExp, (groups: Groups) => Meant | undefined])[] = [
  [/^每?个?半个?月(?:一次|1次)?$/, () => timesEach(2, month)],
  [
    new RegExp(`^每(?<from>\\d{1,2})[-~—至到](?<to>\\d{1,2})个?${unit}$`),
    ({ from, to, unit: of }) => {
      const rhythms = [from, to].map((n) => rhythmOf(of, Number(n)));
      return perhaps(...rhythms.flatMap((rhythm) => (rhythm ? [rhythmPhrase(rhythm)] : [])));
    },
  ],
  // 周一 is a Monday, and 一报 is one report.
  [/^每(?:周|星期|礼拜)一[会报]$/, () => surely("weekly", "weekly on mon")],
  [
    new RegExp(`^每(?<many>${number})?个?${unit}一[会报]$`),
    ({ many, unit: of }) => withPlace(rhythmOf(of, many === undefined ? 1 : numberNamed(many)), ""),
  ],
  [/^(?:每|逢)?旬(?:一次|1次)?$/, () => timesEach(3, month)],
  [
    new RegExp(`^(?:每个?|一个?|1个?)?${unit}(?<times>${number})次$`),
    ({ unit: of, times = "" }) => counted(rhythmOf(of), numberNamed(times)),
  ],
  [
    new RegExp(`^(?<times>${number})次[/每](?:个)?${unit}$`),
    ({ unit: of, times = "" }) => counted(rhythmOf(of), numberNamed(times)),
  ],
  [
    new RegExp(`^每?隔(?<many>${number})?个?${unit}(?:一次)?(?<place>.*)$`),
    ({ many, unit: of, place }) => everyOther(many === undefined ? 1 : numberNamed(many), of, place),
  ],
  [
    /^(?:每|逢)?双(?<unit>周|星期|月|日)(?:一次)?(?<place>.*)$/,
    ({ unit: of, place }) => withPlace(rhythmOf(of, 2), place),
  ],
  [
    new RegExp(`^(?:每|逢|每逢)(?<many>${number})?个?${unit}(?:一次)?(?<place>.*)$`),
    ({ many, unit: of, place }) => withPlace(rhythmOf(of, many === undefined ? 1 : numberNamed(many)), place),
  ],
  [
    new RegExp(`^(?<many>${number})?个?${unit}(?:一次|1次|一会|一报)$`),
    ({ many, unit: of }) => withPlace(rhythmOf(of, many === undefined ? 1 : numberNamed(many)), ""),
  ],
  [/^(?:每|逢|每逢|固定)?(?<days>(?:周|星期|礼拜).+)$/, ({ days = "" }) => onWeekdays(week, days)],
  [/^(?<unit>工作日|季度?|半年|月|周|年|日)度?(?:每[天日])?$/, ({ unit: of }) => withPlace(rhythmOf(of), "")],
  [/^天天$/, () => surely("daily")],
  [/^周末$/, () => weekend],
  [/^(?<unit>月|季度?|年)(?<place>.+)$/, ({ unit: of, place }) => withPlace(rhythmOf(of), place)],
  [/^(?<place>\d.*[日号]|第.+)$/, ({ place }) => withPlace(month, place)],
];

const weekend: Meant = surely("weekly on fri", "weekly on sat,sun");

function counted(rhythm: Rhythm | undefined, times: number | undefined): Meant | undefined {
  return rhythm && times !== undefined && times > 0 ? timesEach(times, rhythm) : undefined;
}

/** 隔周 is every second week; of 每隔两周 some mean two weeks and some three. */
function everyOther(
  between: number | undefined,
  of: string | undefined,
  place: string | undefined,
): Meant | undefined {
  if (between === undefined) return undefined;
  const strict = withPlace(rhythmOf(of, between + 1), place);
  if (between === 1 || strict === undefined) return strict;
  return surely(...(withPlace(rhythmOf(of, between), place)?.cadences ?? []), ...strict.cadences);
}

function withPlace(rhythm: Rhythm | undefined, place = ""): Meant | undefined {
  if (rhythm === undefined) return undefined;
  if (place === "") return surely(rhythmPhrase(rhythm));
  if (rhythm.unit === "weeks")
    return place === "末" && rhythm.every === 1 ? weekend : onWeekdays(rhythm, place);
  if (rhythm.unit !== "months") return undefined;
  const inYear =
    rhythm.every === 12 ? inMonthsOfYear(place) : rhythm.every === 3 ? inQuarter(place) : undefined;
  if (inYear) return inYear;
  const where = placeOf(place.replace(/^[年月]/, ""));
  return where && placed(rhythm, where);
}

const weekday = "(?:周|星期|礼拜)?[一二三四五六日天1-7]";
const between = "(?:[、,，和及与]|[-~—至到])?";
const weekdayList = new RegExp(`^${weekday}(?:${between}${weekday})*$`);

function onWeekdays(rhythm: Rhythm, text: string): Meant | undefined {
  // Without the word for it 一 is a number, and with it the whole list is of weekdays.
  if (!weekdayList.test(text)) return undefined;
  const plain = text.replace(/周|星期|礼拜/g, "");
  const spans = plain.match(/[一二三四五六日天1-7](?:[-~—至到]+[一二三四五六日天1-7])?/g) ?? [];
  const days = weekdaysMeant(spans, (day) => weekdayMeant(`周${"一二三四五六日"[Number(day) - 1] ?? day}`));
  return days === undefined ? undefined : surely(`${rhythmPhrase(rhythm)} on ${days}`);
}

function placeOf(text: string): Place | undefined {
  if (/^(?:最后一[天日]|[底末])$/.test(text)) return { kind: "end" };
  if (/^(?:初|上旬)$/.test(text)) return { kind: "start" };
  if (text === "下旬") return { kind: "late" };
  if (/^(?:中|中旬)$/.test(text)) return { kind: "middle" };
  if (/^最后一?个工作日$/.test(text)) return { kind: "last-workday" };
  if (/^(?:第一|首|第1)个工作日$/.test(text)) return { kind: "first-workday" };
  const days = text.split(/[、,，和及与]/).map((one) => dayNumber(one));
  if (days.every((day) => day !== undefined)) return { kind: "days", days };
  const [, nth = "", day = ""] =
    /^(最后一?|首|第[一二三四五1-5])个?(?:周|星期|礼拜)(?:周|星期)?([一二三四五六日天])$/.exec(text) ?? [];
  const weekdayWord = weekdayMeant(`周${day}`);
  if (weekdayWord === undefined) return undefined;
  const number = nth.startsWith("最后") ? -1 : nth === "首" ? 1 : (numberNamed(nth.slice(1)) ?? 0);
  return { kind: "weekday", week: number, weekday: weekdayWord };
}

function dayNumber(text: string): number | undefined {
  if (/^(?:月?[底末]|最后一[天日])$/.test(text)) return -1;
  const [, day = ""] = /^(\d{1,2}|[一二三]?十?[一二三四五六七八九]?)[日号]?$/.exec(text) ?? [];
  return day === "" || (!/[日号\d]/.test(text) && text !== "") ? undefined : numberNamed(day);
}

/** “首月5日”, “第一个月”, “末月25日”: of a quarter of the calendar. */
function inQuarter(text: string): Meant | undefined {
  const [, which = "", rest = ""] =
    /^(第一个?月|首月|第1个?月|第二个?月|末月|最后一?个?月|第三个?月)(.*)$/.exec(text) ?? [];
  if (which === "") return undefined;
  const months = /二/.test(which)
    ? [2, 5, 8, 11]
    : /末|最后|三/.test(which)
      ? quarterMonths.last
      : quarterMonths.first;
  if (rest === "") return perhaps(onDayOfMonths(months, months === quarterMonths.last ? -1 : 1));
  const day = /^[底末]$/.test(rest) ? -1 : dayNumber(rest);
  return day === undefined || day > 31 ? undefined : surely(onDayOfMonths(months, day));
}

/** “3月1日”, “六月”, “3月和9月底”: of a year. A month alone says no day. */
function inMonthsOfYear(text: string): Meant | undefined {
  const names = /^(?:[\d一二三四五六七八九十]{1,2}月份?[、,，和及]?)+/.exec(text)?.[0] ?? "";
  const months = [...names.matchAll(/[\d一二三四五六七八九十]+/g)].map(([name]) => numberNamed(name) ?? 0);
  if (months.length === 0 || months.some((month) => month < 1 || month > 12)) return undefined;
  const rest = text.slice(names.length);
  if (rest === "") return perhaps(onDayOfMonths(months, 1));
  const day = rest === "初" ? 1 : dayNumber(rest);
  return day === undefined || day > 31 ? undefined : surely(onDayOfMonths(months, day));
}
