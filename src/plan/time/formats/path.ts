import { type FormatProblem, problemOf } from "./problem.ts";
import { uriFormat } from "./uri.ts";

/** A path relative to the plan's folder: not absolute, and not out of it. */
export function pathFormat(value: string): FormatProblem | undefined {
  if (value.trim() === "") return problemOf(value, sentences.empty);
  if (/[\u0000-\u001f\u007f]/.test(value)) return problemOf(value, sentences.control);
  if (hasScheme(value)) return problemOf(value, sentences.address);
  // Where a path becomes a link, a browser takes backslashes and escaped dots for what they stand for.
  const slashed = value
    .replaceAll("\\", "/")
    .replace(/%2e/gi, ".")
    .replace(/%(?:2f|5c)/gi, "/")
    .trim();
  if (/^(?:\/|[A-Za-z]:|~(?:\/|$))/.test(slashed)) return problemOf(value, sentences.absolute);
  if (leavesFolder(slashed)) return problemOf(value, sentences.outside);
  return undefined;
}

/** A path as above, or an address as `uriFormat` takes it. */
export function pathOrUriFormat(value: string): FormatProblem | undefined {
  return hasScheme(value) ? uriFormat(value) : pathFormat(value);
}

/** One letter and a colon is a Windows drive. */
function hasScheme(value: string): boolean {
  return /^\s*[A-Za-z][A-Za-z0-9+.-]+:/.test(value);
}

function leavesFolder(path: string): boolean {
  let depth = 0;
  for (const step of path.split("/")) {
    if (step === "..") depth--;
    else if (step !== "" && step !== ".") depth++;
    if (depth < 0) return true;
  }
  return false;
}

const sentences = {
  empty: {
    en: "The path is empty: write one relative to the plan's folder, such as minutes/2026-03-05.md.",
    "zh-CN": "路径为空：请写相对于计划文件所在文件夹的路径，例如 minutes/2026-03-05.md。",
  },
  control: {
    en: "“{value}” is not a path: it holds a line break or another control character.",
    "zh-CN": "“{value}”不是路径：其中含有换行或其他控制字符。",
  },
  address: {
    en: "“{value}” is an address: here a file is due, by its path relative to the plan's folder.",
    "zh-CN": "“{value}”是网址：这里应写文件，即相对于计划文件所在文件夹的路径。",
  },
  absolute: {
    en: "“{value}” is an absolute path: write it relative to the plan's folder, such as minutes/2026-03-05.md.",
    "zh-CN": "“{value}”是绝对路径：请写相对于计划文件所在文件夹的路径，例如 minutes/2026-03-05.md。",
  },
  outside: {
    en: "“{value}” leads out of the plan's folder: put the file into that folder, or give its address.",
    "zh-CN": "“{value}”指向计划文件夹之外：请把文件放进该文件夹，或改写网址。",
  },
} as const;
