// Which licences a part that we bundle may have. What is not accepted here is refused: a new licence is a decision.

/** They ask for their text and nothing that a plan, a report or our own code would have to follow. */
const acceptedLicences = [
  ...["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause"],
  ...["CC0-1.0", "ISC", "MIT", "Unlicense", "Zlib"],
];

/**
 * What holds of an SPDX expression: of a choice the first that is accepted, of several that hold together all.
 * @param {string} expression such as "(MIT OR GPL-3.0-or-later)"; without exceptions (`WITH`), which are refused
 * @returns {string | undefined} undefined where it is refused
 */
export function acceptedOf(expression) {
  const choices = withoutBrackets(expression).split(/\s+OR\s+/);
  return choices.find((choice) =>
    choice.split(/\s+AND\s+/).every((licence) => acceptedLicences.includes(withoutBrackets(licence))),
  );
}

/** One pair around the whole; deeper ones are in no package that we use, and are refused by their names. */
function withoutBrackets(text) {
  return text.trim().replace(/^\((.*)\)$/, "$1");
}
