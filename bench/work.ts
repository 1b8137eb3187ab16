import { createAnalyzer } from "../src/plan/analyze.ts";
import { asOf } from "./generate-plan.ts";
import { edited } from "./measure.ts";
import { table } from "./table.ts";

/** What the engine has to do for one text: counts, which are the same on every machine. */
export interface Work {
  readonly lines: number;
  readonly opening: { readonly blocks: number; readonly judges: number };
  readonly keystroke: { readonly blocks: number; readonly judges: number };
}

/** Opens a plan and changes one character of it, where `measure` does. */
export function workOn(text: string): Work {
  const analyzer = createAnalyzer();
  const done = (version: string) => {
    analyzer.analyze(version, { asOf }).findings.at(0);
    return analyzer.work();
  };
  const opening = done(text);
  const at = text.indexOf(edited, text.length / 2);
  const title = text.indexOf("title:", text.lastIndexOf("\n  - ", at)) + "title: { en: ".length;
  const keystroke = done(`${text.slice(0, title)}x${text.slice(title)}`);
  return { lines: text.split("\n").length - 1, opening, keystroke };
}

/** The counts as a Markdown table. */
export function workTable(works: readonly Work[]): string {
  return table([
    ["lines", "at", "blocks parsed", "rules and checks run"],
    ...works.flatMap(({ lines, opening, keystroke }) => [
      [String(lines), "opening", String(opening.blocks), String(opening.judges)],
      [String(lines), "a key in a title", String(keystroke.blocks), String(keystroke.judges)],
    ]),
  ]);
}
