import { type ReportProfileName, reportProfiles } from "../../plan/facts/report-profiles.ts";
import type { Visibility } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { isColour } from "../../report/accent.ts";
import { formatNames, formats } from "../../report/formats/index.ts";
import { languageOption } from "../common-options.ts";
import { choiceOption, dateOption, listOption, type Option, textOption } from "../options.ts";

export const formatOption = listOption(
  {
    name: "format",
    about: {
      en: "The report's form, or several; that of the name after --out, else html, if not given.",
      "zh-CN": "报告格式，可以有多个；不填则按 --out 的文件名判断，否则为 html。",
    },
  },
  formatNames,
);

/** As the language of every command, but a report is in that of its readers. */
export const reportLanguageOption = {
  ...languageOption,
  about: {
    en: "The report's language; as the report says, else the plan, if not given.",
    "zh-CN": "报告所用的语言；不填则按报告的设定，报告未设定时按计划的设定。",
  },
};

export const registerOption = choiceOption(
  {
    name: "register",
    about: {
      en: "With the form csv: the only register, as one CSV file; an archive of all if not given.",
      "zh-CN": "与 csv 格式一起使用：只输出这一个登记册，为单个 CSV 文件；不填则为包含全部登记册的压缩包。",
    },
  },
  [...(formats.csv.single?.registers.keys() ?? [])],
);

export const outOption = textOption({
  name: "out",
  placeholder: "FILE",
  about: {
    en: "Where the report is written, over what is there: for several forms a folder, or a name without its ending; standard output if not given.",
    "zh-CN":
      "报告写入的文件，已有内容会被覆盖；有多种格式时为文件夹，或不带扩展名的文件名；不填则写到标准输出。",
  },
});

export const reportOption = textOption({
  name: "report",
  placeholder: "ID",
  about: {
    en: "Which of the plan's reports; a client progress report if not given.",
    "zh-CN": "计划中所定义报告的 id；不填则为面向客户的进展报告。",
  },
});

export const profileOption = choiceOption(
  {
    name: "profile",
    about: {
      en: "The kind of report; as the report says, else client-progress, if not given.",
      "zh-CN": "报告类型；不填则以报告定义为准，否则为 client-progress。",
    },
  },
  Object.keys(reportProfiles).filter(isProfileName),
);

const visibilities: readonly Visibility[] = ["client", "team", "internal"];

export const visibilityOption = choiceOption(
  {
    name: "visibility",
    about: {
      en: "For whom; as the report says, else client, if not given.",
      "zh-CN": "给谁看；不填则以报告定义为准，否则为 client。",
    },
  },
  visibilities,
);

export const fromOption = dateOption({
  name: "from",
  about: { en: "The period's first day.", "zh-CN": "报告期的第一天。" },
});

export const toOption = dateOption({
  name: "to",
  about: { en: "The period's last day.", "zh-CN": "报告期的最后一天。" },
});

export const accentOption: Option<string> = {
  name: "accent",
  placeholder: "#RRGGBB",
  about: {
    en: "The client's colour, for headings and rules; darkened where it could not be read on paper.",
    "zh-CN": "客户的主题色，用于标题和线条；在纸上看不清时会自动加深。",
  },
  read: (text) => (isColour(text) ? { value: text } : { problem: say(noColour, { text }) }),
};

export const browserOption = textOption({
  name: "browser",
  placeholder: "FILE",
  about: {
    en: "The Chrome, Edge or Chromium that prints a PDF; that of COMMPLAN_BROWSER, else an installed one, if not given.",
    "zh-CN":
      "用于打印 PDF 的 Chrome、Edge 或 Chromium；不填则取环境变量 COMMPLAN_BROWSER，否则为已安装的浏览器。",
  },
});

function isProfileName(name: string): name is ReportProfileName {
  return Object.hasOwn(reportProfiles, name);
}

const noColour: Words = {
  en: "“--accent” does not take “{text}”; it takes a colour such as #1d5b79 (in most shells within quotes).",
  "zh-CN": "“--accent”不接受“{text}”，应为 #1d5b79 这样的颜色值（多数命令行中需加引号）。",
};
