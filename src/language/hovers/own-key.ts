import { bold, code, escaped, paragraphs } from "../markdown.ts";
import type { HoverSource } from "./hover-source.ts";

/** On a key that begins with `x-`, and on the keys below it: nothing reads them. */
export const ownKeyHover: HoverSource = ({ spot, language }) => {
  const { path, part } = spot;
  const own = path.find((step) => typeof step === "string" && step.startsWith("x-"));
  if (own === undefined || part !== "key") return undefined;
  return paragraphs([`${bold(title[language])} ${code(String(path.at(-1)))}`, escaped(meaning[language])]);
};

const title = { en: "Yours", "zh-CN": "自用" };
const meaning = {
  en: "Keys that begin with “x-” are free: nothing reads them, and no report shows them. At the top level they may hold values that other places take over with “*”.",
  "zh-CN": "以“x-”开头的键可自由使用：不会被读取，也不会出现在报告中。在顶层可存放供他处用“*”引用的值。",
};
