import { type Element, isElement } from "./element.ts";
import type { Tree } from "./tree.ts";

/** A line of a tree with which something is done. */
export interface ActLine {
  readonly tree: Tree;
  /**
   * Gives the keyboard to the line where the record stands by now, else to the one that took its place.
   *
   * @param mayMove whether the keyboard is still where it may be taken from, asked once all is ready
   */
  readonly comeBack: (mayMove?: () => boolean) => Promise<void>;
}

/** The line that a menu hands to a command; undefined for what is no line of a tree. */
export function actLine(trees: readonly Tree[], argument: unknown): ActLine | undefined {
  const element = isElement(argument) ? argument : undefined;
  const tree = element && trees.find((one) => one.has(element));
  return tree && lineIn(tree, element);
}

/** A line of a tree, with what stands around it now. */
export function lineIn(tree: Tree, element: Element): ActLine {
  const nearest = tree.nearest(element);
  return {
    tree,
    comeBack: async (mayMove) => {
      const found = tree.view.visible ? await tree.find(element.row.plan, nearest) : undefined;
      if (found) await tree.focus(found, mayMove);
    },
  };
}
