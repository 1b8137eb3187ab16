/**
 * A chart, a table and a list of records are one stop of the Tab key each; within it the arrow keys go from record to record,
 * Home and End to the ends.
 */
export function followKeys(root: HTMLElement): void {
  root.addEventListener("focusin", ({ target }) => {
    const place = placeOf(target);
    if (place) makeStop(place, placesBeside(root, place));
  });
  root.addEventListener("keydown", (event) => {
    const place = placeOf(event.target);
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    const next = isPlain && place && nextOf(place, event.key, placesBeside(root, place));
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

/** Makes new content reachable: each block by its first record, as long as no other was focused. */
export function makeReachable(root: HTMLElement): void {
  const blocks = new Map<Element, Place[]>();
  for (const place of root.querySelectorAll<Place>(selector)) {
    if (isSecondLine(place)) continue;
    say(place, "aria-keyshortcuts", "Enter");
    const block = blockOf(place);
    const others = block && blocks.get(block);
    if (others) others.push(place);
    else if (block) blocks.set(block, [place]);
    else say(place, "tabindex", "0");
  }
  for (const [block, places] of blocks) {
    const stop = places.find((place) => place.getAttribute("tabindex") === "0") ?? places[0];
    if (stop) makeStop(stop, places);
    // Its records are what is reached, and scroll it.
    const scrolled = block.closest(".table");
    if (scrolled) say(scrolled, "tabindex", "-1");
  }
}

type Place = HTMLElement | SVGElement;

const selector = "[data-at]";

function placeOf(target: EventTarget | null): Place | undefined {
  const isElement = target instanceof HTMLElement || target instanceof SVGElement;
  return isElement && target.matches(selector) ? target : undefined;
}

function blockOf(place: Place): Element | null {
  return place.closest("svg, table, ul, dl");
}

/** A record that has two lines is one place. */
function isSecondLine(place: Place): boolean {
  return place.classList.contains("more");
}

function placesBeside(root: HTMLElement, place: Place): readonly Place[] {
  const block = blockOf(place);
  const all = [...(block ?? root).querySelectorAll<Place>(selector)];
  return block ? all.filter((one) => blockOf(one) === block && !isSecondLine(one)) : [place];
}

function makeStop(place: Place, beside: readonly Place[]): void {
  for (const other of beside) say(other, "tabindex", other === place ? "0" : "-1");
}

/** What is said again is a change for a screen reader, too. */
function say(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function nextOf(place: Place, key: string, places: readonly Place[]): Place | undefined {
  if (key === "Home") return places[0];
  if (key === "End") return places.at(-1);
  const direction = directions[key];
  if (direction === undefined) return undefined;
  if (place instanceof SVGElement) return nearest(place, places, direction);
  // To the sides a table is scrolled.
  return direction[1] === 0 ? undefined : places[places.indexOf(place) + direction[1]];
}

type Direction = readonly [number, number];

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The mark that comes next in a direction; one that is much aside is passed over for one that is less. */
function nearest(from: Place, marks: readonly Place[], [dx, dy]: Direction): Place | undefined {
  const start = middle(from);
  let best: { readonly mark: Place; readonly distance: number } | undefined;
  for (const mark of marks) {
    const place = middle(mark);
    const [across, down] = [place.x - start.x, place.y - start.y];
    const ahead = across * dx + down * dy;
    if (mark === from || ahead < 2) continue;
    const distance = ahead + 3 * Math.abs(across * dy + down * dx);
    if (best === undefined || distance < best.distance) best = { mark, distance };
  }
  return best?.mark;
}

function middle(mark: Place): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = (mark.querySelector(".chart-area") ?? mark).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
