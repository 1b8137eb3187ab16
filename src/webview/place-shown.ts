type Path = readonly (string | number)[];

/** Shows where in the page the place is that the cursor in the plan has come to. */
export interface PlaceShown {
  /** Goes there, unless it is in sight. What the page does not show leaves it as it is. */
  readonly show: (at: Path) => void;
  /** Marks the place again in a page that was written anew. */
  readonly mark: () => void;
}

export function followPlace(main: HTMLElement): PlaceShown {
  let last: Path | undefined;
  const mark = () => {
    for (const old of main.querySelectorAll(".at-cursor")) old.classList.remove("at-cursor");
    const place = last && nearest(main, last);
    place?.classList.add("at-cursor");
    return place;
  };
  return {
    show: (at) => {
      last = at;
      const place = mark();
      if (place === undefined) return;
      const { top, bottom } = place.getBoundingClientRect();
      const hidden = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
      const isInSight = top >= hidden && bottom <= window.innerHeight;
      if (!isInSight) place.scrollIntoView({ block: bottom - top > window.innerHeight ? "start" : "center" });
    },
    mark,
  };
}

/** The path that an item comes from. */
export function pathOf(place: Element): Path {
  const path: unknown = JSON.parse(place.getAttribute("data-at") ?? "[]");
  return Array.isArray(path) ? path : [];
}

/** The item whose path has most in common with one, at least its record, or its section where that has no records. */
function nearest(main: HTMLElement, at: Path): Element | undefined {
  const least = typeof at[1] === "number" ? 2 : 1;
  let best: Element | undefined;
  let most = least - 1;
  for (const place of main.querySelectorAll("section [data-at], header [data-at]")) {
    const path = pathOf(place);
    let common = 0;
    while (common < path.length && common < at.length && path[common] === at[common]) common += 1;
    if (common > most) [best, most] = [place, common];
  }
  return best;
}
