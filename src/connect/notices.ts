import { type Insert, say, type Words } from "../plan/words.ts";

/** What a person is told of a pull beside its records, each once, however many items it is about. */
export interface Notices {
  /** Adds one about an item; `{count}` and `{examples}` of the sentence are filled from all items that it is about. */
  readonly add: (sentence: Words, item: string, inserts?: Readonly<Record<string, Insert>>) => void;
  readonly all: () => readonly Words[];
}

const mostExamples = 3;

export function createNotices(): Notices {
  const found = new Map<string, { readonly sentence: Words; readonly items: string[] }>();
  return {
    add: (sentence, item, inserts = {}) => {
      const filled = say(sentence, inserts);
      const known = found.get(filled.en);
      if (known === undefined) found.set(filled.en, { sentence: filled, items: [item] });
      else known.items.push(item);
    },
    all: () =>
      [...found.values()].map(({ sentence, items }) =>
        say(sentence, { count: items.length, examples: examplesOf(items) }),
      ),
  };
}

function examplesOf(items: readonly string[]): Words {
  const some = items.slice(0, mostExamples);
  const more = items.length > some.length ? " …" : "";
  return { en: some.join(", ") + more, "zh-CN": some.join("、") + more };
}
