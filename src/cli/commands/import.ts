import { writeFileSync } from "node:fs";
import { importPages } from "../../exchange/import.ts";
import { type Mapping, mappingText, readMapping } from "../../exchange/map/mapping.ts";
import { mappingOf } from "../../exchange/outcome.ts";
import { encodings } from "../../exchange/read/decode.ts";
import { importSections, limits } from "../../exchange/sheet.ts";
import type { Words } from "../../plan/words.ts";
import { CliError } from "../cli-error.ts";
import type { Command } from "../command.ts";
import { asOfOption, languageOption } from "../common-options.ts";
import { type FileProblem, problemWords, reasonOf } from "../files/file-problem.ts";
import { readAtMost } from "../files/read-file.ts";
import { readPlanToChange, writePlan } from "../files/write-plan.ts";
import { connectionIn, connectionOptions, importFrom } from "../import/connections.ts";
import { previewText } from "../import/preview.ts";
import { choiceOption, flag, textOption } from "../options.ts";

const intoOption = textOption({
  name: "into",
  placeholder: "PLAN",
  about: { en: "The plan that it goes into.", "zh-CN": "导入到哪个计划文件。" },
});

const mapOption = textOption({
  name: "map",
  placeholder: "FILE",
  about: {
    en: "Which column fills which key; guessed from the titles if not given.",
    "zh-CN": "指定各列对应哪个字段的映射文件；不填则按列标题猜测。",
  },
});

const saveMapOption = textOption({
  name: "save-map",
  placeholder: "FILE",
  about: {
    en: "Writes how the columns were taken, to be changed and given as --map.",
    "zh-CN": "将各列的对应关系写入文件，修改后可用于 --map。",
  },
});

const dryRunOption = flag({
  name: "dry-run",
  about: { en: "Only tells what would change.", "zh-CN": "只说明会有哪些变化，不写入。" },
});

const sectionOption = choiceOption(
  {
    name: "section",
    about: {
      en: "The section that it fills; guessed if not given.",
      "zh-CN": "导入到哪个部分；不填则自动判断。",
    },
  },
  importSections,
);

const toolOption = textOption({
  name: "tool",
  placeholder: "ID",
  about: {
    en: "The tool that the items come from, by its id in the plan.",
    "zh-CN": "条目来自哪个工具（该工具在计划中的 id）。",
  },
});

const sheetOption = textOption({
  name: "sheet",
  placeholder: "NAME",
  about: { en: "The only table of the source to take.", "zh-CN": "只导入来源中的这一个表格。" },
});

const visibilityOption = choiceOption(
  {
    name: "visibility",
    about: {
      en: "Who may see the new records, where their rows do not say it.",
      "zh-CN": "新增记录的可见范围（行内未注明时）。",
    },
  },
  ["client", "team", "internal"] as const,
);

const encodingOption = choiceOption(
  {
    name: "encoding",
    about: {
      en: "How a CSV file is written; found out if not given.",
      "zh-CN": "CSV 文件的文字编码；不填则自动判断。",
    },
  },
  encodings,
);

export const importCommand: Command = {
  name: "import",
  operands: "SOURCE…",
  count: { least: 1, most: 100 },
  summary: {
    en: "Takes a table, or a project (pingcode:PROJECT, worktile:PROJECT, github:OWNER/REPO, gitlab:GROUP/PROJECT), into a plan: what is new is added, what has changed is updated.",
    "zh-CN":
      "将表格或项目（pingcode:项目、worktile:项目、github:所有者/仓库、gitlab:群组/项目）导入计划：新的条目予以添加，有变化的予以更新。",
  },
  options: [
    ...[intoOption, mapOption, saveMapOption, dryRunOption, sectionOption, toolOption, sheetOption],
    ...[visibilityOption, encodingOption],
    ...connectionOptions,
    ...[asOfOption, languageOption],
  ],
  run: async (call) => {
    const { value, language, now } = call;
    const source = call.operands[0] ?? "";
    const file = value(intoOption);
    if (file === undefined) throw new CliError(noPlan);
    const mapFile = value(mapOption);
    const mapping = mapFile === undefined ? undefined : mappingIn(mapFile);
    const connection = connectionIn(source);
    if (call.operands.length > 1 && call.operands.some((one) => connectionIn(one) !== undefined))
      throw new CliError(oneProject);
    const files =
      connection === undefined
        ? call.operands.map((one) => readOr(one, () => readAtMost(one, limits.bytes + 1)))
        : [];
    const plan = readPlanToChange(file);
    const options = {
      asOf: value(asOfOption) ?? now,
      ...{ mapping, section: value(sectionOption), tool: value(toolOption), table: value(sheetOption) },
      ...{ visibility: value(visibilityOption), encoding: value(encodingOption) },
    };
    const result =
      connection === undefined
        ? importPages(plan.text, files, options)
        : await importFrom(plan.text, connection, { call, options });
    if ("problem" in result) throw new CliError(result.problem);
    const { outcome } = result;
    const isDry = value(dryRunOption) === true;
    const saveMap = value(saveMapOption);
    // A plan is not changed where the rest of what was asked for cannot be done.
    if (saveMap !== undefined) writeNew(saveMap, mappingText(mappingOf(outcome)));
    if (!isDry && outcome.edits.length > 0) writePlan(file, plan, outcome.text);
    const hasRejected = outcome.tables.some(({ rows }) => rows.some(({ verdict }) => verdict === "rejected"));
    return { exitCode: hasRejected ? 1 : 0, output: previewText(outcome, { language, isDry }) };
  },
};

function mappingIn(file: string): Mapping {
  const bytes = readOr(file, () => readAtMost(file, mostOfMapping));
  const read = readMapping(new TextDecoder().decode(bytes));
  if ("problem" in read) throw new CliError(read.problem);
  return read.mapping;
}

const mostOfMapping = 1_000_000;

/** Never over what is there: it may be the source, or the plan. */
function writeNew(file: string, text: string): void {
  tryTo(file, () => writeFileSync(file, text, { flag: "wx" }));
}

function readOr<Result>(file: string, read: () => Result): Result {
  return tryTo(file, read);
}

function tryTo<Result>(name: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const problem: FileProblem = { name, reason: reasonOf(error) };
    throw new CliError(problemWords([problem]));
  }
}

const oneProject: Words = {
  en: "A project of another tool is taken by itself; several files are the pages of one source.",
  "zh-CN": "其他工具中的项目需单独导入；多个文件表示同一来源的各页。",
};
const noPlan: Words = {
  en: "Say which plan it goes into: “--into PLAN”.",
  "zh-CN": "请用“--into PLAN”指明要导入到哪个计划。",
};
