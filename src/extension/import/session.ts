import { CancellationTokenSource, l10n, type Uri } from "vscode";
import type { ImportResult, RowOfTable } from "../../exchange/import.ts";
import { importSteps } from "../../exchange/import.ts";
import { type MappingChoice, mappedTables } from "../../exchange/map/mapped-tables.ts";
import type { Mapping } from "../../exchange/map/mapping.ts";
import { type Encoding, isEncoding } from "../../exchange/read/decode.ts";
import { changeMapping } from "../../exchange/review/change-mapping.ts";
import { changeOf, controlId, rowId, rowOf } from "../../exchange/review/control-id.ts";
import { firstMapping } from "../../exchange/review/first-mapping.ts";
import { encodingControl, reviewPage, summaryOf } from "../../exchange/review/page.ts";
import type { Reading, Sheet } from "../../exchange/sheet.ts";
import type { Analysis } from "../../plan/analyze.ts";
import { sameWords } from "../../plan/words.ts";
import type { ImportContent, ToImport } from "../../webview/import-messages.ts";
import { opened } from "../acts/apply-edit.ts";
import { makeChange } from "../acts/make-change.ts";
import { type Change, showChange, undoChange } from "../acts/undo-change.ts";
import type { CommandContext } from "../commands/command.ts";
import type { PlanFile } from "../plan-file.ts";
import { shownPath } from "../plan-files.ts";
import { asOfSetting, languageSetting } from "../settings.ts";
import { editOf } from "./edit-of.ts";
import { keptMappings } from "./kept-mappings.ts";
import { loadMapping, saveMapping } from "./mapping-file.ts";
import { stepByStep } from "./rest.ts";
import type { ImportSource } from "./source.ts";

