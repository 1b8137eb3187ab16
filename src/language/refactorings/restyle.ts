import { toBlock, toFlow } from "../../plan/edit/restyle.ts";
import { say } from "../../plan/words.ts";
import { namedAt } from "./named-at.ts";
import { recordPathAt } from "./record-in.ts";
import type { Refactoring } from "./refactoring.ts";
import { safely } from "./safely.ts";

/** On a record: from one line to one key a line, and back. */
export const restyle: Refactoring = {
  name: "restyle",
  kind: "refactor.rewrite",
  *offers(selection) {
    const { analysis } = selection;
    const path = recordPathAt(selection);
    if (path === undefined) return;
    const name = namedAt(analysis.plan, path);
    const spread = toBlock(analysis.source, path);
    const edit = spread ?? toFlow(analysis.source, path);
    if (edit === undefined) return;
    yield {
      title: say(spread ? sentences.spread : sentences.oneLine, { name }),
      edits: () => safely(analysis, [[path, edit]]),
    };
  },
};

const sentences = {
  spread: { en: "Write {name} with one key a line", "zh-CN": "把{name}改写为每行一项" },
  oneLine: { en: "Write {name} on one line", "zh-CN": "把{name}改写为一行" },
};
