import type { Analysis } from "../analyze.ts";
import { recordVisibility } from "../data/record-visibility.ts";
import { recordTitle } from "../facts/names.ts";
import { isFor } from "../facts/visibility.ts";
import { type SectionName, type SectionRecords, sectionNames, type Visibility } from "../plan.ts";
import { say, sayList, type Words } from "../words.ts";

/** What a person must know before a plan becomes another: who will see more, which records go. */
export function warningsOf(before: Analysis, after: Analysis): readonly Words[] {
  const [then, now] = [visibilities(before), visibilities(after)];
  return [...widened(then, now), ...gone(then, now)];
}

/** By the section of a record and what it is called. */
type Visibilities = ReadonlyMap<string, Visibility>;

/** The records that more people may see than before, new ones included: that is to be decided with open eyes. */
function widened(then: Visibilities, now: Visibilities): readonly Words[] {
  const wider: Readonly<Record<"client" | "team", string[]>> = { client: [], team: [] };
  for (const [name, visibility] of now) {
    const earlier = then.get(name);
    if (earlier === visibility || visibility === "internal") continue;
    // A new record is as new to those who may see it.
    if (isFor(visibility, earlier ?? "internal")) wider[visibility].push(name.replace(/^\S+ /, ""));
  }
  return [
    ...(wider.client.length > 0 ? [say(forClient, { names: sayList(wider.client) })] : []),
    ...(wider.team.length > 0 ? [say(forTeam, { names: sayList(wider.team) })] : []),
  ];
}

function gone(then: Visibilities, now: Visibilities): readonly Words[] {
  const names = [...then.keys()].filter((name) => !now.has(name)).map((name) => name.replace(/^\S+ /, ""));
  return names.length > 0 ? [say(removed, { names: sayList(names) })] : [];
}

function visibilities({ plan }: Analysis): Visibilities {
  const visibility = recordVisibility(plan);
  const found = new Map<string, Visibility>();
  for (const section of sectionNames) {
    for (const record of plan[section] as readonly SectionRecords[SectionName][]) {
      const name = record.id ?? recordTitle(section, record as never, "en");
      if (name !== "") found.set(`${section} ${name}`, visibility(record));
    }
  }
  return found;
}

const forClient: Words = {
  en: "The client will be able to see: {names}.",
  "zh-CN": "客户将可以看到：{names}。",
};
const forTeam: Words = {
  en: "The whole team will be able to see: {names}.",
  "zh-CN": "整个团队将可以看到：{names}。",
};
const removed: Words = { en: "Removes: {names}.", "zh-CN": "删除：{names}。" };
