import type { PlanDocument } from "../../language/document.ts";
import { recordText } from "../../language/hovers/record-text.ts";
import { sectionOf } from "../../language/labels.ts";
import { offsetOf } from "../../language/position.ts";
import { recordPathAt } from "../../language/refactorings/record-in.ts";
import { attentionRows } from "../../language/sidebar/attention-rows.ts";
import { type AttentionCounts, attentionKinds } from "../../language/sidebar/attention-words.ts";
import { planRows, rowsBelow, wireRow } from "../../language/sidebar/forest.ts";
import { lineOf } from "../../language/sidebar/line-of.ts";
import { planCard } from "../../language/sidebar/plan-card.ts";
import type {
  AttentionParams,
  CardParams,
  PathParams,
  PathReply,
  PlanSummary,
  RowsParams,
  WireAttention,
  WireRow,
  WireView,
} from "../../language/sidebar/protocol.ts";
import type { Row } from "../../language/sidebar/row.ts";
import type { View, ViewContext } from "../../language/sidebar/view.ts";
import { views } from "../../language/sidebar/views/index.ts";
import { spotAt } from "../../language/spot.ts";
import { recordKindOf } from "../../plan/facts/names.ts";
import { textIn } from "../../plan/facts/text.ts";
import type { Path } from "../../plan/path.ts";
import type { Language } from "../../plan/words.ts";
import { nameIn } from "../workspace/uri-key.ts";
import type { SidebarPlans } from "./sidebar-plans.ts";

/** The rows of a view below a path: the plans where there are several, else what the one plan holds. */
export async function rowsFor(
  plans: SidebarPlans,
  { view: id, query, plan: focus, path }: RowsParams,
  language: Language,
): Promise<readonly WireRow[]> {
  const view = viewNamed(id);
  if (view === undefined) return [];
  // An empty tree would say that there is nothing.
  await plans.found();
  const shown = shownPlans(plans, view, focus);
  const [first, ...rest] = path;
  const [only] = shown;
  if (shown.length > 1 && first === undefined)
    return planRows(
      shown.map((uri) => planLine(plans, uri)),
      view.id,
      language,
    );
  const uri = shown.length > 1 ? first : only;
  const document = uri === undefined ? undefined : await plans.read(uri);
  if (uri === undefined || document === undefined) return [];
  const rows = view.rows({ uri, analysis: document.analysis, language }, query);
  return (rowsBelow(rows, shown.length > 1 ? rest : path) ?? []).map((row) => wireRow(row, uri));
}

/** Where the record at a place stands in the tree of the view that shows its kind; undefined where none does, or it is filtered out. */
export async function pathTo(
  plans: SidebarPlans,
  { plan: uri, position, queries, focus }: PathParams,
  language: Language,
): Promise<PathReply | undefined> {
  const document = await plans.read(uri);
  const at = document && recordAround(document, offsetOf(document.lines, position));
  if (document === undefined || at === undefined || sectionOf(at) === undefined) return undefined;
  const context: ViewContext = { uri, analysis: document.analysis, language };
  for (const view of views) {
    const found = pathIn(view.rows(context, queries[view.id] ?? {}), at);
    if (found === undefined) continue;
    const shown = shownPlans(plans, view, focus);
    const above = shown.length > 1 ? planRows([planLine(plans, uri)], view.id, language) : [];
    return { view: view.id, rows: [...above, ...found.map((row) => wireRow(row, uri))] };
  }
  return undefined;
}

/** The record around a place, also where it stands between things; of one with a slip in it, what stands there. */
function recordAround({ analysis }: PlanDocument, offset: number): Path | undefined {
  const span = { start: offset, end: offset };
  return recordPathAt({ analysis, span }) ?? spotAt(analysis.source, offset)?.path;
}

/** The card of a record, or of the whole plan; undefined where there is no such record. */
export function cardFor(
  { uri, analysis }: PlanDocument,
  { at }: CardParams,
  language: Language,
): string | undefined {
  if (at === undefined) return planCard({ uri, analysis, language }, fileName(uri));
  const section = sectionOf(at);
  return section && recordText({ analysis, language }, recordKindOf(section), at);
}

/** How the views may be arranged. */
export function viewChoices(language: Language): readonly WireView[] {
  return views.map(({ id, groupings, orders }) => ({
    id,
    groupings: groupings.map(({ name, words }) => ({ name, text: words[language] })),
    orders: orders.map(({ name, words }) => ({ name, text: words[language] })),
  }));
}

/** The plans in numbers; those that have not been judged yet are left out. */
export function planSummaries(plans: SidebarPlans): readonly PlanSummary[] {
  return plans.uris().flatMap((plan) => {
    const facts = plans.facts(plan);
    return facts
      ? [{ plan, name: lineOf(facts.name) || fileName(plan), people: facts.people, ...facts.digest }]
      : [];
  });
}

/** The records that need attention, of one plan or of all. Plans without any are not read for it. */
export async function attentionIn(
  plans: SidebarPlans,
  { plan: only }: AttentionParams,
  language: Language,
): Promise<readonly WireAttention[]> {
  const asked = only === undefined ? planSummaries(plans).filter(needsAttention) : [{ plan: only }];
  const rows: WireAttention[] = [];
  for (const { plan } of asked) {
    const document = await plans.read(plan);
    if (document === undefined) continue;
    const { analysis } = document;
    const planName = lineOf(textIn(analysis.plan.project?.name, language)) || fileName(plan);
    for (const row of attentionRows({ uri: plan, analysis, language }))
      rows.push({ ...wireRow(row, plan), kind: row.kind, heading: row.heading, planName });
  }
  return rows;
}

function needsAttention(counts: AttentionCounts): boolean {
  return attentionKinds.some((kind) => counts[kind] > 0);
}

function viewNamed(id: string): View | undefined {
  return views.find((view) => view.id === id);
}

/** The plans that have something to show in a view, or are not known yet; only the one in focus where it is known. */
function shownPlans(plans: SidebarPlans, view: View, focus: string | undefined): readonly string[] {
  const all = plans.uris();
  if (focus !== undefined && all.includes(focus)) return [focus];
  return all.filter((uri) => plans.facts(uri)?.views.includes(view.id) !== false);
}

function planLine(plans: SidebarPlans, plan: string) {
  const facts = plans.facts(plan);
  return { plan, name: facts?.name || fileName(plan), counts: facts?.digest };
}

function fileName(uri: string): string {
  try {
    return nameIn(decodeURIComponent(uri));
  } catch {
    return nameIn(uri);
  }
}

/** The first way to a record; its own line counts, not one below another record. */
function pathIn(rows: readonly Row[], at: Path): readonly Row[] | undefined {
  for (const row of rows) {
    if (row.at && row.at[0] === at[0] && row.at[1] === at[1]) return [row];
    const below = row.context === "group" ? pathIn(row.children?.() ?? [], at) : undefined;
    if (below) return [row, ...below];
  }
  return undefined;
}
