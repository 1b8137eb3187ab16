/**
 * Whether a text may be nested deeper than so many levels, without reading it: by what opens on each line, by how far lines
 * go on to the right, and by brackets that are not closed. It costs one pass, and no recursion, whatever the text. Brackets
 * count in quotes and comments, too: a text of people has no thousand of them that stay open.
 */
export function isNestedBeyond(text: string, most: number): boolean {
  // A level takes a character, and a bracket that begins a line is told twice: most records are too short to be looked at.
  if (text.length < most) return false;
  const columns: number[] = [];
  let brackets = 0;
  let isAtStart = true;
  let lineStart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\n" || character === "\r") {
      isAtStart = true;
      lineStart = at + 1;
      continue;
    }
    if (character === "[" || character === "{") brackets += 1;
    else if (character === "]" || character === "}") brackets = Math.max(0, brackets - 1);
    if (isAtStart && character !== " " && character !== "\t") {
      const column = at - lineStart;
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
      // Behind a dash, a question mark or a colon the next level begins on the same line.
      isAtStart = "-?:".includes(character ?? "") && isBlank(text[at + 1]);
    }
    if (columns.length + brackets > most) return true;
  }
  return false;
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || character === " " || character === "\t";
}
