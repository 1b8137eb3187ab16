// What only a desktop has: the repository of a plan, a browser that prints, and the disk itself. A bundle of its own, loaded at the first report.
export { commitHolding, headOf } from "../../node/git-commit.ts";
export { gitHistory } from "../../node/git-history.ts";
export { PrintProblem, printPage } from "../../node/print-page.ts";
export { replaceFile } from "../../node/replace-file.ts";
