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
  /** Headers that count what is left, for a tool that says by them when there is more. */
  readonly quota?: Quota | undefined;
  /** Whether an answer of another status means “too many requests”. */
  readonly isTooMany?: ((answer: Answer) => boolean) | undefined;
  /** The waits after “too many requests” where no header says one; `waits` if not given. */
  readonly waitsOfTooMany?: readonly number[] | undefined;
}

/** Headers with the number of questions that are left, and with the Unix second at which there are more. */
export interface Quota {
  readonly left: string;
  readonly reset: string;
}

/**
 * Asks, and asks again where that helps: after 429, and after 500, 502, 503 and 504, which a gateway gives while a
 * server restarts. All that is asked is reading, so that asking twice does no harm. Hands back the last answer,
 * whatever it is; rejects as `send` does, and where it would have to wait too long.
 */
export async function ask(question: Question, host: Host, patience: Patience): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    const answer = await send(question, host, patience);
    const isTooMany = answer.status === 429 || patience.isTooMany?.(answer) === true;
    if (!isTooMany && !mayPass.has(answer.status)) return answer;
    const told = waitOf(answer, patience, host.clock.now());
    if (told !== undefined && told > patience.longestWait) return answer;
    const waits = isTooMany ? (patience.waitsOfTooMany ?? patience.waits) : patience.waits;
    const wait = told === undefined ? waits[tries] : tries < patience.mostRetries ? told : undefined;
    if (wait === undefined) return answer;
    host.onProgress?.({ what: waiting, done: Math.ceil(wait / 1000) });
    await host.clock.wait(wait, host.signal);
    if (host.signal?.aborted === true) throw new ConnectError("cancelled", {});
  }
}

/** A pause that nobody explains looks like a program that hangs. */
const waiting: Words = { en: "waiting as asked, in seconds:", "zh-CN": "按要求等待（秒）：" };

const mayPass: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/**
 * How long an answer asks to wait, in milliseconds: seconds, by RFC 9110 a date, or where nothing is left of a quota until there
 * is more. Undefined where it does not say.
 */
export function waitOf(answer: Answer, { waitHeaders, quota }: Patience, now: number): number | undefined {
  for (const name of waitHeaders) {
    const text = answer.header(name)?.trim() ?? "";
    if (/^\d{1,9}(?:\.\d{1,9})?$/.test(text)) return Math.ceil(Number(text) * 1000);
    const instant = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(instant)) return Math.max(0, instant - now);
  }
  // The reset stands on every answer: it counts where nothing is left alone.
  if (quota === undefined || answer.header(quota.left)?.trim() !== "0") return undefined;
  const reset = Number(answer.header(quota.reset) ?? Number.NaN);
  return Number.isSafeInteger(reset) ? Math.max(least, reset * 1000 - now) : undefined;
}

/** Clocks differ by a little: a reset that is over by ours is not by theirs. */
const least = 1000;
