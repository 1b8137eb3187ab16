/** Shows beside the mark that has the keyboard what a mouse would be shown over it. Escape puts it away. */
export interface MarkTip {
  /** Puts it where its mark is now, or away with it. */
  readonly follow: () => void;
}

/** In pixels. */
const gap = 6;

export function createMarkTip(root: HTMLElement): MarkTip {
  const tip = document.createElement("div");
  tip.className = "tip";
  // A screen reader has read the mark.
  tip.setAttribute("aria-hidden", "true");
  tip.hidden = true;
  document.body.append(tip);
  let mark: Element | undefined;
  const follow = () => {
    tip.hidden = mark?.isConnected !== true;
    if (mark === undefined || tip.hidden) return;
    tip.textContent = mark.getAttribute("aria-label");
    const area = (mark.querySelector(".chart-area") ?? mark).getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    const isRoomBelow = area.bottom + gap + height <= window.innerHeight;
    const top = isRoomBelow ? area.bottom + gap : area.top - gap - height;
    const left = Math.min(area.left, document.documentElement.clientWidth - width - gap);
    tip.style.top = `${top + window.scrollY}px`;
    tip.style.left = `${Math.max(left, gap) + window.scrollX}px`;
  };
  root.addEventListener("focusin", ({ target }) => {
    mark = target instanceof Element && target.matches(".chart-mark:focus-visible") ? target : undefined;
    // The arrow keys scroll to it first.
    requestAnimationFrame(follow);
  });
  root.addEventListener("focusout", () => {
    mark = undefined;
    follow();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    mark = undefined;
    follow();
  });
  return { follow };
}
