/** The names that one text may hold, as people part them: `A, B`, `A/B`, `A and B`, “A、B和C”. */
export function namedApart(text: string): readonly string[] {
  return text
    .slice(0, longest)
    .split(/\s*(?:[,，、;；/&+]|\s(?:and|und|et)\s|(?<=\p{Script=Han})[和与及](?=\p{Script=Han}))\s*/u)
    .filter((part) => part !== "");
}

/** A text of more is no list of names. */
const longest = 500;
