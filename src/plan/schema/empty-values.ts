import { shortened } from "../facts/shortened.ts";
import type { Path } from "../path.ts";
import { type ReadValue, writtenBehind } from "../read-values.ts";
import { nodeAt } from "../source.ts";
import { entryOf } from "../syntax/nodes.ts";
import { say } from "../words.ts";
import type { Issue, Repair } from "./issue.ts";
import { isFreeText, isIdShape, shapeAt, shapeFor } from "./shape.ts";

/** What is said of a key with nothing behind it; a text that YAML takes for nothing is told as that. */
export function emptyIssue({ shape, emptyAs }: ReadValue, path: Path): Issue {
  const key = String(path.at(-1));
  const written = emptyAs.get(JSON.stringify(path));
  const value = shapeAt(shape, path);
  const isText = isFreeText(value) || isIdShape(shapeFor(value, "scalar"));
  const isComment = written?.startsWith("#") === true;
  const mayBeMeant = isText && written !== undefined && written !== "~";
  const isNeeded = shapeFor(shapeAt(shape, path.slice(0, -1)), "mapping").required.includes(key);
  const sentence = mayBeMeant ? (isComment ? comment : nothing) : isNeeded ? needed : empty;
  const fixes = mayBeMeant ? { fixes: quoteWritten(/^#\d/.test(written)) } : {};
  return {
    path,
    part: "key",
    message: say(sentence, { key, written: shortened(written ?? "", 40) }),
    ...fixes,
  };
}

/** Puts what is written behind the key in quotes; surely, if `isSure`. */
function quoteWritten(isSure: boolean): Repair {
  return function* ({ source }, at) {
    const { node, base = 0 } = nodeAt(source, at.slice(0, -1)) ?? {};
    const key = node?.kind === "mapping" ? entryOf(node, String(at.at(-1)))?.key : undefined;
    const written = key && writtenBehind(source.text, base + key.end);
    if (written === undefined) return;
    const { start, text } = written;
    const edits = [{ start, end: start + text.length, newText: JSON.stringify(text) }];
    yield { title: { en: "Put it in quotes", "zh-CN": "加引号" }, edits, ...(isSure && { preferred: true }) };
  };
}

const empty = {
  en: "“{key}” has no value. Write one after the colon, or remove the line.",
  "zh-CN": "“{key}”没有值。请在冒号后填写，或删除这一行。",
};

const needed = {
  en: "“{key}” has no value, and is needed here. Write one after the colon.",
  "zh-CN": "“{key}”没有值，而这里必须填写。请写在冒号后面。",
};

const nothing = {
  en: "“{key}” has no value: “{written}” means nothing at all. Write a value, or, if that is the word you mean, put it in quotes.",
  "zh-CN": "“{key}”没有值：“{written}”表示空值。请填写一个值；如果就是要写这个词，请加引号。",
};

const comment = {
  en: "“{key}” has no value: “{written}” is not read, since “#” begins a comment. If it is the value, put it in quotes.",
  "zh-CN": "“{key}”没有值：“#”表示注释，“{written}”没有读入。如果它就是值，请加引号。",
};
