/** What a browser has not, and the tests that need it, by the beginnings of their full titles. */
const table: Readonly<Record<string, readonly string[]>> = {
  "nothing on this computer prints": ["exporting in several forms at once prints a PDF"],
  "the Markdown of this VS Code needs Node": ["typing in a plan shows the page of a rule rendered"],
  "what a browser keeps is no file": ["connections leave the token in no file"],
  "no repository is read": ["issuing a report notes the commit", "issuing a report tells what changed since"],
};

const used = new Set<string>();

/** Why a test is left out; undefined for one that runs. */
export function reasonToSkip(title: string): string | undefined {
  for (const [reason, titles] of Object.entries(table)) {
    const found = titles.find((start) => title.startsWith(start));
    if (found === undefined) continue;
    used.add(found);
    return reason;
  }
  return undefined;
}

/** What the table names and no test is called. */
export function unusedReasons(): readonly string[] {
  return Object.values(table)
    .flat()
    .filter((title) => !used.has(title));
}
