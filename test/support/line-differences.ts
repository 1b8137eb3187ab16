interface Difference {
  readonly sign: "-" | "+";
  readonly line: string;
}

/** The lines that only one of two texts has, in their order, by the longest common run of lines. */
export function lineDifferences(textBefore: string, textAfter: string): readonly Difference[] {
  const [before, after] = [textBefore.split("\n"), textAfter.split("\n")];
  const lengths = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const cells = lengths[row] as number[];
      cells[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: Difference[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      row += 1;
      column += 1;
    } else if (
      column >= after.length ||
      (row < before.length && at(row + 1, column) >= at(row, column + 1))
    ) {
      lines.push({ sign: "-", line: before[row] ?? "" });
      row += 1;
    } else {
      lines.push({ sign: "+", line: after[column] ?? "" });
      column += 1;
    }
  }
  return lines;
}
