import type { Words } from "../../plan/words.ts";
import { ConnectError } from "./connect-error.ts";
import type { Host } from "./host.ts";
import { type Answer, type Limits, type Question, send } from "./send.ts";

/** How a tool wants to be asked again after it was asked too often or had trouble. */
export interface Patience extends Limits {
  /** Headers that say how long to wait, in the order in which they count. */
  readonly waitHeaders: readonly string[];
  /** No wait is longer, in milliseconds: where more is asked for, the person is told. */
  readonly longestWait: number;
  /** The waits where no header says one, in milliseconds; their number is that of the tries. */
  readonly waits: readonly number[];
  /** How often it is asked again where a header says how long to wait. */
  readonly mostRetries: number;
}

/**
 * Asks, and asks again where that helps: after 429, and after 500, 502, 503 and 504, which a gateway gives while a
 * server restarts. All that is asked is reading, so that asking twice does no harm. Hands back the last answer,
 * whatever it is; rejects as `send` does, and where it would have to wait too long.
 */
export async function ask(question: Question, host: Host, patience: Patience): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    const answer = await send(question, host, patience);
    if (!mayPass.has(answer.status)) return answer;
    const told = waitOf(answer, patience, host.clock.now());
    if (told !== undefined && told > patience.longestWait) return answer;
    const wait = told === undefined ? patience.waits[tries] : tries < patience.mostRetries ? told : undefined;
    if (wait === undefined) return answer;
    host.onProgress?.({ what: waiting, done: Math.ceil(wait / 1000) });
    await host.clock.wait(wait, host.signal);
    if (host.signal?.aborted === true) throw new ConnectError("cancelled", {});
  }
}

/** A pause that nobody explains looks like a program that hangs. */
const waiting: Words = { en: "waiting as asked, in seconds:", "zh-CN": "按要求等待（秒）：" };

const mayPass: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** How long an answer asks to wait, in milliseconds: seconds or, by RFC 9110, a date. Undefined where it does not say. */
export function waitOf(answer: Answer, { waitHeaders }: Patience, now: number): number | undefined {
  for (const name of waitHeaders) {
    const text = answer.header(name)?.trim() ?? "";
    if (/^\d{1,9}(?:\.\d{1,9})?$/.test(text)) return Math.ceil(Number(text) * 1000);
    const instant = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(instant)) return Math.max(0, instant - now);
  }
  return undefined;
}
