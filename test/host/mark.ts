/** Tells our lines from VS Code's own. The same in `scripts/host/page-suite.mjs`. */
export const mark = "[suite] ";
