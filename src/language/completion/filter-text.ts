/**
 * What an editor compares with the typed text: all that a suggestion is called, first what the typed text begins.
 * Some editors take a prefix of it only; others want the beginning of a word, and Chinese has no blanks before its
 * words; none knows full-width letters. So a name is led in from where the typed text stands in it.
 *
 * @param names the label, then all else that it is called by
 * @param typed what stands before the cursor
 */
export function filterTextOf(names: readonly string[], typed: string): string {
  const sought = folded(typed);
  const known = [...new Set(names)].filter((name) => name !== "");
  const best = sought === "" ? undefined : (beginning(known, sought) ?? within(known, sought));
  // As typed, where the editor's own comparison would not see that it is the same.
  const written = best !== undefined && sought !== typed.trim().toLowerCase() ? [typed.trim()] : [];
  const texts = [...written, ...(best === undefined ? [] : [best]), ...known.map(shortened)];
  return [...new Set(texts)].join(" ");
}

/** Whether the list has to be asked for again at the next character: what an editor would not find by itself. */
export function isBeyondEditors(typed: string): boolean {
  return /[^\p{ASCII}]/u.test(typed);
}

/** Letters as they are compared: half-width, lower case. */
export function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

function beginning(names: readonly string[], sought: string): string | undefined {
  return names.find((name) => folded(name).startsWith(sought));
}

/** A name from where a word of it begins with what is sought; in Chinese, every character may begin one. */
function within(names: readonly string[], sought: string): string | undefined {
  for (const name of names.map(folded)) {
    let found = name.indexOf(sought);
    while (found > 0 && !/[^\p{L}\p{N}]|\p{Script=Han}/u.test(name[found - 1] ?? ""))
      found = name.indexOf(sought, found + 1);
    if (found >= 0) return name.slice(found);
  }
  return undefined;
}

/** Editors look at the first 128 characters of it all. */
function shortened(name: string): string {
  return name.slice(0, 40);
}
