import { EventEmitter, type Memento } from "vscode";
import type { ViewId, ViewQuery } from "../../language/sidebar/view.ts";

/** What the user has chosen to see: for each view, and the plan in focus for all. Remembered per workspace. */
export interface ViewState {
  readonly query: (view: ViewId) => ViewQuery;
  readonly setQuery: (view: ViewId, query: ViewQuery) => void;
  /** The one plan that all views show; undefined for all plans. */
  readonly focus: () => string | undefined;
  readonly setFocus: (plan: string | undefined) => void;
  readonly onDidChange: EventEmitter<void>["event"];
  readonly dispose: () => void;
}

export function createViewState(memory: Memento): ViewState {
  const changed = new EventEmitter<void>();
  const keep = (key: string, value: unknown) => {
    void memory.update(key, value);
    changed.fire();
  };
  return {
    query: (view) => asQuery(memory.get(`query ${view}`)),
    setQuery: (view, query) => keep(`query ${view}`, query),
    focus: () => memory.get<string>("focus"),
    setFocus: (plan) => keep("focus", plan),
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}

/** What an older version kept may be anything. */
function asQuery(value: unknown): ViewQuery {
  return typeof value === "object" && value !== null ? value : {};
}

/** Whether a query leaves anything out. */
export function isFiltered({ text, people, openOnly }: ViewQuery): boolean {
  return Boolean(text) || people !== undefined || openOnly === true;
}
