import { type FormatProblem, problemOf } from "./problem.ts";

/** An address on the web or of a mailbox: `http`, `https` and `mailto`, nothing else. */
export function uriFormat(value: string): FormatProblem | undefined {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined) return schemeless(value);
  const isFine = Object.hasOwn(shapes, scheme) ? shapes[scheme] : undefined;
  if (isFine === undefined) return problemOf(value, sentences.scheme, { scheme });
  if (/[\s\u0000-\u001f\u007f<>"\\^`|]/.test(value)) return problemOf(value, sentences.character);
  return isFine(value) ? undefined : problemOf(value, sentences.form);
}

const shapes: Readonly<Record<string, (value: string) => boolean>> = {
  http: isWebAddress,
  https: isWebAddress,
  mailto: (value) => /^mailto:[^@?/]+@[^@?/]+(?:\?.*)?$/i.test(value),
};

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^/?#]/i.test(value) && URL.canParse(value);
}

function schemeless(value: string): FormatProblem {
  if (/^[\w.-]+\.[A-Za-z]{2,}(?:[/?#:]\S*)?$/.test(value)) {
    return rewritten(value, `https://${value}`);
  }
  if (/^[^\s@/]+@[^\s@/]+$/.test(value)) return rewritten(value, `mailto:${value}`);
  return problemOf(value, sentences.form);
}

function rewritten(value: string, meant: string): FormatProblem {
  return problemOf(value, sentences.rewrite, { meant }, [meant]);
}

const sentences = {
  rewrite: {
    en: "“{value}” is not a full address: write {meant}.",
    "zh-CN": "“{value}”不是完整的网址：请写成 {meant}。",
  },
  scheme: {
    en: "“{value}” begins with “{scheme}:”: only http, https and mailto addresses are allowed.",
    "zh-CN": "“{value}”以“{scheme}:”开头：只允许 http、https 和 mailto 网址。",
  },
  character: {
    en: "“{value}” holds a space or a character that no address has: write it percent-encoded, a space as %20.",
    "zh-CN": "“{value}”含有空格或网址中不允许的字符：请改用百分号编码，空格写作 %20。",
  },
  form: {
    en: "“{value}” is not an address: write one such as https://example.com/page or mailto:name@example.com.",
    "zh-CN": "“{value}”不是网址：请写成 https://example.com/page 或 mailto:name@example.com 的形式。",
  },
} as const;
