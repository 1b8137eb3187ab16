import { isGroup, membersOf } from "../../plan/facts/people.ts";
import { say } from "../../plan/words.ts";
import { idIn } from "../id-at.ts";
import { titleAt } from "../labels.ts";
import { shortLine } from "../markdown.ts";
import type { HintSource } from "./hint-source.ts";

/** Behind an id that is used: what its record is called. Behind a group: how many people it holds. */
export const namesHint: HintSource = ({ analysis, language }) => {
  const { symbols, plan } = analysis;
  return (written) => {
    const id = idIn(written, written.shape);
    if (id === undefined || id.defines) return undefined;
    const [definition] = symbols.definitions.get(id.id) ?? [];
    if (definition === undefined) {
      return isGroup(id.id) ? say(people, { count: membersOf(id.id, plan).length })[language] : undefined;
    }
    const title = titleAt(plan, definition.at, language);
    return title === "" || isSaid(id.id, title) ? undefined : shortLine(title, longestName);
  };
};

/** Whether an id says already what its record is called: `design-freeze`, “Design freeze”. */
function isSaid(id: string, title: string): boolean {
  return lettersOf(id) === lettersOf(title);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

const longestName = 32;
const people = { en: "{count} people", "zh-CN": "{count} 人" };
