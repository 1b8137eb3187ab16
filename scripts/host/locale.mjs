// VS Code in another language than English, as far as an extension speaks it: its own words stay English.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Lets a server that is not started yet speak a language. No language pack is downloaded: one without words stands in.
 * @param {string} dataDir of the server
 * @param {string} locale e.g. "zh-cn"
 * @returns {readonly string[]} the arguments to start it with
 */
export function speak(dataDir, locale) {
  if (locale === "en") return [];
  const folder = join(dataDir, "data");
  mkdirSync(folder, { recursive: true });
  const words = join(folder, "no-words.json");
  writeFileSync(words, JSON.stringify({ version: "1.0.0", contents: {} }));
  const pack = {
    hash: locale,
    label: locale,
    extensions: [{ extensionIdentifier: { id: `commplan.${locale}` }, version: "1.0.0" }],
    translations: { vscode: words },
  };
  writeFileSync(join(folder, "languagepacks.json"), JSON.stringify({ [locale]: pack }));
  return ["--locale", locale];
}
