import { setTimeout as pause } from "node:timers/promises";
import type { Contestant } from "./contestants.ts";
import { limited, type Published, type Session, startSession } from "./session.ts";

/** What one server took on one plan: milliseconds, and bytes of memory. */
export interface Measurement {
  readonly initialize: number;
  /** From `didOpen` to the findings. */
  readonly open: number;
  /** From a change inside one record to the findings of the text after it. */
  readonly keystroke: readonly number[];
  /** From a completion request that follows a change at once, as when one types. */
  readonly completionTyped: readonly number[];
  /** From a completion request on a text at rest. */
  readonly completion: readonly number[];
  readonly hover: readonly number[];
  readonly peakMemory: number;
}

const warmUps = 5;
const edits = 40;
const requests = 20;

/** Opens a plan in a fresh server, edits one of its records, and asks. */
export async function measure(node: string, contestant: Contestant, text: string): Promise<Measurement> {
  const session = await startSession(node, contestant);
  try {
    const document = await openDocument(session, contestant, text);
    for (let count = 0; count < warmUps; count++) await document.edit();
    const keystroke = await repeat(edits, document.edit);
    const completionTyped = await repeat(requests, document.completeWhileTyping);
    const completion = await repeat(requests, () => document.ask("completion"));
    const hover = await repeat(requests, () => document.ask("hover"));
    const { initialized, peakMemory } = session;
    return {
      ...{ initialize: initialized, open: document.open, keystroke },
      ...{ completionTyped, completion, hover, peakMemory: peakMemory() },
    };
  } finally {
    await session.end();
  }
}

interface OpenDocument {
  readonly open: number;
  /** Changes one character and waits for the findings that go with the text then. */
  readonly edit: () => Promise<number>;
  readonly completeWhileTyping: () => Promise<number>;
  readonly ask: (request: "completion" | "hover") => Promise<number>;
}

/** The record that is edited: in the middle of the plan, where nothing is nearer than anywhere else. */
export const edited = "\n    status: planned\n";
const uri = "file:///bench/plan.commplan.yaml";

async function openDocument(
  { connection, nextFindings }: Session,
  { language }: Contestant,
  text: string,
): Promise<OpenDocument> {
  const line = lineOfMiddle(text, edited) + 1;
  const character = edited.trimEnd().length - 1;
  const place = { line, character };
  let version = 1;
  let isWrong = true;
  /** The word with a letter too many is wrong, without it right: findings say which text they are of. */
  const fits = (published: Published) =>
    (published.version ?? version) === version &&
    published.findings.some(({ range }) => range.start.line === line) === isWrong;
  const change = () => {
    version += 1;
    isWrong = !isWrong;
    const end = { line, character: character + (isWrong ? 0 : 1) };
    const contentChanges = [{ range: { start: place, end }, text: isWrong ? "x" : "" }];
    return connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
  };
  const ask = async (request: "completion" | "hover") => {
    const position =
      request === "completion" ? { line, character: "    status: ".length } : { line, character: 6 };
    const begin = performance.now();
    const answer = await limited(
      connection.sendRequest(`textDocument/${request}`, { textDocument: { uri }, position }),
    );
    const took = performance.now() - begin;
    if (isEmpty(answer)) throw new Error(`The ${request} is empty.`);
    return took;
  };
  const changedAndFound = async () => {
    const found = nextFindings(fits);
    const begin = performance.now();
    await change();
    return (await found).at - begin;
  };

  const wrongText = text.split("\n").toSpliced(line, 1, "    status: plannedx").join("\n");
  const found = nextFindings(fits);
  const begin = performance.now();
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: language, version, text: wrongText },
  });
  const open = (await found).at - begin;
  return {
    open,
    edit: changedAndFound,
    async completeWhileTyping() {
      const later = nextFindings(() => true);
      await change();
      const took = await ask("completion");
      await later;
      return took;
    },
    ask,
  };
}

/** One after the other, with a breath between, as between two keys. */
async function repeat(count: number, action: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let done = 0; done < count; done++) {
    times.push(await action());
    await pause(5);
  }
  return times;
}

function isEmpty(answer: unknown): boolean {
  if (answer === null || answer === undefined) return true;
  const list = typeof answer === "object" && "items" in answer ? answer.items : answer;
  return Array.isArray(list) && list.length === 0;
}

function lineOfMiddle(text: string, part: string): number {
  const at = text.indexOf(part, (text.lastIndexOf(part) + text.indexOf(part)) / 2);
  return text.slice(0, at).split("\n").length - 1;
}
