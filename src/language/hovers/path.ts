import { pathFormat } from "../../plan/time/formats/path.ts";
import { uriFormat } from "../../plan/time/formats/uri.ts";
import type { Words } from "../../plan/words.ts";
import { onFormat, type Told } from "./formatted.ts";
import type { HoverQuestion } from "./hover-source.ts";

/** On the path of a file: whether it is there, where somebody can look. */
function tellFile(text: string, { analysis: { files } }: HoverQuestion): Told | undefined {
  if (files === undefined || pathFormat(text) !== undefined) return undefined;
  return { says: files.sha256(text) === undefined ? sentences.missing : sentences.there };
}

export const pathHover = onFormat("commplan-path", tellFile);
export const pathOrAddressHover = onFormat("commplan-path-or-uri", (text, question) =>
  uriFormat(text) === undefined ? undefined : tellFile(text, question),
);

const sentences = {
  there: {
    en: "This file is there, counted from the plan's folder.",
    "zh-CN": "该文件存在（相对于计划所在文件夹）。",
  },
  missing: {
    en: "There is no such file, counted from the plan's folder.",
    "zh-CN": "没有这个文件（相对于计划所在文件夹）。",
  },
} as const satisfies Readonly<Record<string, Words>>;
