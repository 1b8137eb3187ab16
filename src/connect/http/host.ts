import type { Words } from "../../plan/words.ts";

/** What a connection needs of where it runs: Node, an editor, a browser worker. */
export interface Host {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Ends everything under way, waits included. */
  readonly signal?: AbortSignal | undefined;
  /** Is told after each answer how far the reading is. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Whether a browser asks, which lets nobody see what another site does not allow it to. */
  readonly isBrowser?: boolean | undefined;
}

export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or sooner where the signal says that nobody waits any more. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export interface Progress {
  /** What is being read: "work items", "sprints" … */
  readonly what: Words;
  readonly done: number;
  /** How many there are, where the other side said so. */
  readonly total?: number;
}

/** The part of the standard `fetch` that is used, so that a stand-in or an editor's own can take its place. */
export type Fetch = (address: string, request: FetchRequest) => Promise<FetchResponse>;

export interface FetchRequest {
  readonly method: "GET" | "POST";
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly redirect: "manual";
  readonly credentials: "omit";
  readonly cache: "no-store";
  readonly referrerPolicy: "no-referrer";
  readonly signal: AbortSignal;
}

export interface FetchResponse {
  readonly status: number;
  readonly type?: string;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly body: ReadableStream<Uint8Array> | null;
}
