import type { FocusMemory } from "./focus-memory.ts";
import { openedFolds, openFolds } from "./folds.ts";

/** What a page keeps in the editor while it is not there, as behind another tab: what it shows, and where a person was. */
export interface KeptState<State> {
  /** Keeps what is shown from now on; the first time it comes back to where the person was, if that was shown before, too. */
  readonly show: (state: State) => void;
}

interface Place {
  readonly top: number;
  /** A selector of what had the focus. */
  readonly focus?: string;
  /** Which of the folds are open, by what they are. */
  readonly open: readonly string[];
}

/** The part of the editor's interface that keeps a state. */
interface Keeper {
  readonly getState: () => unknown;
  readonly setState: (state: object) => void;
}

/** In milliseconds, for what comes many times a second. */
const rest = 150;

/** @param focus that of the whole page */
export function keepPlace<State extends object>(editor: Keeper, focus: FocusMemory): KeptState<State> {
  const before = asRecord(editor.getState());
  let shown: State | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    if (shown) editor.setState({ ...shown, place: placeNow(focus) });
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, rest);
  };
  for (const event of ["scroll", "focusin", "toggle"])
    document.addEventListener(event, keepSoon, { capture: true });
  return {
    show: (state) => {
      const isFirst = shown === undefined;
      shown = state;
      const { place, ...rest } = before;
      if (isFirst && textOf(rest) === textOf(state)) comeBack(asRecord(place), focus);
      keep();
    },
  };
}

/** What a state says, in whatever order: the editor's own is another one when it was read again. */
function textOf(state: object): string {
  return JSON.stringify(Object.entries(state).sort());
}

function placeNow({ selector }: FocusMemory): Place {
  const name = selector();
  return { top: window.scrollY, open: openedFolds(document), ...(name !== undefined && { focus: name }) };
}

/** What was kept may be of an older version. */
function comeBack(
  { top, focus: name, open }: Readonly<Record<string, unknown>>,
  { comeTo }: FocusMemory,
): void {
  openFolds(document, Array.isArray(open) ? open : []);
  if (typeof top === "number") window.scrollTo(0, top);
  if (typeof name === "string") comeTo(name);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
