import type { Words } from "../../plan/words.ts";
import { checkFiles } from "../check/check-files.ts";
import type { CheckedFile } from "../check/checked-file.ts";
import { failsAt, type Threshold, thresholds } from "../check/threshold.ts";
import { CliError } from "../cli-error.ts";
import type { Command } from "../command.ts";
import { asOfOption, languageOption } from "../common-options.ts";
import { problemWords } from "../files/file-problem.ts";
import { findPlans } from "../files/find-plans.ts";
import { formatNames, formats } from "../formats/index.ts";
import { choiceOption, flag } from "../options.ts";
import { version } from "../version.ts";

const formatOption = choiceOption(
  {
    name: "format",
    about: { en: "How findings are told; text if not given.", "zh-CN": "输出格式；不填则为 text。" },
  },
  formatNames,
);

const failOnOption = choiceOption(
  {
    name: "fail-on",
    about: {
      en: "From which severity on the exit code is 1; error if not given.",
      "zh-CN": "发现哪一级及以上的问题时，退出码为 1；不填则为 error。",
    },
  },
  thresholds,
);

const fixOption = flag({
  name: "fix",
  about: { en: "Repairs what surely has one right repair.", "zh-CN": "自动修复有唯一正确改法的问题。" },
});

export const checkCommand: Command = {
  name: "check",
  operands: "[FILE|FOLDER…]",
  count: { least: 0, most: Number.POSITIVE_INFINITY },
  summary: {
    en: "Checks plans: the files named, and all plans below the folders named (else the current one).",
    "zh-CN": "检查计划：所给的文件，以及所给文件夹（不填则为当前文件夹）下的全部计划。",
  },
  options: [formatOption, failOnOption, fixOption, asOfOption, languageOption],
  run: async ({ operands, value, language, now }) => {
    const found = findPlans(operands.length === 0 ? ["."] : operands);
    if (found.names.length === 0) {
      throw new CliError(found.problems.length === 0 ? noPlan : problemWords(found.problems));
    }
    const options = { asOf: value(asOfOption) ?? now, fix: value(fixOption) === true };
    const { files, problems } = checkFiles(found.names, options);
    const unusable = [...found.problems, ...problems];
    if (files.length === 0) throw new CliError(problemWords(unusable));
    const failOn = value(failOnOption) ?? "error";
    const output = formats[value(formatOption) ?? "text"](files, { language, failOn, version });
    if (unusable.length > 0) return { exitCode: 2, output, complaint: problemWords(unusable) };
    return { exitCode: fails(files, failOn) ? 1 : 0, output };
  },
};

function fails(files: readonly CheckedFile[], failOn: Threshold): boolean {
  return files.some(({ findings }) => findings.some(({ severity }) => failsAt(severity, failOn)));
}

const noPlan: Words = {
  en: "No plan was found: the name of a plan ends in “.commplan.yaml” or “.commplan.yml”.",
  "zh-CN": "未找到计划：计划的文件名应以“.commplan.yaml”或“.commplan.yml”结尾。",
};
