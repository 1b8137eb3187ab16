import type { CancellationToken } from "vscode";
import type { Clock, Host } from "../../connect/http/host.ts";
import { languageSetting } from "../settings.ts";

/** Where a connection runs in the editor: its own `fetch`, which heeds the proxy of its settings, and a token that ends all. */
export function editorHost(token: CancellationToken, tell: (progress: string) => void): Host {
  const stopping = new AbortController();
  if (token.isCancellationRequested) stopping.abort();
  token.onCancellationRequested(() => stopping.abort());
  return {
    fetch: (address, request) => fetch(address, request),
    clock,
    signal: stopping.signal,
    onProgress: ({ what, done, total }) => {
      tell(`${what[languageSetting()]} ${total === undefined ? done : `${done}/${total}`}`);
    },
    isBrowser: "importScripts" in globalThis,
  };
}

const clock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal?.addEventListener("abort", end);
      if (signal?.aborted === true) end();
    }),
};
