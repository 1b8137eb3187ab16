import { readAddress } from "../http/address.ts";
import { assumptions } from "./assumptions.ts";

/**
 * The REST root of an address as a person pastes it: the cloud's, a team's web page in the cloud, or a server of one's
 * own, with or without `/open`, `/v1` and what follows. Throws a `ConnectError` as `readAddress` does.
 */
export function pingcodeRoot(address: string | undefined, allowsHttp?: boolean): URL {
  const url = readAddress(address ?? assumptions.cloudRoot, { tool: "PingCode", allowsHttp });
  if (assumptions.cloudRoots.test(url.hostname)) return new URL(url.origin);
  if (assumptions.cloudPages.test(url.hostname)) return new URL(assumptions.cloudRoot);
  const path = url.pathname.replace(/\/v1(?:\/.*)?$/, "").replace(/\/+$/, "");
  url.pathname = path === "" ? assumptions.privatePath : path;
  return url;
}
