import { say, type Words } from "../../words.ts";
import { meantFix } from "../repairs.ts";
import type { KeywordWords } from "./keyword.ts";
import { emptyWords } from "./limits.ts";

/** A text that has not the form that its key asks for: what that form is, by the key. */
export const patternWords: KeywordWords = (context) => {
  const { shown, key, value } = context;
  if (String(value).trim() === "") return emptyWords(context);
  const form = typeof key === "string" && Object.hasOwn(forms, key) ? forms[key] : undefined;
  if (form === undefined) return { message: say(unknown, { shown, key }) };
  const meant = form.meant?.(String(value));
  return { message: say(form.words, { shown }), ...(meant && { fixes: meantFix([meant], true) }) };
};

const unknown = {
  en: "“{shown}” does not have the form that “{key}” asks for.",
  "zh-CN": "“{shown}”不符合“{key}”要求的格式。",
};

interface Form {
  readonly words: Words;
  readonly meant?: (value: string) => string | undefined;
}

const forms: Readonly<Record<string, Form>> = {
  logo: {
    words: {
      en: "“{shown}” is not a logo that can be shown: write a file of the plan's folder, or an https address.",
      "zh-CN": "“{shown}”不能用作徽标：请写计划文件夹中的图片文件，或 https 网址。",
    },
    meant: (value) => (/^http:/i.test(value) ? value.replace(/^http:/i, "https:") : undefined),
  },
  email: {
    words: {
      en: "“{shown}” is not an e-mail address: write one such as li.wei@example.com.",
      "zh-CN": "“{shown}”不是电子邮箱地址：请写成 li.wei@example.com 的形式。",
    },
    meant: (value) => /^(?:mailto:)?\s*([^\s@<>]+@[^\s@<>]+)$/i.exec(value.normalize("NFKC").trim())?.[1],
  },
  "item-url": {
    words: {
      en: "“{shown}” is not an item address: write an http or https address with {key} where the item's key belongs, such as https://example.com/browse/{key}.",
      "zh-CN":
        "“{shown}”不是条目网址：请写 http 或 https 网址，并在条目编号的位置写 {key}，例如 https://example.com/browse/{key}。",
    },
  },
  sha256: {
    words: {
      en: "“{shown}” is not a SHA-256 hash: that has 64 digits from 0 to 9 and a to f.",
      "zh-CN": "“{shown}”不是 SHA-256 校验值：应为 64 位的 0 到 9、a 到 f。",
    },
  },
  commit: {
    words: {
      en: "“{shown}” is not the id of a commit: that has 7 to 64 digits from 0 to 9 and a to f.",
      "zh-CN": "“{shown}”不是提交编号：应为 7 到 64 位的 0 到 9、a 到 f。",
    },
  },
};
