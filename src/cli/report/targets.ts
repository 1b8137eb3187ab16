import { statSync } from "node:fs";
import path, { type PlatformPath } from "node:path";
import { say, type Words } from "../../plan/words.ts";
import { type FormatName, formatNames, formats } from "../../report/formats/index.ts";
import { CliError } from "../cli-error.ts";

/** One form of the report and where it goes: a file, or standard output. */
export interface Target {
  readonly format: FormatName;
  /** The only register that the file holds, by the section of the plan. */
  readonly register?: string;
  readonly file: string | undefined;
}

/** What was asked for of the forms of a report. */
export interface Asked {
  readonly formats: readonly FormatName[] | undefined;
  readonly out: string | undefined;
  readonly register?: string | undefined;
}

/**
 * Where each form of a report goes. One form is written to the very name given; several to names that differ in
 * their ending, in a folder after the plan's.
 *
 * @param plan the plan's file, as it was named
 * @param system how names are put together here
 */
export function targetsOf(
  plan: string,
  { formats: asked, out, register }: Asked,
  system: PlatformPath = path,
): readonly Target[] {
  const [format = formatOfName(out, register) ?? "html", ...others] = asked ?? [];
  if (register !== undefined && [format, ...others].every((each) => formats[each].single === undefined))
    throw new CliError(registerOfNone);
  const targetOf = (each: FormatName, file: string | undefined): Target => ({
    format: each,
    ...(register !== undefined && formats[each].single !== undefined && { register }),
    file,
  });
  if (others.length === 0) {
    if (out !== undefined) checkEnding(out, targetOf(format, out));
    return [targetOf(format, out)];
  }
  if (out === undefined) throw new CliError(severalToOne);
  const stem = isFolder(out)
    ? system.join(out, planName(plan, system))
    : withoutEnding(out, [format, ...others]);
  return [format, ...others].map((each) => {
    const target = targetOf(each, undefined);
    return { ...target, file: `${stem}.${extensionOf(target)}` };
  });
}

/**
 * The page that takes the place of a form that could not be printed. Nobody asked for that file, so that it never
 * takes the place of another one: where its name is taken, it is named after the whole name asked for.
 */
export function pageInstead({ file }: Target, others: readonly Target[]): Target | undefined {
  if (file === undefined) return undefined;
  const ending = `.${formats.html.extension}`;
  const page = withoutEnding(file, formatNames) + ending;
  const isAsked = others.some((other) => other.file === page);
  const isTaken = !isAsked && statSync(page, { throwIfNoEntry: false }) !== undefined;
  return { format: "html", file: isTaken ? file + ending : page };
}

function extensionOf({ format, register }: Target): string {
  const { single, extension } = formats[format];
  return register !== undefined && single !== undefined ? single.extension : extension;
}

/** The form that a name says by its ending; a CSV file is one register of many, so it has to be said which. */
function formatOfName(out: string | undefined, register: string | undefined): FormatName | undefined {
  if (out === undefined) return undefined;
  const single = formatNames.find((name) => hasEnding(out, formats[name].single?.extension));
  if (single !== undefined && register === undefined) throw new CliError(say(whichRegister, { out }));
  return single ?? formatNames.find((name) => hasEnding(out, formats[name].extension));
}

/** A file of one form under the ending of another opens in the wrong program, or in none. */
function checkEnding(out: string, target: Target): void {
  const own = extensionOf(target);
  if (hasEnding(out, own)) return;
  const other = formatNames
    .flatMap((name) => [formats[name].extension, formats[name].single?.extension ?? []].flat())
    .find((extension) => hasEnding(out, extension));
  if (other === undefined) return;
  const { single } = formats[target.format];
  if (single?.extension === other) throw new CliError(say(whichRegister, { out }));
  throw new CliError(say(otherEnding, { out, format: target.format, own }));
}

/** `REPORT.DOCX` is a name as Windows shows it. */
function hasEnding(name: string, extension: string | undefined): boolean {
  return extension !== undefined && name.toLowerCase().endsWith(`.${extension}`);
}

function isFolder(out: string): boolean {
  return /[/\\]$/.test(out) || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
}

function planName(plan: string, { basename }: PlatformPath): string {
  return basename(plan).replace(/\.(?:commplan\.)?ya?ml$/i, "") || "report";
}

function withoutEnding(name: string, names: readonly FormatName[]): string {
  const ending = names.map((each) => formats[each].extension).find((each) => hasEnding(name, each));
  return ending === undefined ? name : name.slice(0, -(ending.length + 1));
}

const severalToOne: Words = {
  en: "Several forms need “--out”: a folder, or a name without its ending.",
  "zh-CN": "输出多种格式时需要“--out”：文件夹，或不带扩展名的文件名。",
};
const registerOfNone: Words = {
  en: "“--register” goes with “--format csv”: every other form holds all that belongs in it.",
  "zh-CN": "“--register”只能与“--format csv”一起使用：其他格式总是包含其全部内容。",
};
const whichRegister: Words = {
  en: "A CSV file holds one register: say which, such as “--register risks”, or write all of them to a “.zip”. Nothing was written to “{out}”.",
  "zh-CN":
    "一个 CSV 文件只含一个登记册：请指明是哪一个，例如“--register risks”，或将全部登记册写入“.zip”文件。未写入“{out}”。",
};
const otherEnding: Words = {
  en: "“{out}” has the ending of another form than “{format}”, so it would not open: name it “.{own}”, or leave out “--format”. Nothing was written.",
  "zh-CN":
    "“{out}”的扩展名属于另一种格式，与“{format}”不符，写出的文件将无法打开：请改用“.{own}”，或不填“--format”。未写入任何内容。",
};
