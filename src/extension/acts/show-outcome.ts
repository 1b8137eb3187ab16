import type { CommandContext } from "../commands/command.ts";
import { type ActLine, lineIn } from "../sidebar/act-line.ts";
import { findInTree } from "../sidebar/find-in-tree.ts";
import { changedPlace } from "./undo-change.ts";

type Context = Pick<CommandContext, "client" | "state" | "trees" | "lastChange">;

/**
 * Shows in the sidebar what an act has done: says it over the lines of the view, and brings whoever began at a line to
 * where its record stands by now. Of what was begun elsewhere the line is selected where it is in sight, and the keyboard
 * stays where it is.
 *
 * @param mayMove whether the person who began at the line is still there
 */
export async function showOutcome(
  context: Context,
  line: ActLine | undefined,
  mayMove: () => boolean,
): Promise<void> {
  const { lastChange } = context;
  const last = lastChange.current();
  if (last === undefined) return;
  if (line !== undefined) {
    lastChange.showIn(line);
    await line.comeBack(mayMove);
    return;
  }
  const found = await findInTree(context, changedPlace(last.change));
  if (found === undefined) return;
  const { tree, element } = found;
  lastChange.showIn(lineIn(tree, element));
  const seen = tree.view.visible ? await tree.find(element.row.plan, [element.row.id]) : undefined;
  if (seen) await tree.select(seen);
}
