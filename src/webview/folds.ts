/** Which folds are open, by what they are: each says that in `data-fold`, so that it is known whatever stands before it. */
export function openedFolds(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll("details[data-fold][open]")].map((fold) => nameOf(fold) ?? "");
}

/** @param opened what was kept, which may be of an older version; what is not there any more is passed over */
export function openFolds(root: ParentNode, opened: readonly unknown[]): void {
  for (const fold of root.querySelectorAll("details[data-fold]"))
    if (opened.includes(nameOf(fold))) fold.setAttribute("open", "");
}

function nameOf(fold: Element): string | null {
  return fold.getAttribute("data-fold");
}
