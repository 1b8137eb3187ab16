import { spawn } from "node:child_process";
import { once } from "node:events";
import { ConnectError } from "../../src/connect/http/connect-error.ts";
import type { Host, Progress } from "../../src/connect/http/host.ts";
import type { ToolId } from "../../src/connect/records.ts";
import { root } from "../support/folders.ts";

/** A request as a stand-in server saw it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A server in a process of its own, known only through HTTP. */
export interface StandIn {
  readonly address: string;
  /** Sets switches, or all back where none are given, and forgets what was seen. */
  readonly set: (switches?: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly seen: () => Promise<readonly Seen[]>;
  readonly stop: () => void;
}

export async function startStandIn(name: ToolId): Promise<StandIn> {
  const child = spawn(process.execPath, [`${root}test/stand-ins/${name}.mjs`], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as readonly Buffer[];
  const address = `http://127.0.0.1:${Number(String(line))}`;
  return {
    address,
    set: async (switches = {}) => {
      await fetch(`${address}/stand-in`, { method: "POST", body: JSON.stringify(switches) });
    },
    seen: async () => (await (await fetch(`${address}/stand-in`)).json()) as readonly Seen[],
    stop: () => void child.kill(),
  };
}

/** Where a connection runs in a test: it really fetches, but its waits are only noted and do not pass. */
export interface TestHost extends Host {
  readonly waits: readonly number[];
  readonly told: readonly Progress[];
}

export function testHost(more: Partial<Host> = {}): TestHost {
  const waits: number[] = [];
  const told: Progress[] = [];
  let passed = 0;
  return {
    fetch,
    clock: {
      now: () => Date.now() + passed,
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        passed += milliseconds;
      },
    },
    onProgress: (progress) => told.push(progress),
    ...more,
    waits,
    told,
  };
}

/** The `ConnectError` that something ends with; any other end is a failure of the test. */
export async function problemOf(work: () => Promise<unknown>): Promise<ConnectError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ConnectError) return error;
    throw error;
  }
  throw new Error("it went well");
}
