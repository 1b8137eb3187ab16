import type { Span } from "../path.ts";
import type { IsoDate } from "../plan.ts";
import type { Language, Words } from "../words.ts";
import { type BlankName, blankNames, daysFrom, type Fill } from "./fill.ts";
import { plainScalar } from "./plain-scalar.ts";
import type { Template } from "./template.ts";

/** What a new plan is made for. */
export interface PlanSubject {
  /** What the project is called: any text. */
  readonly name: string;
  readonly today: IsoDate;
  /** An IANA name. */
  readonly timezone: string;
}

/** The text of a new plan, and the first place to fill in: the client's name. */
export interface NewPlanText {
  readonly text: string;
  readonly firstBlank: Span;
}

/** The text of a new plan for a project; every blank but the name holds what is to be put there. */
export function newPlanText(template: Template, subject: PlanSubject, language: Language): NewPlanText {
  const { blanks, write } = template.texts[language];
  const parts = marked(write, subject).split(mark);
  const values: Readonly<Record<BlankName, string>> = { ...blanks, name: plainScalar(subject.name) };
  let text = parts[0] ?? "";
  let start: number | undefined;
  for (let index = 1; index < parts.length; index += 2) {
    const name = blankNames[Number(parts[index])] ?? "name";
    if (name === "client") start ??= text.length;
    text += values[name] + (parts[index + 1] ?? "");
  }
  const at = start ?? 0;
  return { text, firstBlank: { start: at, end: at + blanks.client.length } };
}

/** The same as an LSP snippet whose stops are the blanks, the name among them. */
export function planSnippet(template: Template, subject: PlanSubject, language: Language): string {
  const { blanks, write } = template.texts[language];
  const values: Readonly<Record<BlankName, string>> = {
    ...blanks,
    name: subject.name,
  };
  const parts = marked(write, subject).split(mark);
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return escaped(part);
      const name = blankNames[Number(part)] ?? "name";
      return `\${${Number(part) + 1}:${escaped(values[name])}}`;
    })
    .join("");
}

/** Stands around the number of a blank: a character that no text for people holds. */
const mark = "\uE000";

function marked(write: (fill: Fill) => string, { today, timezone }: PlanSubject): string {
  const [name, client, sponsor, manager] = blankNames.map((_, index) => `${mark}${index}${mark}`);
  return write({
    name: name ?? "",
    client: client ?? "",
    sponsor: sponsor ?? "",
    manager: manager ?? "",
    timezone,
    ...daysFrom(today),
  });
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** What a project is called that has no name yet. */
export const unnamed: Words = { en: "Name of the project", "zh-CN": "项目名称" };
