import { window } from "vscode";
import { type PathParams, type PathReply, requests } from "../../language/sidebar/protocol.ts";
import type { Client } from "../client.ts";
import { isPlanDocument } from "../plan-files.ts";
import type { Element } from "./element.ts";
import { viewIds } from "./index.ts";
import type { Tree } from "./tree.ts";
import type { ViewState } from "./view-state.ts";

/** The trees, and what they show. */
export interface Trees {
  readonly state: ViewState;
  readonly trees: readonly Tree[];
}

/** A place in the text of a plan. */
export type TextPlace = Pick<PathParams, "plan" | "position">;

/** Where the cursor is; undefined where no plan is edited. */
export function placeInEditor(): TextPlace | undefined {
  const editor = window.activeTextEditor;
  if (!editor || !isPlanDocument(editor.document)) return undefined;
  const { line, character } = editor.selection.active;
  return { plan: editor.document.uri.toString(), position: { line, character } };
}

/** The line of the record at a place, and the tree that has it; undefined where none has. */
export async function findInTree(
  { client, state, trees }: Trees & { readonly client: Client },
  place: TextPlace,
): Promise<{ readonly tree: Tree; readonly element: Element } | undefined> {
  const queries = Object.fromEntries(viewIds.map((view) => [view, state.query(view)]));
  const focus = state.focus();
  const params: PathParams = { ...place, queries, ...(focus && { focus }) };
  const reply = await client.request<PathReply>(requests.path, params);
  const tree = reply && trees.find(({ id }) => id === reply.view);
  const element = reply?.rows.reduce<Element | undefined>((parent, row) => ({ row, parent }), undefined);
  return tree && element && { tree, element };
}
