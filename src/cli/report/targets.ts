import { statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Words } from "../../plan/words.ts";
import { type FormatName, formatNames, formats } from "../../report/formats/index.ts";
import { CliError } from "../cli-error.ts";

/** One form of the report and where it goes: a file, or standard output. */
export interface Target {
  readonly format: FormatName;
  readonly file: string | undefined;
}

/**
 * Where each form of a report goes. One form is written to the very name given; several to names that differ in
 * their ending, in a folder after the plan's.
 *
 * @param plan the plan's file, as it was named
 */
export function targetsOf(
  plan: string,
  asked: readonly FormatName[] | undefined,
  out: string | undefined,
): readonly Target[] {
  const [format = formatOfName(out) ?? "html", ...others] = asked ?? [];
  if (others.length === 0) return [{ format, file: out }];
  if (out === undefined) throw new CliError(severalToOne);
  const stem = isFolder(out) ? join(out, planName(plan)) : withoutEnding(out, [format, ...others]);
  return [format, ...others].map((each) => ({ format: each, file: `${stem}.${formats[each].extension}` }));
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

function formatOfName(out: string | undefined): FormatName | undefined {
  return formatNames.find((name) => out?.endsWith(`.${formats[name].extension}`));
}

function isFolder(out: string): boolean {
  return /[/\\]$/.test(out) || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
}

function planName(plan: string): string {
  return basename(plan).replace(/\.(?:commplan\.)?ya?ml$/i, "") || "report";
}

function withoutEnding(name: string, names: readonly FormatName[]): string {
  const ending = names.map((each) => `.${formats[each].extension}`).find((each) => name.endsWith(each));
  return ending === undefined ? name : name.slice(0, -ending.length);
}

const severalToOne: Words = {
  en: "Several forms need “--out”: a folder, or a name without its ending.",
  "zh-CN": "输出多种格式时需要“--out”：文件夹，或不带扩展名的文件名。",
};
