import { expandAudience, personName, stakeholderOf } from "../../plan/facts/people.ts";
import { say } from "../../plan/words.ts";
import type { ValueQuestion, ValueSource } from "./offer.ts";
import { valueOffer } from "./values.ts";

/** The channels: those that the audience prefers come first, with whom they suit. */
export const channels: ValueSource = function* (question) {
  const { shape, place, language } = question;
  if (shape.definition !== "channel-kind") return;
  const preferences = preferencesOf(question);
  for (const value of shape.values) {
    const offer = valueOffer(value, question);
    const preferred = preferences.get(String(value.value));
    if (preferred === undefined || place.listed.has(String(value.value))) yield offer;
    else {
      const names = preferred.names.join(language === "en" ? ", " : "、");
      const meaning = say(labels, { label: value.label, names })[language];
      yield { ...offer, meaning, rank: preferred.place - mostChannels };
    }
  }
};

interface Preference {
  /** Whom it suits. */
  readonly names: string[];
  /** Its best place in anybody's order, from 0. */
  place: number;
}

/** What the client's people among those whom a communication is for have said of channels, by channel. */
function preferencesOf({
  analysis: { plan },
  place,
  language,
}: ValueQuestion): ReadonlyMap<string, Preference> {
  const [section, index, key] = place.path;
  const preferences = new Map<string, Preference>();
  if (section !== "communications" || (key !== "channel" && key !== "fallback")) return preferences;
  for (const id of expandAudience(plan.communications[Number(index)]?.audience, plan)) {
    const person = stakeholderOf(id, plan);
    if (person?.side !== "client") continue;
    for (const [rank, channel] of (person.channels ?? []).entries()) {
      const known = preferences.get(channel) ?? { names: [], place: rank };
      known.names.push(personName(id, plan, language));
      known.place = Math.min(known.place, rank);
      preferences.set(channel, known);
    }
  }
  return preferences;
}

const mostChannels = 20;
const labels = { en: "{label} · preferred by {names}", "zh-CN": "{label} · {names} 的偏好" };
