import type { CommandContext } from "../commands/command.ts";
import { type ActLine, lineIn } from "../sidebar/act-line.ts";
import { findInTree } from "../sidebar/find-in-tree.ts";
import { changedPlace } from "./undo-change.ts";

/**
 * Says over the lines of a view what was done with one of them, and brings whoever began there to where its record
 * stands by now.
 *
 * @param mayMove whether the person who began at the line is still there
 */
export async function showAtLine(
  { lastChange }: Pick<CommandContext, "lastChange">,
  line: ActLine,
  mayMove: () => boolean,
): Promise<void> {
  lastChange.showIn(line);
  await line.comeBack(mayMove);
}

/**
 * Says over the lines of a view what was done with one of them from elsewhere, and selects it where it is in sight. The
 * keyboard stays where it is.
 */
export async function showFromElsewhere(
  context: Pick<CommandContext, "client" | "state" | "trees" | "lastChange">,
): Promise<void> {
  const { lastChange } = context;
  const last = lastChange.current();
  const found = last && (await findInTree(context, changedPlace(last.change)));
  if (found === undefined) return;
  const { tree, element } = found;
  lastChange.showIn(lineIn(tree, element));
  const seen = tree.view.visible ? await tree.find(element.row.plan, [element.row.id]) : undefined;
  if (seen) await tree.select(seen);
}
