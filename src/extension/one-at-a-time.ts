/**
 * Work that is never done twice at the same time: what is wanted while it is done is done once more after it.
 *
 * @returns begins the work, or has it done once more; resolves when nothing is wanted any more
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let working: Promise<void> | undefined;
  let isWanted = false;
  const untilDone = async () => {
    while (isWanted) {
      isWanted = false;
      await work();
    }
  };
  return () => {
    isWanted = true;
    working ??= untilDone().finally(() => {
      working = undefined;
    });
    return working;
  };
}
