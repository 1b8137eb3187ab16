import { newId } from "../../../plan/edit/new-id.ts";
import { sectionWords } from "../../../plan/facts/names.ts";
import type { SectionName } from "../../../plan/plan.ts";
import { yamlText } from "../../../plan/rules/stub.ts";
import { say, type Words } from "../../../plan/words.ts";
import type { Act, ActContext, Question } from "../act.ts";
import { addRecord, chosenEntry, entry, type MaybeEntry } from "../write.ts";

interface Adding {
  readonly name: string;
  readonly words: Words;
  readonly section: SectionName;
  /** Each answers the key of its name, unless `entries` says otherwise. */
  readonly questions: readonly Question[];
  /** What the id is made of: the answer to this question. */
  readonly named: string;
  /** What is written besides the answers. */
  readonly also?: (context: ActContext) => readonly MaybeEntry[];
}

/** An act that adds a record of a section, with an id of its own, in the order of its questions. */
export function adding({ name, words, section, questions, named, also }: Adding): Act {
  return {
    name,
    words,
    sections: [],
    questions,
    done: say(added, { section: sectionWords[section] }),
    edits: (context) => {
      const { analysis, answers } = context;
      const title = answers[named];
      const id = newId(analysis, section, typeof title === "string" ? title : "");
      return addRecord(context, section, [
        ["id", yamlText(id)],
        ...questions.map(({ key, kind }) => (kind === "text" ? entry : chosenEntry)(key, answers)),
        ...(also?.(context) ?? []),
      ]);
    },
  };
}

const added: Words = { en: "Added “{title}” to {section}.", "zh-CN": "已将“{title}”加入{section}。" };
