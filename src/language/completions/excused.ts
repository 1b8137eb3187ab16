import { pathText } from "../../plan/path.ts";
import { recordAt } from "../../plan/record-at.ts";
import type { Definition } from "../../plan/symbols.ts";
import { say } from "../../plan/words.ts";
import type { ValueSource } from "./offer.ts";
import { recordOffer } from "./references.ts";

/** The record of an exception: first those that its rule speaks of now. */
export const excusedRecords: ValueSource = function* (question) {
  const { place, analysis, language } = question;
  const [, index] = /^policy\.exceptions\[(\d+)\]\.record$/.exec(pathText(place.path)) ?? [];
  const rule = index === undefined ? undefined : analysis.plan.policy?.exceptions?.[Number(index)]?.rule;
  if (rule === undefined) return;
  const found = new Map<string, Definition>();
  for (const finding of analysis.findings.filter((one) => one.rule === rule)) {
    const id = recordAt(analysis.plan, finding.path)?.id;
    const definition = analysis.symbols.definitions.get(id ?? "")?.[0];
    if (definition) found.set(definition.id, definition);
  }
  for (const definition of found.values()) {
    const offer = recordOffer(question, definition);
    yield { ...offer, meaning: `${offer.meaning ?? ""} · ${say(labels, { rule })[language]}`, rank: -1 };
  }
};

const labels = { en: "found by {rule}", "zh-CN": "{rule} 指出" };
