import { CompletionItemKind } from "vscode-languageserver-types";
import { shapeAt } from "../shape-at.ts";
import { keyInsertion } from "./key-text.ts";
import type { KeySource, ValueSource } from "./offer.ts";

/** The tags of the languages that reports are written in, where a text is given in several. */
export const languageKeys: KeySource = function* (question) {
  const { place, shape } = question;
  if (shape.free === undefined || shapeAt(place.path)?.definition !== "text") return;
  for (const [tag, name] of tags) {
    if (place.present.has(tag)) continue;
    yield {
      label: tag,
      kind: CompletionItemKind.Property,
      insert: keyInsertion(tag, shape.free, question),
      meaning: name,
    };
  }
};

/** The languages of people and reports. */
export const languages: ValueSource = function* ({ shape, place }) {
  if (shape.definition !== "language-tag") return;
  // People speak more languages than reports are written in.
  for (const [tag, name] of place.path[0] === "stakeholders" ? [...tags, ...others] : tags) {
    yield {
      label: tag,
      kind: CompletionItemKind.Value,
      insert: { kind: "value", value: tag },
      meaning: name,
    };
  }
};

/** A language is called by its own name in any language. */
const tags = [
  ["en", "English"],
  ["zh-CN", "简体中文"],
] as const;

const others = [
  ["zh-TW", "繁體中文"],
  ["ja", "日本語"],
  ["ko", "한국어"],
  ["de", "Deutsch"],
  ["fr", "Français"],
  ["es", "Español"],
  ["pt", "Português"],
  ["it", "Italiano"],
  ["nl", "Nederlands"],
  ["ru", "Русский"],
  ["ar", "العربية"],
] as const;
