/**
 * A function of one text that keeps its answers, at most `most` of them: what it is asked comes from plans, and
 * a plan may be of any size. For pure functions that are dear and asked the same again on every keystroke.
 */
export function remember<Result>(most: number, work: (text: string) => Result): (text: string) => Result {
  const answers = new Map<string, { readonly result: Result }>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known.result;
    if (answers.size >= most) answers.clear();
    const result = work(text);
    answers.set(text, { result });
    return result;
  };
}
