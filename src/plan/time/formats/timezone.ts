import { nearest } from "../../nearest.ts";
import { isTimezone } from "../timezone.ts";
import { type FormatProblem, problemOf } from "./problem.ts";
import { plain } from "./shown.ts";

/** An IANA time zone, such as `Asia/Shanghai`. */
export function timezoneFormat(value: string): FormatProblem | undefined {
  if (isTimezone(value)) return undefined;
  const meant = plain(value);
  if (/^(?:UTC|GMT)?\s*[+-]\s*\d/i.test(meant)) return problemOf(value, sentences.offset);
  const name = zoneMeant(meant);
  return name === undefined
    ? problemOf(value, sentences.unknown)
    : problemOf(value, sentences.nearest, { name }, [name]);
}

function zoneMeant(text: string): string | undefined {
  const key = text
    .toLowerCase()
    .replace(/^asia\//, "")
    .replace(/[\s_]+/g, " ");
  const known = Object.hasOwn(commonNames, key) ? commonNames[key] : undefined;
  if (known !== undefined) return known;
  const zones = Intl.supportedValuesOf("timeZone");
  const city = zones.find((zone) => zone.toLowerCase().endsWith(`/${key.replaceAll(" ", "_")}`));
  return city ?? nearest(text, zones, 1)[0];
}

/** What people write although the IANA database has no such name. */
const commonNames: Readonly<Record<string, string>> = {
  beijing: "Asia/Shanghai",
  "beijing time": "Asia/Shanghai",
  peking: "Asia/Shanghai",
  china: "Asia/Shanghai",
  cst: "Asia/Shanghai",
  jst: "Asia/Tokyo",
  ist: "Asia/Kolkata",
  pst: "America/Los_Angeles",
  bst: "Europe/London",
  shenzhen: "Asia/Shanghai",
  guangzhou: "Asia/Shanghai",
  chengdu: "Asia/Shanghai",
  wuhan: "Asia/Shanghai",
  北京: "Asia/Shanghai",
  北京时间: "Asia/Shanghai",
  上海: "Asia/Shanghai",
  中国: "Asia/Shanghai",
  香港: "Asia/Hong_Kong",
  台北: "Asia/Taipei",
  东京: "Asia/Tokyo",
  新加坡: "Asia/Singapore",
  伦敦: "Europe/London",
  纽约: "America/New_York",
};

const sentences = {
  offset: {
    en: "“{value}” is an offset, not a time zone: write the IANA name of the zone, such as Asia/Shanghai or UTC.",
    "zh-CN": "“{value}”是时差，不是时区：请写 IANA 时区名称，例如 Asia/Shanghai 或 UTC。",
  },
  nearest: {
    en: "“{value}” is not a time zone of the IANA database: did you mean {name}?",
    "zh-CN": "IANA 时区数据库中没有“{value}”：是否想写 {name}？",
  },
  unknown: {
    en: "“{value}” is not a time zone of the IANA database: write a name such as Asia/Shanghai, Europe/London or UTC.",
    "zh-CN": "IANA 时区数据库中没有“{value}”：请写时区名称，例如 Asia/Shanghai、Europe/London 或 UTC。",
  },
} as const;
