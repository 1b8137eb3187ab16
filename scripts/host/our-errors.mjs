// A suite may pass while the extension threw: its name in an error of a log says so.

/**
 * The entries of logs that are errors of the product's.
 * @param {readonly string[]} texts
 */
export function ourErrors(texts) {
  return texts.flatMap((text) =>
    text
      .split(/\n(?=\d{4}-\d\d-\d\d |\[)/)
      .filter((entry) => /\[error\]/.test(entry) && /commplan\.commplan/.test(entry)),
  );
}

/** Without the time and the frames inside VS Code, so that the same error is told once. */
export function readable(entry) {
  const lines = entry.trimEnd().split("\n");
  return lines
    .filter((line) => !/^\s+at .*(out\/vs\/|node:internal)/.test(line))
    .join("\n")
    .replace(/^[\d-]+ [\d:.]+ /, "");
}
