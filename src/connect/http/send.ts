import { say, type Words } from "../../plan/words.ts";
import { ConnectError } from "./connect-error.ts";
import type { FetchResponse, Host } from "./host.ts";

/** One question to the other side. */
export interface Question {
  readonly address: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent as JSON; with it the question is a POST. */
  readonly body?: unknown;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  /** The JSON value; undefined where the answer is something else. */
  readonly json: unknown;
  /** Whether the answer says that it is JSON but is not: it broke off. */
  readonly isBroken: boolean;
}

export interface Limits {
  readonly tool: string;
  /** Milliseconds until an answer must have come whole. */
  readonly timeout: number;
  readonly mostBytes: number;
}

/**
 * Asks once, without trying again. Redirects are followed within the same origin only. Rejects with a `ConnectError`
 * where nothing came back, not in time, or too much.
 */
export async function send(question: Question, host: Host, limits: Limits): Promise<Answer> {
  const leash = new AbortController();
  const inserts = { tool: limits.tool, host: question.address.host };
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    leash.abort();
  }, limits.timeout);
  const stop = (): void => leash.abort();
  host.signal?.addEventListener("abort", stop);
  try {
    if (host.signal?.aborted === true) throw new ConnectError("cancelled", {});
    const response = await followed(question, host, leash.signal, inserts);
    return await read(response, limits);
  } catch (error) {
    if (host.signal?.aborted === true) throw new ConnectError("cancelled", {});
    if (isLate) throw new ConnectError("timed-out", { ...inserts, wait: seconds(limits.timeout) });
    if (error instanceof ConnectError) throw error;
    // What `fetch` says may quote the address, token and all: only that it failed is passed on.
    throw new ConnectError(host.isBrowser === true ? "unreachable-by-browser" : "unreachable", inserts);
  } finally {
    clearTimeout(timer);
    host.signal?.removeEventListener("abort", stop);
    leash.abort();
  }
}

/** A time as a person says it, rounded up to whole seconds, from three minutes on to whole minutes. */
export function seconds(milliseconds: number): Words {
  const count = Math.max(1, Math.ceil(milliseconds / 1000));
  if (count >= 180) return say(manyMinutes, { count: Math.ceil(count / 60) });
  return say(count === 1 ? oneSecond : manySeconds, { count });
}

const manyMinutes: Words = { en: "{count} minutes", "zh-CN": " {count} 分钟" };

const oneSecond: Words = { en: "a second", "zh-CN": " 1 秒" };
const manySeconds: Words = { en: "{count} seconds", "zh-CN": " {count} 秒" };
const mostRedirects = 3;

async function followed(
  { address, headers, body }: Question,
  host: Host,
  signal: AbortSignal,
  inserts: Readonly<Record<string, string>>,
): Promise<FetchResponse> {
  let place = address;
  for (let count = 0; count <= mostRedirects; count += 1) {
    const response = await host.fetch(place.href, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        accept: "application/json",
        ...headers,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: "manual",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal,
    });
    const isRedirect = response.status >= 300 && response.status < 400 && response.status !== 304;
    // A browser does not show where it would go.
    if (response.type === "opaqueredirect") throw new ConnectError("redirected", inserts);
    if (!isRedirect) return response;
    const next = nextPlace(response.headers.get("location"), place);
    if (next?.origin !== address.origin || body !== undefined) throw new ConnectError("redirected", inserts);
    await response.body?.cancel();
    place = next;
  }
  throw new ConnectError("redirected", inserts);
}

function nextPlace(location: string | null, from: URL): URL | undefined {
  if (location === null) return undefined;
  try {
    return new URL(location, from);
  } catch {
    return undefined;
  }
}

async function read(response: FetchResponse, { tool, mostBytes }: Limits): Promise<Answer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
    size += chunk.value.length;
    if (size > mostBytes) throw new ConnectError("too-large", { tool, limit: `${mostBytes / 1_000_000} MB` });
    parts.push(chunk.value);
  }
  const text = new TextDecoder().decode(joined(parts, size));
  const header = (name: string): string | null => response.headers.get(name);
  return { status: response.status, header, ...jsonOf(text, header("content-type") ?? "") };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A body is JSON by what it is: a gateway that calls its page JSON is seen through, and so is the opposite. */
function jsonOf(text: string, type: string): Pick<Answer, "json" | "isBroken"> {
  try {
    return { json: JSON.parse(text), isBroken: false };
  } catch {
    return { json: undefined, isBroken: /\bjson\b/i.test(type) || /^\s*[[{]/.test(text) };
  }
}
