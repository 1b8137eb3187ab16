import type { Element } from "./element.ts";

/** Which lines of a tree are open. */
export interface Folds {
  readonly isOpen: (element: Element) => boolean;
  /** A person opened or closed it. */
  readonly set: (element: Element, isOpen: boolean) => void;
}

/** A line is as it came until a person opens or closes it. */
export function createFolds(): Folds {
  const known = new Map<string, boolean>();
  return {
    isOpen: ({ row }) => known.get(row.id) ?? row.state === "open",
    set: ({ row }, isOpen) => known.set(row.id, isOpen),
  };
}

/**
 * The lines of one plan that a person sees, and those of the other plans themselves, in their order.
 *
 * @param ask the lines below a line, or at the top
 */
export async function openLines(
  plan: string,
  { isOpen }: Pick<Folds, "isOpen">,
  ask: (parent: Element | undefined) => Promise<readonly Element[]>,
  parent?: Element,
): Promise<readonly Element[]> {
  const lines: Element[] = [];
  for (const element of await ask(parent)) {
    lines.push(element);
    if (element.row.plan === plan && isOpen(element))
      lines.push(...(await openLines(plan, { isOpen }, ask, element)));
  }
  return lines;
}
