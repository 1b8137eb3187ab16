import type { TextDocument } from "vscode-languageserver-textdocument";
import type { PlanDocument } from "../language/document.ts";
import { type Analyzer, createAnalyzer } from "../plan/analyze.ts";
import { todayIn } from "../plan/time/moment.ts";
import { type AskedFiles, askedFiles, besideOf } from "./asked-files.ts";
import { encodedLines, type PositionEncoding } from "./position-encoding.ts";
import type { Runtime } from "./runtime.ts";
import type { Settings } from "./settings.ts";
import { besideKey, uriKey } from "./workspace/uri-key.ts";

/**
 * The open plans: each is analysed once a version, by an analyzer of its own that knows the version before, when
 * somebody asks for it. Its findings go out when nothing else waits for an answer: a person who types on is answered
 * first, and of a text that has changed again nothing is said any more.
 */
export interface PlanDocuments {
  /** A plan as it stands; undefined where it is not open. */
  get(uri: string): PlanDocument | undefined;
  opened(text: TextDocument): void;
  /** Its text, or what it is judged by, has changed. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** A file has changed: the plans that were judged by it are judged anew. Whether there are any. */
  fileChanged(uri: string): boolean;
  /** Judges anew where the day has changed. Whether that was so. */
  followDay(): boolean;
  uris(): readonly string[];
}

interface Surroundings {
  readonly runtime: Runtime;
  readonly settings: () => Settings;
  /** How the client counts positions. */
  readonly encoding: () => PositionEncoding;
  /** A plan says something new: its findings go out. */
  readonly publish: (document: PlanDocument) => void;
}

interface Current {
  readonly document: PlanDocument;
  readonly settings: Settings;
  /** The text that was analysed: some editors never count their versions on. */
  readonly content: string;
}

interface OpenPlan {
  readonly text: TextDocument;
  readonly analyzer: Analyzer;
  readonly beside: AskedFiles;
  current: Current | undefined;
  /** What was published last. */
  told: PlanDocument | undefined;
  /** How long the last re-analysis and its findings took, in milliseconds. */
  cost: { analysis: number; findings: number };
  callOff: (() => void) | undefined;
}

/** Slower than this, findings wait until the typing pauses, so that it stays fluent. */
const slow = 150;
const longestWait = 500;

export function createDocuments({ runtime, settings, encoding, publish }: Surroundings): PlanDocuments {
  const plans = new Map<string, OpenPlan>();

  const time = () => runtime.now().getTime();

  const analysed = (plan: OpenPlan): PlanDocument => {
    const { current, text } = plan;
    if (current && isCurrent(current, text, settings(), runtime)) return current.document;
    const begin = time();
    const { asOf = runtime.now(), rules } = settings();
    const { files } = plan.beside;
    const content = text.getText();
    const analysis = plan.analyzer.analyze(content, { asOf, rules, ...(files && { files }) });
    const lines = encodedLines(text, encoding());
    const document = { uri: text.uri, version: text.version, lines, analysis };
    plan.current = { document, settings: settings(), content };
    // The first reading says nothing of the next ones, which cost only what changed.
    if (current) plan.cost.analysis = time() - begin;
    if (plan.callOff === undefined) tellSoon(plan);
    return document;
  };

  const tellSoon = (plan: OpenPlan): void => {
    plan.callOff?.();
    const cost = plan.cost.analysis + plan.cost.findings;
    plan.callOff = runtime.later(() => tell(plan), cost <= slow ? 0 : Math.min(cost, longestWait));
  };

  const tell = (plan: OpenPlan): void => {
    const isFirst = plan.told === undefined;
    const document = analysed(plan);
    plan.callOff = undefined;
    if (document === plan.told) return;
    const begin = time();
    plan.told = document;
    publish(document);
    if (!isFirst) plan.cost.findings = time() - begin;
  };

  /** Analyses the plans that are not as the world is now; whether there were any. */
  const again = (all: readonly OpenPlan[]): boolean => {
    for (const { text } of all) changed(text.uri);
    return all.length > 0;
  };

  const changed = (uri: string): void => {
    const plan = plans.get(uri);
    if (plan) tellSoon(plan);
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
        beside: askedFiles(besideOf(runtime, text.uri)),
        current: undefined,
        told: undefined,
        cost: { analysis: 0, findings: 0 },
        callOff: undefined,
      });
    },
    changed,
    closed(uri) {
      plans.get(uri)?.callOff?.();
      plans.delete(uri);
    },
    fileChanged(uri) {
      const key = uriKey(uri);
      const judged = [...plans.values()].filter(({ text, beside: { asked } }) =>
        [...asked].some((path) => besideKey(uriKey(text.uri), path) === key),
      );
      for (const plan of judged) plan.current = undefined;
      return again(judged);
    },
    followDay: () =>
      again(
        [...plans.values()].filter(
          ({ current, text }) => current && !isCurrent(current, text, settings(), runtime),
        ),
      ),
    uris: () => [...plans.keys()],
  };
}

/** Whether a document is of this text and version, of these settings, and of today where today counts. */
function isCurrent(
  { document: { version, analysis }, settings, content }: Current,
  text: TextDocument,
  now: Settings,
  runtime: Runtime,
): boolean {
  if (version !== text.version || content !== text.getText() || settings !== now) return false;
  return now.asOf !== undefined || analysis.asOf === todayIn(runtime.now(), analysis.timezone);
}
