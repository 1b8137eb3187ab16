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

function within(names: readonly string[], sought: string): string | undefined {
  if (!/\p{Script=Han}/u.test(sought)) return undefined;
  const found = names.map(folded).find((name) => name.includes(sought));
  return found?.slice(found.indexOf(sought));
}

/** Editors look at the first 128 characters of it all. */
function shortened(name: string): string {
  return name.slice(0, 40);
}
