import {
  type Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from "vscode";
import { requests, type WireRow } from "../../language/sidebar/protocol.ts";
import type { ViewId } from "../../language/sidebar/view.ts";
import type { Client } from "../client.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { type Element, pathOf } from "./element.ts";
import { createGivenRows } from "./given-rows.ts";
import { createHeading, type Heading } from "./heading.ts";
import { nearestLines } from "./nearest-lines.ts";
import { createFolds, openLines } from "./open-lines.ts";
import type { ViewState } from "./view-state.ts";

/** A view in the sidebar. */
export interface Tree extends Disposable {
  readonly id: ViewId;
  readonly view: TreeView<Element>;
  /** Its lines below another, or at the top, as they are now. */
  readonly rows: (parent?: Element) => Promise<readonly Element[]>;
  /** Selects a line, once the tree shows what the server has told last; the focus stays where it is. */
  readonly select: (element: Element) => Promise<void>;
  /** Whether it is one of its lines. */
  readonly has: (element: Element) => boolean;
  /** By the ids of lines, the best first: where to be once something was done with a line that is there now. */
  readonly nearest: (element: Element) => readonly string[];
  /** The first of these lines that a person sees, once the tree shows what the server has told last. */
  readonly find: (plan: string, ids: readonly string[]) => Promise<Element | undefined>;
  /** Gives the keyboard to a line that a person sees, if it still may once the line is there. */
  readonly focus: (element: Element, mayMove?: () => boolean) => Promise<void>;
  /** Says over its lines what was done last; undefined: nothing any more. */
  readonly showDone: Heading["showDone"];
}

/** Shows a view in the sidebar and keeps it in step with the plans. Lines are asked for when they are opened. */
export function registerTree(id: ViewId, client: Client, state: ViewState): Tree {
  const changed = new EventEmitter<Element[] | undefined>();
  const ask = async (parent?: Element): Promise<readonly WireRow[] | undefined> => {
    const plan = state.focus();
    const params = { view: id, query: state.query(id), path: pathOf(parent), ...(plan && { plan }) };
    return client.request<readonly WireRow[]>(requests.rows, params);
  };
  const given = createGivenRows(ask);
  /** Those whose card was shown: it may say something else by now, though their lines do not. */
  const hovered = new Set<Element>();
  const redraw = oneAtATime(async () => {
    isOutdated = false;
    const changes = await given.changes();
    const elements = changes === "top" ? [] : [...new Set([...changes, ...hovered])];
    hovered.clear();
    if (changes === "top") changed.fire(undefined);
    else if (elements.length > 0) changed.fire(elements);
  });
  /** What nobody sees can wait until somebody does. */
  let isOutdated = false;
  const redrawInSight = () => {
    if (view.visible && isOutdated) void redraw();
  };
  const folds = createFolds();
  const provider: TreeDataProvider<Element> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (element) => {
      const found = await given.give(element);
      if (element === undefined) heading.showFilter(state.query(id), found.length === 0);
      return [...found];
    },
    getParent: ({ parent }) => parent,
    getTreeItem: treeItem,
    resolveTreeItem: async (item, element) => {
      const { plan, at, context } = element.row;
      if (at === undefined && context !== "plan") return item;
      hovered.add(element);
      const card = await client.request<string>(requests.card, { plan, ...(at && { at }) });
      if (card) item.tooltip = new MarkdownString(card);
      return item;
    },
  };
  const view = window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true });
  const heading = createHeading(view);
  const rows = async (parent?: Element) => ((await ask(parent)) ?? []).map((row) => ({ row, parent }));
  const reveal = async (
    element: Element,
    options: Parameters<typeof view.reveal>[1],
    may: () => boolean = () => true,
  ) => {
    const show = async () => {
      await redraw();
      if (may()) await view.reveal(element, options);
    };
    // The tree may be drawn anew meanwhile, while plans are read by the hundred: then the line is there after that.
    await show().catch(show);
  };
  const following = [
    client.onPlansChanged(() => {
      isOutdated = true;
      redrawInSight();
    }),
    view.onDidChangeVisibility(redrawInSight),
    view.onDidExpandElement(({ element }) => folds.set(element, true)),
    view.onDidCollapseElement(({ element }) => folds.set(element, false)),
    state.onDidChange(() => {
      given.forget();
      hovered.clear();
      changed.fire(undefined);
    }),
  ];
  return {
    id,
    view,
    select: (element) => reveal(element, { select: true, focus: false, expand: false }),
    focus: (element, mayMove) => reveal(element, { select: false, focus: true, expand: false }, mayMove),
    has: (element) => given.given(element.parent).includes(element),
    nearest: (element) => nearestLines(element, given.given),
    find: async (plan, ids) => {
      const lines = new Map(
        (await openLines(plan, folds, rows)).map((element) => [element.row.id, element] as const),
      );
      return ids.map((one) => lines.get(one)).find((element) => element !== undefined);
    },
    showDone: heading.showDone,
    rows,
    dispose: () => {
      for (const part of [...following, view, changed]) part.dispose();
    },
  };
}

function treeItem({ row }: Element): TreeItem {
  const item = new TreeItem(row.label, states[row.state]);
  item.id = row.id;
  item.description = row.description;
  item.iconPath = new ThemeIcon(row.icon.name, row.icon.color ? new ThemeColor(row.icon.color) : undefined);
  item.accessibilityInformation = { label: row.sentence };
  item.contextValue = row.context;
  if (row.at) {
    item.command = {
      command: "commplan.revealRecord",
      title: "",
      arguments: [{ plan: row.plan, at: row.at }],
    };
  }
  return item;
}

const states = {
  leaf: TreeItemCollapsibleState.None,
  closed: TreeItemCollapsibleState.Collapsed,
  open: TreeItemCollapsibleState.Expanded,
} as const;
