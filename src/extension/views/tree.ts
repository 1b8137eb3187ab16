import {
  type Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from "vscode";
import { shownPath } from "../plan-files.ts";
import type { Plans } from "../plans.ts";
import { languageSetting } from "../settings.ts";
import { forest } from "./forest.ts";
import type { ViewNode } from "./node.ts";
import type { PlanInView, PlanView } from "./view.ts";

/** A view in the sidebar. */
export interface Tree extends Disposable {
  readonly id: string;
  /** Its top lines as they are now. */
  readonly nodes: () => Promise<readonly ViewNode[]>;
}

/** Shows a view in the sidebar and keeps it in step with the plans. */
export function registerTree(view: PlanView, plans: Plans): Tree {
  const nodes = async () => forest(view, await plansInView(plans), languageSetting());
  const changed = new EventEmitter<void>();
  const parents = new Map<string, ViewNode>();
  const provider: TreeDataProvider<ViewNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => {
      if (node === undefined) return [...(await nodes())];
      const children = node.children?.() ?? [];
      for (const child of children) parents.set(child.id, node);
      return [...children];
    },
    getParent: (node) => parents.get(node.id),
    getTreeItem: treeItem,
    resolveTreeItem: (item, node) => {
      item.tooltip = new MarkdownString(node.card());
      return item;
    },
  };
  const tree = window.createTreeView(view.id, { treeDataProvider: provider, showCollapseAll: true });
  const following = plans.onDidChange(() => {
    parents.clear();
    changed.fire();
  });
  return {
    id: view.id,
    nodes,
    dispose: () => {
      for (const part of [following, tree, changed]) part.dispose();
    },
  };
}

async function plansInView(plans: Plans): Promise<readonly PlanInView[]> {
  const inView: PlanInView[] = [];
  for (const file of await plans.all()) {
    const analysis = await file.analysis();
    if (analysis) inView.push({ plan: file.uri.toString(), file: shownPath(file.uri), analysis });
  }
  return inView;
}

function treeItem(node: ViewNode): TreeItem {
  const item = new TreeItem(node.label, stateOf(node));
  item.id = node.id;
  item.description = node.description;
  item.iconPath = new ThemeIcon(
    node.icon.name,
    node.icon.color ? new ThemeColor(node.icon.color) : undefined,
  );
  item.accessibilityInformation = { label: node.sentence };
  item.contextValue = node.at ? "record" : "plan";
  if (node.at) {
    item.command = {
      command: "commplan.revealRecord",
      title: "",
      arguments: [{ plan: node.plan, at: node.at }],
    };
  }
  return item;
}

function stateOf({ children, isOpen }: ViewNode): TreeItemCollapsibleState {
  if (children === undefined) return TreeItemCollapsibleState.None;
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
