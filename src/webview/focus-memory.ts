/** Where the keyboard is in a page. */
export interface FocusMemory {
  /**
   * Changes the page. What has the focus keeps it; where that is gone, what comes next in its table, list or chart has
   * it, else next in the page: never nothing.
   */
  readonly around: (change: () => void) => void;
  /** A selector of what has the focus, or had it last; undefined where there is none. */
  readonly selector: () => string | undefined;
  /** Goes to what a selector names; in a window that has not the focus, once it is come back to. */
  readonly comeTo: (selector: string) => void;
}

const reachable = 'a[href], button, input, select, summary, [tabindex="0"], [data-at][tabindex]';
const blocks = "table, ul, ol, dl, svg, section, nav, footer, .over-page";

/** Follows the focus, and gives it back when a person comes back to the window, whose editor takes it away when they leave. */
export function followFocus(root: HTMLElement): FocusMemory {
  let last: Element | undefined;
  root.addEventListener("focusin", ({ target }) => {
    last = target instanceof Element ? target : undefined;
  });
  // Who clicks beside everything goes on from there.
  root.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Element && target.closest(reachable) === null) last = undefined;
  });
  window.addEventListener("focus", () => {
    if (last && document.activeElement === document.body) focus(last);
  });
  return {
    around: (change) => {
      const before = last;
      if (before === undefined) return change();
      const others = placesAround(root, before);
      const name = nameOf(before);
      change();
      if (isThere(before) && (document.activeElement === before || !document.hasFocus())) return;
      const made = [...(name === undefined ? [] : root.querySelectorAll(name))].filter(
        (one) => one.matches(reachable) && !others.includes(one),
      );
      last = [before, ...made, ...others, ...root.querySelectorAll(reachable)].find(isThere);
      // The focus of another part of the editor is not taken away.
      if (last && document.hasFocus()) focus(last);
    },
    selector: () => last && nameOf(last),
    comeTo: (selector) => {
      last = [...root.querySelectorAll(selector)].find((one) => one.matches(reachable) && isThere(one));
      if (last && document.hasFocus()) focus(last);
    },
  };
}

/** What else can have the focus, the nearest first: what comes after it in its block, before it there; in what that is in … */
function placesAround(root: HTMLElement, place: Element): readonly Element[] {
  const all = [...root.querySelectorAll(reachable)].filter((other) => other !== place);
  // They are in the order of the page: to ask of each where it lies would look through all that stand beside it.
  const at = firstBehind(all, place);
  const ordered = [...all.slice(at), ...all.slice(0, at).reverse()];
  const others = new Set<Element>();
  for (let block = blockOf(place); block; block = blockOf(block))
    for (const other of ordered) if (block.contains(other)) others.add(other);
  for (const other of ordered) others.add(other);
  return [...others];
}

/** Which of some elements, in the order of the page, is the first that comes behind a place. */
function firstBehind(all: readonly Element[], place: Element): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = all[middle];
    if (other && place.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) high = middle;
    else low = middle + 1;
  }
  return low;
}

function blockOf(place: Element): Element | null | undefined {
  return place.parentElement?.closest(blocks);
}

function isThere(place: Element): boolean {
  return place.isConnected && !place.matches(":disabled") && place.getClientRects().length > 0;
}

/** What says the same of an element that was taken away and one that was made in its place. */
const names = ["data-control", "data-row", "data-at", "data-act", "data-picture", "href"];

function nameOf(place: Element): string | undefined {
  const name = names.find((one) => place.hasAttribute(one));
  return name && `${place.localName}[${name}="${CSS.escape(place.getAttribute(name) ?? "")}"]`;
}

function focus(place: Element): void {
  if (place instanceof HTMLElement || place instanceof SVGElement) place.focus({ preventScroll: true });
}
