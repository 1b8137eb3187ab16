import { CancellationTokenSource } from "vscode";
import { importSteps } from "../../exchange/import.ts";
import { mappingOf } from "../../exchange/outcome.ts";
import { isEncoding } from "../../exchange/read/decode.ts";
import { changeMapping } from "../../exchange/review/change-mapping.ts";
import { changeOf, rowId, rowOf } from "../../exchange/review/control-id.ts";
import { encodingControl } from "../../exchange/review/page.ts";
import { pageWords } from "../../exchange/review/page-words.ts";
import { importedWords, told } from "../../exchange/review/told.ts";
import { sameWords } from "../../plan/words.ts";
import type { ImportContent, ToImport } from "../../webview/import-messages.ts";
import { opened } from "../acts/apply-edit.ts";
import { makeChange } from "../acts/make-change.ts";
import { showChange, undoChange } from "../acts/undo-change.ts";
import type { CommandContext } from "../commands/command.ts";
import type { PlanFile } from "../plan-file.ts";
import { languageSetting } from "../settings.ts";
import type { AnsweredPage } from "./asked-again.ts";
import { contentOf } from "./content-of.ts";
import { editOf } from "./edit-of.ts";
import { keptImport } from "./kept-import.ts";
import { keptMappings } from "./kept-mappings.ts";
import { keepMapping, loadMapping, saveMapping } from "./mapping-file.ts";
import { stepByStep } from "./rest.ts";
import type { ReviewRequest } from "./review-import.ts";
import { emptyState, hasAnswers, mappingToKeep, type ReviewState, takeReading } from "./review-state.ts";

/** An import that a person looks through: what they have said so far, and what it would do. */
export interface ImportSession {
  /** Reads the source, and from then on tells the page. */
  readonly read: () => Promise<void>;
  /** Looks whether the plan says something else than the page was made for. */
  readonly followPlan: () => Promise<void>;
  /** Does what the page asks for. */
  readonly receive: (message: Readonly<Record<string, unknown>>) => Promise<void>;
  /** What was said so far. */
  readonly said: () => Pick<AnsweredPage, "kept" | "hasAnswers">;
  readonly dispose: () => void;
}

export interface SessionSettings extends ReviewRequest {
  readonly context: CommandContext;
  readonly tell: (message: ToImport) => void;
  readonly close: () => void;
}

