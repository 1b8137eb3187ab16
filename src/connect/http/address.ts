import { shortened } from "../../plan/facts/shortened.ts";
import { ConnectError } from "./connect-error.ts";

export interface AddressRules {
  /** The tool's name, for what is said about a bad address. */
  readonly tool: string;
  /** Whether the user said that an unencrypted address is right. */
  readonly allowsHttp?: boolean | undefined;
}

/**
 * Reads an address as a person pastes it, with or without `https://`, a trailing slash, a query or a fragment.
 * Comes back without the last three. Throws a `ConnectError` on one that is no web address, carries a name or password, or would send
 * the token unencrypted to another machine.
 */
export function readAddress(text: string, { tool, allowsHttp }: AddressRules): URL {
  const trimmed = text.trim();
  const url =
    trimmed.length > longest
      ? undefined
      : parsed(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
    // An address that holds a password is not repeated.
    throw new ConnectError("address", { tool, host: /[@?#]/.test(trimmed) ? "…" : shortened(trimmed, 60) });
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname) && allowsHttp !== true) {
    throw new ConnectError("not-encrypted", { tool });
  }
  url.search = "";
  url.hash = "";
  url.pathname = url.pathname.replace(/\/+$/, "");
  return url;
}

const longest = 2000;

/** An address below a root: its path behind the root's own, with a query of what is given. */
export function below(root: URL, path: string, query: Readonly<Record<string, Queried>> = {}): URL {
  const url = new URL(root);
  url.pathname = `${root.pathname.replace(/\/+$/, "")}${path}`;
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(key, String(value));
  }
  return url;
}

export type Queried = string | number | undefined;

/** One step of a path, so that an id from elsewhere never becomes two. */
export function step(id: string): string {
  const text = encodeURIComponent(wellFormed(id));
  return /^\.{1,2}$/.test(text) ? "_" : text;
}

/** A text whose half characters are replaced: what cannot be written in an address would throw. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Whether a host is this machine, as the URL standard writes it. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
