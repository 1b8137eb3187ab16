import { commands, l10n, window } from "vscode";
import { type PathReply, requests, type WireRow } from "../../language/sidebar/protocol.ts";
import type { ViewId } from "../../language/sidebar/view.ts";
import type { Command, CommandContext } from "../commands/command.ts";
import { isPlanDocument } from "../plan-files.ts";
import { chooseArrangement, chooseFilter } from "./choose.ts";
import { type Element, placeOf } from "./element.ts";
import { viewIds } from "./index.ts";

/** What can be chosen of each view. */
const choices: Readonly<Record<string, (context: CommandContext, view: ViewId) => Promise<void>>> = {
  group: (context, view) => chooseArrangement(context, view, "group"),
  sort: (context, view) => chooseArrangement(context, view, "order"),
  filter: chooseFilter,
};

/** The commands of the views: `commplan.groupMilestones` … */
export const viewCommands: Readonly<Record<string, Command>> = Object.fromEntries(
  viewIds.flatMap((view) =>
    Object.entries(choices).map(([choice, run]): [string, Command] => [
      `commplan.${choice}${capitalized(view.slice("commplan.".length))}`,
      (context) => run(context, view),
    ]),
  ),
);

/** From a plan's line: all views show that plan only. */
export const focusPlan: Command = ({ state }, argument) => {
  const place = placeOf(argument);
  if (place) state.setFocus(place.plan);
};

export const showAllPlans: Command = ({ state }) => state.setFocus(undefined);

/** Shows the record at the cursor in its tree. */
export const showInTree: Command = async (context) => {
  const editor = window.activeTextEditor;
  if (!editor || !isPlanDocument(editor.document)) return;
  const { line, character } = editor.selection.active;
  const place = { plan: editor.document.uri.toString(), position: { line, character } };
  const found = await revealed(context, place);
  if (!found)
    void window.showInformationMessage(
      l10n.t("The sidebar shows no record at this place. A filter may hide it."),
    );
};

/** Selects the line of a record; false where no tree has one. */
export async function revealed(
  { client, state, trees }: CommandContext,
  place: { readonly plan: string; readonly position: { readonly line: number; readonly character: number } },
): Promise<boolean> {
  const queries = Object.fromEntries(viewIds.map((view) => [view, state.query(view)]));
  const focus = state.focus();
  const reply = await client.request<PathReply>(requests.path, {
    ...place,
    queries,
    ...(focus && { focus }),
  });
  const tree = reply && trees.find(({ id }) => id === reply.view);
  const element = reply && elementAt(reply.rows);
  if (tree === undefined || element === undefined) return false;
  await commands.executeCommand(`${tree.id}.focus`, { preserveFocus: true });
  await tree.view.reveal(element, { select: true, focus: false, expand: false });
  return true;
}

function elementAt(rows: readonly WireRow[]): Element | undefined {
  return rows.reduce<Element | undefined>((parent, row) => ({ row, parent }), undefined);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
