/** Keeps the focus on its item, although the content of `main` is replaced: the function puts it back. */
export function rememberFocus(main: HTMLElement, attributes: readonly string[]): () => void {
  const focused = document.activeElement;
  const name = attributes.find((attribute) => focused?.hasAttribute(attribute));
  if (name === undefined) return () => undefined;
  const [inChart, value] = [focused?.closest("svg") !== null, focused?.getAttribute(name) ?? ""];
  return () => {
    const items = [...main.querySelectorAll<HTMLElement | SVGElement>(`[${name}="${CSS.escape(value)}"]`)];
    const item = items.find((one) => (one.closest("svg") !== null) === inChart);
    item?.focus({ preventScroll: true });
  };
}
