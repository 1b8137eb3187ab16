import type { Page } from "./page.ts";

/** Languages of blocks in which a person types at a shell. */
const shells = new Set(["", "sh", "bash", "console"]);

/** What comes before the command within a line of a workflow or a hook. */
const start = /(?:^|[\s`(]|&& |\| |- run: |run: |entry: )((?:commplan|node dist\/cli\.js)(?= |$).*)/;

/** Every call of `commplan` on a page, in its blocks and within its sentences. */
export function commandLinesIn(page: Page): readonly string[] {
  const inBlocks = page.blocks
    .filter(({ language, text }) => shells.has(language) || (language === "yaml" && text.includes("run: ")))
    .flatMap(({ text }) => text.split("\n"))
    .filter((line) => !/^\s*#/.test(line))
    .flatMap((line) => start.exec(line)?.[1] ?? []);
  const inSentences = page.codes.filter((code) => /^(?:commplan|node dist\/cli\.js) [a-z-]/.test(code));
  return [...inBlocks, ...inSentences];
}

/**
 * The words of a line as a shell hands them over, without its comment, its redirection and what it is piped to. What a
 * shell puts in, `$(…)`, is a day: nothing else is put in by our pages.
 */
export function wordsOf(line: string): readonly string[] {
  const plain = line
    .replaceAll(/\$\{\w+:\+([^}]*)\}/g, "$1")
    .replaceAll(/"\$(?:\([^)]*\)|\{[^}]*\}|\w+)"/g, "2026-07-17")
    .replace(/^node dist\/cli\.js/, "commplan")
    .replace(/\s+(?:#|>|\||&&|\)).*$/, "")
    .replace(/\)+$/, "");
  const optional = /\[[^\]]*\]|"[^"]*"|'[^']*'|[^\s]+/g;
  return [...plain.matchAll(optional)].map(([word]) => word.replace(/^(["'])(.*)\1$/, "$2"));
}
