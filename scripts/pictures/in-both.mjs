// The same scene in an English window and in a Chinese one.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../host/paths.mjs";

const files = { en: "portal.commplan.yaml", "zh-cn": "riverside.commplan.yaml" };

/**
 * What a scene says in the language of its window.
 * @typedef {object} Speaker
 * @property {"en" | "zh-cn"} locale
 * @property {string} file the sample in that language
 * @property {(key: string) => string} titled a text of the manifest, such as the title of a command
 * @property {(english: string) => string} said a sentence of the extension
 * @property {<Value>(english: Value, chinese: Value) => Value} either
 */

/**
 * A scene whose `play` and `prepare` are handed a speaker, in both languages: NAME and NAME.zh-CN.
 * @param {object} scene
 * @returns {readonly import("./scenes.mjs").Scene[]}
 */
export function inBoth({ name, play, prepare, ...scene }) {
  return /** @type {const} */ (["en", "zh-cn"]).map((locale) => {
    const speaker = speakerOf(locale);
    return {
      ...scene,
      ...(prepare && { prepare: (folder) => prepare(folder, speaker) }),
      name: locale === "en" ? name : `${name}.zh-CN`,
      locale,
      play: (page) => play(page, speaker),
    };
  });
}

/** @param {"en" | "zh-cn"} locale @returns {Speaker} */
export function speakerOf(locale) {
  const isEnglish = locale === "en";
  const titles = jsonOf(isEnglish ? "package.nls.json" : `package.nls.${locale}.json`);
  const sentences = isEnglish ? {} : jsonOf(`l10n/bundle.l10n.${locale}.json`);
  return {
    locale,
    file: files[locale],
    titled: (key) => titles[key] ?? key,
    said: (english) => sentences[english] ?? english,
    either: (english, chinese) => (isEnglish ? english : chinese),
  };
}

function jsonOf(path) {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}
