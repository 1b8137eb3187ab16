import type { TextDocument } from "vscode-languageserver-textdocument";
import type { PlanDocument } from "../language/document.ts";
import { type Analyzer, createAnalyzer } from "../plan/analyze.ts";
import type { PlanFiles } from "../plan/rules/rule.ts";
import { todayIn } from "../plan/time/moment.ts";
import { encodedLines, type PositionEncoding } from "./position-encoding.ts";
import type { Runtime } from "./runtime.ts";
import type { Settings } from "./settings.ts";

/** The open plans: each is analysed once a version, by an analyzer of its own that knows the version before. */
export interface PlanDocuments {
  /** A plan as it stands; undefined where it is not open. */
  get(uri: string): PlanDocument | undefined;
  opened(text: TextDocument): void;
  /** Its text, or what it is judged by, has changed. */
  changed(uri: string): void;
  closed(uri: string): void;
  uris(): readonly string[];
}

interface Surroundings {
  readonly runtime: Runtime;
  readonly settings: () => Settings;
  /** How the client counts positions. */
  readonly encoding: () => PositionEncoding;
  /** A plan was analysed anew: its findings go out. */
  readonly publish: (document: PlanDocument) => void;
  readonly withdraw: (uri: string) => void;
}

interface OpenPlan {
  readonly text: TextDocument;
  readonly analyzer: Analyzer;
  readonly files: PlanFiles | undefined;
  current: { readonly document: PlanDocument; readonly settings: Settings } | undefined;
  /** How long the last re-analysis took, in milliseconds. */
  cost: number;
  callOff: (() => void) | undefined;
}

/** Slower than this, findings wait until the typing pauses, so that it stays fluent. */
const slow = 150;
const longestWait = 500;

export function createDocuments({
  runtime,
  settings,
  encoding,
  publish,
  withdraw,
}: Surroundings): PlanDocuments {
  const plans = new Map<string, OpenPlan>();

  const analysed = (plan: OpenPlan): PlanDocument => {
    const { current, text } = plan;
    if (current && isCurrent(current, text, settings(), runtime)) return current.document;
    const begin = runtime.now().getTime();
    const { asOf = runtime.now(), rules } = settings();
    const { files } = plan;
    const analysis = plan.analyzer.analyze(text.getText(), { asOf, rules, ...(files && { files }) });
    const lines = encodedLines(text, encoding());
    const document = { uri: text.uri, version: text.version, lines, analysis };
    plan.current = { document, settings: settings() };
    publish(document);
    // The first reading says nothing of the next ones, which cost only what changed.
    if (current) plan.cost = runtime.now().getTime() - begin;
    return document;
  };

  return {
    get(uri) {
      const plan = plans.get(uri);
      return plan && analysed(plan);
    },
    opened(text) {
      plans.set(text.uri, {
        text,
        analyzer: createAnalyzer(),
        files: runtime.filesBeside?.(text.uri),
        current: undefined,
        cost: 0,
        callOff: undefined,
      });
    },
    changed(uri) {
      const plan = plans.get(uri);
      if (plan === undefined) return;
      plan.callOff?.();
      plan.callOff = undefined;
      if (plan.cost <= slow) analysed(plan);
      else plan.callOff = runtime.later(() => analysed(plan), Math.min(plan.cost, longestWait));
    },
    closed(uri) {
      plans.get(uri)?.callOff?.();
      plans.delete(uri);
      withdraw(uri);
    },
    uris: () => [...plans.keys()],
  };
}

/** Whether a document is of this version, of these settings, and of today where today counts. */
function isCurrent(
  { document: { version, analysis }, settings }: NonNullable<OpenPlan["current"]>,
  text: TextDocument,
  now: Settings,
  runtime: Runtime,
): boolean {
  if (version !== text.version || settings !== now) return false;
  return now.asOf !== undefined || analysis.asOf === todayIn(runtime.now(), analysis.timezone);
}
