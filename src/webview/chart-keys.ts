/** A chart is one stop of the Tab key; within it the arrow keys go from mark to mark, Home and End to the ends. */
export function followChartKeys(main: HTMLElement): void {
  main.addEventListener("focusin", ({ target }) => {
    const mark = markOf(target);
    if (mark) makeStop(mark);
  });
  main.addEventListener("keydown", (event) => {
    const mark = markOf(event.target);
    const next = mark && nextOf(mark, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

/** Makes a new chart reachable: by its first mark, as long as no other was focused. */
export function makeReachable(main: HTMLElement): void {
  for (const chart of main.querySelectorAll("svg")) {
    const first = chart.querySelector<SVGElement>(selector);
    if (first) makeStop(first);
  }
}

const selector = ".chart-mark";

function markOf(target: EventTarget | null): SVGElement | undefined {
  return target instanceof SVGElement && target.matches(selector) ? target : undefined;
}

function marksBeside(mark: SVGElement): readonly SVGElement[] {
  return [...(mark.ownerSVGElement?.querySelectorAll<SVGElement>(selector) ?? [])];
}

function makeStop(mark: SVGElement): void {
  for (const other of marksBeside(mark)) other.setAttribute("tabindex", other === mark ? "0" : "-1");
}

function nextOf(mark: SVGElement, key: string): SVGElement | undefined {
  const marks = marksBeside(mark);
  if (key === "Home") return marks[0];
  if (key === "End") return marks.at(-1);
  const direction = directions[key];
  return direction && nearest(mark, marks, direction);
}

type Direction = readonly [number, number];

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The mark that comes next in a direction; one that is much aside is passed over for one that is less. */
function nearest(
  from: SVGElement,
  marks: readonly SVGElement[],
  [dx, dy]: Direction,
): SVGElement | undefined {
  const start = middle(from);
  let best: { readonly mark: SVGElement; readonly distance: number } | undefined;
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

function middle(mark: SVGElement): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = (mark.querySelector(".chart-area") ?? mark).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
