import type { Span } from "../../plan/path.ts";
import type { Source } from "../../plan/source.ts";
import { indexAt, sectionAt } from "../spot.ts";

/** The stretch of a plan that decides what stands at an offset, and where it belongs. */
export interface Block extends Span {
  /** The section, where the block is one item of it; else the block holds whole sections. */
  readonly section: string | undefined;
  /** The index of the item. */
  readonly index: number;
}

/** The item that an offset stands in, else its section, else what stands before the first one. */
export function blockAt(source: Source, offset: number): Block {
  const { text } = source;
  const section = isFlowPlan(text) ? undefined : sectionAt(source, offset);
  if (section === undefined) {
    const [first] = isFlowPlan(text) ? [] : source.sections.values();
    return { start: 0, end: first?.span.start ?? text.length, section: undefined, index: 0 };
  }
  const isCutIntoItems = section.value === undefined && section.items !== undefined;
  const index = isCutIntoItems && section.items ? indexAt(section.items, offset) : undefined;
  const item = index === undefined ? undefined : section.items?.[index];
  if (item === undefined || index === undefined) return { ...section.span, section: undefined, index: 0 };
  return { ...item.span, section: section.name, index };
}

/** A plan that is one flow mapping, such as JSON, is in one piece. */
function isFlowPlan(text: string): boolean {
  return /^(?:[\uFEFF\s]|#.*|---(?=\s))*\{/.test(text);
}