export function createImportSession(settings: SessionSettings): ImportSession {
  const { context, plan, source, tell, close, saveMap } = settings;
  const file: PlanFile = context.plans.get(plan);
  const kept = keptMappings(context.extension.workspaceState);
  const state = emptyState(settings);
  let working: CancellationTokenSource | undefined;
  let content: ImportContent | undefined;
  let isApplying = false;
  /** When the piece of work that was begun last is at its end. */
  let ended: Promise<void> = Promise.resolve();

  /** One piece of work at a time: a newer one ends the one before. False where it was ended itself. */
  const work = async (act: (work: Work) => Promise<boolean>): Promise<boolean> => {
    working?.cancel();
    const own = new CancellationTokenSource();
    working = own;
    let end = (): void => {};
    ended = new Promise((resolve) => {
      end = resolve;
    });
    const say = (text: string) => {
      if (working === own) tell({ kind: "working", text, cancel: pageWords.cancel[languageSetting()] });
    };
    try {
      return await act({ token: own.token, tell: say });
    } finally {
      if (working === own) working = undefined;
      own.dispose();
      end();
    }
  };

  /** What the page has to keep, so that it comes back as it is. */
  const keep = () => tell({ kind: "keep", state: keptImport(state, settings) });

  const show = () => {
    content = contentOf(state, settings);
    if (content) tell(content);
    keep();
  };

  const preview = () =>
    work(async ({ token, tell: say }) => {
      const analysis = await file.analysis();
      if (token.isCancellationRequested) return false;
      if (analysis === undefined) {
        state.preview = undefined;
        state.problem = {
          problem: told.planGone,
        };
        show();
        return false;
      }
      const steps = importSteps(analysis.text, state.sheets, {
        ...analysis.options,
        mapping: state.mapping,
        leaveOut: [...state.left.values()],
      });
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

  const followPlan = async (): Promise<void> => {
    const shown = state.preview;
    if (shown === undefined || working !== undefined) return;
    const analysis = await file.analysis();
    if (analysis?.text !== shown.analysis.text || content?.language !== languageSetting()) await follow();
  };

  /** The plan may change while it is compared. */
  const follow = async (): Promise<void> => {
    if (await preview()) await followPlan();
  };

  const sifted = source.sifted ?? ((outcome) => outcome);

  const read = async () => {
    const hasRead = await work(async ({ token, tell: say }) => {
      const reading = await source.read({ token, tell: say, encoding: state.encoding });
      if (token.isCancellationRequested) return false;
      takeReading(state, reading, settings, kept);
      return true;
    });
    if (hasRead && state.problem === undefined) await follow();
    else if (hasRead) show();
  };

  const receivers: Readonly<
    Record<string, (message: Readonly<Record<string, unknown>>) => Promise<unknown>>
  > = {
    ready: async () => (content === undefined ? keep() : show()),
    set: async ({ id, value }) => {
      if (typeof id !== "string" || typeof value !== "string") return;
      state.notice = undefined;
      state.done = undefined;
      if (id === encodingControl) {
        if (isEncoding(value)) state.encoding = value;
        // What was said of titles that could not be read says nothing any more.
        state.touched.clear();
        state.touched.add(id);
        state.isOwn = false;
        state.isLoaded = false;
        return read();
      }
      const change = changeOf(id);
      if (change === undefined) return;
      state.touched.add(id);
      state.isOwn = true;
      state.mapping = changeMapping(state.mapping, state.sheets, { change, value });
      return follow();
    },
    take: async ({ ids, isTaken }) => {
      state.done = undefined;
      for (const id of Array.isArray(ids) ? ids : []) {
        const row = typeof id === "string" ? rowOf(id) : undefined;
        if (row === undefined) continue;
        if (isTaken === true) state.left.delete(rowId(row));
        else state.left.set(rowId(row), row);
      }
      return follow();
    },
    apply: async () => {
      // Asked twice, as by a double click, it would be done twice: the plan's text follows after a while.
      if (isApplying) return;
      isApplying = true;
      await apply().finally(() => {
        isApplying = false;
      });
    },
    save: () => saveMapping({ plan, source: source.title, disk: context.sources.host }, mappingToKeep(state)),
    load: async () => {
      const mapping = await loadMapping(plan);
      if (mapping === undefined) return;
      state.mapping = mapping;
      state.guessed = new Set();
      state.isOwn = true;
      state.isLoaded = true;
      const isOfOther = mapping.encoding !== undefined && mapping.encoding !== state.encoding;
      state.encoding = mapping.encoding ?? state.encoding;
      // What is not read yet is read so; another tool is not asked before the person says it.
      if (isOfOther || (state.sheets.length === 0 && !source.isAsleep)) return read();
      return state.sheets.length === 0 ? show() : follow();
    },
    reread: read,
    cancel: async () => {
      working?.cancel();
      state.notice = told.stopped;
      state.preview = undefined;
      state.problem ??= { problem: told.notWorkedOut };
      show();
    },
    undo: async () => {
      const { done } = state;
      state.done = undefined;
      if (done) await undoChange(done.change);
      return follow();
    },
    show: async () => state.done && showChange(state.done.change),
    close: async () => close(),
  };

  const lookAgain = async () => {
    state.notice = told.planChanged;
    await follow();
  };

  const apply = async () => {
    const seen = state.preview;
    while (working !== undefined) await ended;
    const { preview: shown } = state;
    if (seen === undefined || shown === undefined || !("outcome" in shown.result)) return;
    // A row that was left out just now was in what was worked out before.
    if (!isSameImport(seen, shown)) {
      state.notice = seen.analysis.text === shown.analysis.text ? told.notReckoned : told.planChanged;
      show();
      return;
    }
    const { outcome } = shown.result;
    const document = await opened(plan);
    // What a person saw is what is done: to another text it may do something else.
    const isSame = () => state.preview === shown && document?.getText() === shown.analysis.text;
    if (document === undefined || !isSame()) return lookAgain();
    // A plan is not changed where the rest of what was asked for cannot be done.
    const saving = { disk: context.sources.host, isWanted: isSame };
    const saved = saveMap === undefined || (await keepMapping(saveMap, mappingOf(outcome), saving));
    // Both may have changed while a person thought about that file.
    if (!isSame()) return lookAgain();
    if (saved !== true) {
      if (saved !== false) state.notice = sameWords(saved);
      show();
      return;
    }
    const sentence = importedWords(source.title, outcome)[languageSetting()];
    const change = await makeChange(context, document, { edit: editOf(document, outcome), done: sentence });
    if (change === undefined) {
      state.notice = told.refused;
      show();
      return;
    }
    kept.keep(state.sheets, mappingToKeep(state));
    source.onImported?.(outcome);
    state.notice = undefined;
    state.done = { sentence, change };
    await follow();
  };

  return {
    read,
    followPlan,
    said: () => ({ kept: keptImport(state, settings), hasAnswers: hasAnswers(state, settings) }),
    receive: async (message) => {
      const { kind } = message;
      if (typeof kind === "string" && Object.hasOwn(receivers, kind)) await receivers[kind]?.(message);
    },
    dispose: () => working?.cancel(),
  };
}

type Preview = NonNullable<ReviewState["preview"]>;

/** Whether two previews are of one text and do the same to it. */
function isSameImport(one: Preview, other: Preview): boolean {
  if (one === other) return true;
  const edits = ({ result }: Preview) => ("outcome" in result ? result.outcome.edits : []);
  return (
    one.analysis.text === other.analysis.text && JSON.stringify(edits(one)) === JSON.stringify(edits(other))
  );
}

interface Work {
  readonly token: CancellationTokenSource["token"];
  readonly tell: (progress: string) => void;
}
