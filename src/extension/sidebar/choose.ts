import { l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import {
  type NamedText,
  type PlanSummary,
  requests,
  type WireView,
} from "../../language/sidebar/protocol.ts";
import type { ViewId, ViewQuery } from "../../language/sidebar/view.ts";
import { asWritten } from "../as-written.ts";
import type { Client } from "../client.ts";
import type { ViewState } from "./view-state.ts";

/** What the choices of a view work with. */
export interface ViewChoices {
  readonly client: Client;
  readonly state: ViewState;
}

/** Asks how a view is grouped, or sorted, and remembers it. */
export async function chooseArrangement(
  { client, state }: ViewChoices,
  view: ViewId,
  key: "group" | "order",
): Promise<void> {
  const views = (await client.request<readonly WireView[]>(requests.views)) ?? [];
  const known = views.find(({ id }) => id === view);
  const names: readonly NamedText[] = (key === "group" ? known?.groupings : known?.orders) ?? [];
  const query = state.query(view);
  const current = query[key] ?? names[0]?.name;
  const items = names.map(({ name, text }) => ({
    name,
    label: text,
    description: name === current ? l10n.t("now") : "",
  }));
  const title = key === "group" ? l10n.t("Group by") : l10n.t("Sort by");
  const chosen = await window.showQuickPick(items, { title, placeHolder: title });
  if (chosen) state.setQuery(view, { ...query, [key]: chosen.name });
}

interface FilterItem extends QuickPickItem {
  readonly act?: "open" | "mine" | "none";
}

/** Asks what a view shows: a text, only open records, only those of one person. Remembered until it is changed. */
export async function chooseFilter(choices: ViewChoices, view: ViewId): Promise<void> {
  const { state } = choices;
  const query = state.query(view);
  const pick = window.createQuickPick<FilterItem>();
  pick.title = l10n.t("Filter");
  pick.placeholder = l10n.t("Type what the records must hold: a word, an id or a name");
  pick.value = query.text ?? "";
  const offer = (text: string) => {
    pick.items = filterItems(query, text.trim());
  };
  offer(pick.value);
  pick.onDidChangeValue(offer);
  pick.onDidHide(() => pick.dispose());
  pick.onDidAccept(async () => {
    const [item] = pick.activeItems;
    const text = pick.value.trim();
    pick.hide();
    const { text: _text, ...rest } = query;
    if (item?.act === "none") return state.setQuery(view, unfiltered(query));
    if (item?.act === "mine") return chooseMine(choices, view);
    const isOpenOnly = item?.act === "open" ? query.openOnly !== true : query.openOnly === true;
    const { openOnly: _openOnly, ...others } = rest;
    state.setQuery(view, { ...others, ...(text && { text }), ...(isOpenOnly && { openOnly: true }) });
  });
  pick.show();
}

function filterItems(query: ViewQuery, text: string): readonly FilterItem[] {
  return [
    ...(text === "" ? [] : [{ label: asWritten(l10n.t("Only what holds “{0}”", text)), alwaysShow: true }]),
    {
      label: query.openOnly ? l10n.t("Show what is over too") : l10n.t("Open records only"),
      act: "open",
      alwaysShow: true,
    },
    {
      label: query.people ? l10n.t("Everybody's records") : l10n.t("One person's records only…"),
      act: "mine",
      alwaysShow: true,
    },
    { label: "", kind: QuickPickItemKind.Separator },
    { label: l10n.t("Show everything"), act: "none", alwaysShow: true },
  ];
}

function unfiltered({ group, order }: ViewQuery): ViewQuery {
  return { ...(group && { group }), ...(order && { order }) };
}

async function chooseMine({ client, state }: ViewChoices, view: ViewId): Promise<void> {
  const { people, ...query } = state.query(view);
  if (people) return state.setQuery(view, query);
  const plans = (await client.request<readonly PlanSummary[]>(requests.plans)) ?? [];
  const known = new Map(plans.flatMap((plan) => plan.people.map((person) => [person.id, person] as const)));
  const items = [...known.values()].map(({ id, name }) => ({
    label: asWritten(name),
    description: id === name ? "" : id,
    id,
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Whose records?"),
    matchOnDescription: true,
  });
  if (chosen) state.setQuery(view, { ...query, people: [chosen.id] });
}
