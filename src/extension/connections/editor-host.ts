import type { CancellationToken } from "vscode";
import { clockOf } from "../../connect/http/clock.ts";
import type { Host } from "../../connect/http/host.ts";
import { languageSetting } from "../settings.ts";

/** Where a connection runs in the editor: its own `fetch`, which heeds the proxy of its settings, and a token that ends all. */
export function editorHost(token: CancellationToken, tell: (progress: string) => void): Host {
  const stopping = new AbortController();
  if (token.isCancellationRequested) stopping.abort();
  token.onCancellationRequested(() => stopping.abort());
  return {
    fetch: (address, request) => fetch(address, request),
    clock: clockOf(Date.now),
    signal: stopping.signal,
    onProgress: ({ what, done, total }) => {
      tell(`${what[languageSetting()]} ${total === undefined ? done : `${done}/${total}`}`);
    },
    isBrowser: "importScripts" in globalThis,
  };
}
