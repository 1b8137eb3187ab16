import { languages } from "../plan/words.ts";
import { choiceOption, dateOption, flag } from "./options.ts";

/** The day that a command judges at. */
export const asOfOption = dateOption({
  name: "as-of",
  about: {
    en: "The day to judge at; today in the project's time zone if not given.",
    "zh-CN": "以哪一天为准进行判断；不填则取项目所在时区的当天。",
  },
});

/** The language that a command speaks. */
export const languageOption = choiceOption(
  {
    name: "language",
    about: {
      en: "The language of what is said; that of the environment (LANG) if not given.",
      "zh-CN": "输出所用的语言；不填则按环境变量（LANG）选择。",
    },
  },
  languages,
);

export const helpOption = flag({
  name: "help",
  short: "h",
  about: { en: "Shows this text.", "zh-CN": "显示本说明。" },
});
