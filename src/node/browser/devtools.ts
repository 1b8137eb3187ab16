import type { Readable, Writable } from "node:stream";

/** A value of JSON. */
type Answer = Readonly<Record<string, unknown>>;

/** The browser's side of the DevTools protocol, over a pair of pipes: nothing listens on a port. */
export interface DevTools {
  /** Asks for something and waits for the answer; rejects where the browser refuses or is gone. */
  readonly send: (method: string, parameters?: object, session?: string) => Promise<Answer>;
  /** Waits for the next event of a name. */
  readonly event: (name: string) => Promise<void>;
  /** Ends every wait with this error. */
  readonly fail: (error: Error) => void;
}

/** The protocol over pipes (`--remote-debugging-pipe`): messages of JSON, each ended by a zero byte. */
export function devTools(input: Writable, output: Readable): DevTools {
  const waiting = new Map<number, Waiting<Answer>>();
  const events = new Map<string, Waiting<void>[]>();
  let failure: Error | undefined;
  let count = 0;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of [...waiting.values(), ...[...events.values()].flat()]) reject(failure);
    waiting.clear();
    events.clear();
  };
  const take = (message: Message) => {
    const { id, method, result = {}, error } = message;
    if (id === undefined) {
      for (const { resolve } of events.get(method ?? "") ?? []) resolve();
      events.delete(method ?? "");
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error.message ?? "The browser refused."));
  };
  const chunks = messages(output, take, fail);
  output.on("data", chunks);
  // A pipe breaks when who is at its other end is gone.
  const ended = (cause?: unknown) => fail(new Error("The browser ended.", { cause }));
  for (const stream of [input, output]) stream.on("error", ended);
  output.on("close", () => ended());
  return {
    fail,
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        count += 1;
        waiting.set(count, { resolve, reject });
        input.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
      }),
    event: (name) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        events.set(name, [...(events.get(name) ?? []), { resolve, reject }]);
      }),
  };
}

interface Waiting<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Answer;
  readonly error?: { readonly message?: string };
}

/** Puts together what comes in pieces. */
function messages(
  output: Readable,
  take: (message: Message) => void,
  fail: (error: Error) => void,
): (text: string) => void {
  output.setEncoding("utf8");
  let pieces: string[] = [];
  return (text) => {
    const [rest = "", ...others] = text.split("\0").reverse();
    const ended = others.reverse();
    if (ended[0] !== undefined) ended[0] = pieces.splice(0).join("") + ended[0];
    pieces.push(rest);
    try {
      for (const message of ended) take(JSON.parse(message));
    } catch (error) {
      pieces = [];
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  };
}