/** An import that a person looks through: what they have said so far, and what it would do. */
export interface ImportSession {
  /** Reads the source, and from then on tells the page. */
  readonly read: () => Promise<void>;
  /** Looks whether the plan says something else than the page was made for. */
  readonly followPlan: () => Promise<void>;
  /** Does what the page asks for. */
  readonly receive: (message: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly dispose: () => void;
}

export interface SessionSettings {
  readonly context: CommandContext;
  readonly plan: Uri;
  readonly source: ImportSource;
  readonly choice?: MappingChoice | undefined;
  readonly tell: (message: ToImport) => void;
  readonly close: () => void;
}

/** What is known of the source and of the person's wishes. */
interface State {
  sheets: readonly Sheet[];
  problem: ImportResult | undefined;
  encoding: Encoding | undefined;
  mapping: Mapping;
  /** The tables whose mapping was guessed, and the controls of them that a person has used. */
  guessed: ReadonlySet<string>;
  readonly touched: Set<string>;
  readonly left: Map<string, RowOfTable>;
  notice: string | undefined;
  done: { readonly sentence: string; readonly change: Change } | undefined;
  /** What the import does to which text; undefined until it is worked out. */
  preview: { readonly analysis: Analysis; readonly result: ImportResult } | undefined;
}

export function createImportSession(settings: SessionSettings): ImportSession {
  const { context, plan, source, choice, tell, close } = settings;
  const file: PlanFile = context.plans.get(plan);
  const kept = keptMappings(context.extension.workspaceState);
  const state: State = {
    ...{ sheets: [], problem: undefined, encoding: undefined, mapping: { tables: [] }, guessed: new Set() },
    ...{ touched: new Set(), left: new Map(), notice: undefined, done: undefined, preview: undefined },
  };
  let working: CancellationTokenSource | undefined;
  let content: ImportContent | undefined;

  /** One piece of work at a time: a newer one ends the one before. False where it was ended itself. */
  const work = async (act: (work: Work) => Promise<boolean>): Promise<boolean> => {
    working?.cancel();
    const own = new CancellationTokenSource();
    working = own;
    const say = (text: string) => {
      if (working === own) tell({ kind: "working", text, cancel: l10n.t("Cancel") });
    };
    try {
      return await act({ token: own.token, tell: say });
    } finally {
      if (working === own) working = undefined;
      own.dispose();
    }
  };

  const show = () => {
    content = contentOf(state, settings);
    if (content) tell(content);
  };

  const preview = () =>
    work(async ({ token, tell: say }) => {
      const analysis = await file.analysis();
      if (token.isCancellationRequested) return false;
      if (analysis === undefined) {
        state.preview = undefined;
        state.problem = {
          problem: sameWords(l10n.t("This plan cannot be read. It may have been moved or deleted.")),
        };
        show();
        return false;
      }
      const options = { ...analysis.options, mapping: state.mapping, leaveOut: [...state.left.values()] };
      const steps = importSteps(analysis.text, state.sheets, { ...options, asOf: asOfSetting() });
      const result = await stepByStep(steps, { token, tell: say });
      if (result === undefined) return false;
      state.problem = undefined;
      state.preview = {
        analysis,
        result: "outcome" in result ? { outcome: sifted(result.outcome) } : result,
      };
      show();
      return true;
    });

  const sifted = source.sifted ?? ((outcome) => outcome);

  const read = async () => {
    const hasRead = await work(async ({ token, tell: say }) => {
      const reading = await source.read({ token, tell: say, encoding: state.encoding });
      if (token.isCancellationRequested) return false;
      take(reading);
      return true;
    });
    if (hasRead && state.problem === undefined) await preview();
    else if (hasRead) show();
  };

  const take = (reading: Reading) => {
    state.preview = undefined;
    state.done = undefined;
    if ("problem" in reading) {
      state.problem = reading;
      return;
    }
    const isFirst = state.sheets.length === 0;
    state.problem = undefined;
    state.sheets = reading.sheets;
    state.encoding = reading.encoding ?? state.encoding;
    // Read again, it keeps what was said, unless it has other tables.
    if (!isFirst && state.touched.size > 0) return;
    if (choice !== undefined && Object.values(choice).some((one) => one !== undefined)) {
      state.mapping = { tables: mappedTables(reading.sheets, choice).tables.map(({ mapping }) => mapping) };
      return;
    }
    const first = firstMapping(reading.sheets, kept.all(), source.mapping?.(reading.sheets));
    state.mapping = first.mapping;
    state.guessed = first.guessed;
  };

  const receivers: Readonly<
    Record<string, (message: Readonly<Record<string, unknown>>) => Promise<unknown>>
  > = {
    ready: async () => (content === undefined ? undefined : show()),
    set: async ({ id, value }) => {
      if (typeof id !== "string" || typeof value !== "string") return;
      state.notice = undefined;
      state.done = undefined;
      if (id === encodingControl) {
        if (isEncoding(value)) state.encoding = value;
        return read();
      }
      const change = changeOf(id);
      if (change === undefined) return;
      state.touched.add(id);
      state.mapping = changeMapping(state.mapping, state.sheets, { change, value });
      return preview();
    },
    take: async ({ ids, isTaken }) => {
      state.done = undefined;
      for (const id of Array.isArray(ids) ? ids : []) {
        const row = typeof id === "string" ? rowOf(id) : undefined;
        if (row === undefined) continue;
        if (isTaken === true) state.left.delete(rowId(row));
        else state.left.set(rowId(row), row);
      }
      return preview();
    },
    apply: () => apply(),
    save: () => saveMapping(plan, source.title, mappingToKeep(state)),
    load: async () => {
      const mapping = await loadMapping(plan);
      if (mapping === undefined) return;
      state.mapping = mapping;
      state.guessed = new Set();
      if (mapping.encoding === undefined || mapping.encoding === state.encoding) return preview();
      state.encoding = mapping.encoding;
      return read();
    },
    reread: read,
    cancel: async () => {
      working?.cancel();
      state.notice = l10n.t("Stopped. “Read Again” begins anew.");
      state.preview = undefined;
      state.problem ??= { problem: sameWords(l10n.t("What the import would do was not worked out.")) };
      show();
    },
    undo: async () => {
      const { done } = state;
      state.done = undefined;
      if (done) await undoChange(done.change);
      return preview();
    },
    show: async () => state.done && showChange(state.done.change),
    close: async () => close(),
  };

  const apply = async () => {
    const { preview: shown } = state;
    if (shown === undefined || !("outcome" in shown.result)) return;
    const { outcome } = shown.result;
    const document = await opened(plan);
    // What a person saw is what is done: to another text it may do something else.
    if (document === undefined || document.getText() !== shown.analysis.text) {
      state.notice = l10n.t(
        "The plan changed meanwhile. This is what the import does to it now: look through it, and import again.",
      );
      await preview();
      return;
    }
    const sentence = l10n.t(
      "Imported from {0}: {1}.",
      source.title,
      summaryOf(outcome)[languageSetting()].replace(/[.。]$/, ""),
    );
    const change = await makeChange(context, document, { edit: editOf(document, outcome), done: sentence });
    if (change === undefined) {
      state.notice = l10n.t("The editor refused the change, so that nothing was done. Try again.");
      show();
      return;
    }
    kept.keep(state.sheets, mappingToKeep(state));
    source.onImported?.(outcome);
    state.notice = undefined;
    state.done = { sentence, change };
    await preview();
  };

  return {
    read,
    followPlan: async () => {
      if (state.preview === undefined || working !== undefined) return;
      const analysis = await file.analysis();
      if (analysis?.text !== state.preview.analysis.text || content?.language !== languageSetting())
        await preview();
    },
    receive: async (message) => {
      const { kind } = message;
      if (typeof kind === "string" && Object.hasOwn(receivers, kind)) await receivers[kind]?.(message);
    },
    dispose: () => working?.cancel(),
  };
}

interface Work {
  readonly token: CancellationTokenSource["token"];
  readonly tell: (progress: string) => void;
}

/** The mapping with what else a person said of the source. */
function mappingToKeep({ mapping, encoding }: State): Mapping {
  return { ...mapping, ...(encoding !== undefined && encoding !== "utf-8" && { encoding }) };
}

function contentOf(state: State, { plan, source }: SessionSettings): ImportContent | undefined {
  const { preview, problem, guessed, touched, done } = state;
  const result = problem ?? preview?.result;
  if (result === undefined) return undefined;
  return reviewPage({
    ...{ source: source.title, target: shownPath(plan), language: languageSetting(), result },
    ...{ sheets: state.sheets, mapping: state.mapping, encoding: state.encoding, notice: state.notice },
    analysis: preview?.analysis,
    done: done?.sentence,
    isGuessed: (id) => {
      const table = changeOf(id)?.table;
      return (
        table !== undefined &&
        guessed.has(table) &&
        !touched.has(id) &&
        !touched.has(controlId({ what: "section", table }))
      );
    },
  });
}
