/**
 * Sentences as one message: a space between them, and none behind a full-width stop, which has its room already.
 * @param sentences those that are absent or empty are passed over
 */
export function inOneLine(sentences: readonly (string | false | undefined)[]): string {
  return sentences
    .filter((sentence) => typeof sentence === "string" && sentence !== "")
    .reduce(
      (said: string, next) =>
        said + (said === "" || /(?:[。！？：]|\p{Script=Han}…+)$/u.test(said) ? "" : " ") + next,
      "",
    );
}
