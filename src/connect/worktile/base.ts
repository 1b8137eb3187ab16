import { readAddress } from "../http/address.ts";
import { assumptions } from "./assumptions.ts";

/**
 * The base of the team interface from an address as a person pastes it: the cloud's, a team's web page in the cloud, or
 * a server of one's own with its whole path or none. Throws a `ConnectError` as `readAddress` does.
 */
export function worktileBase(address: string | undefined, allowsHttp?: boolean): URL {
  const url = readAddress(address ?? assumptions.cloudBase, { tool: "Worktile", allowsHttp });
  if (assumptions.cloudPages.test(url.hostname)) return new URL(assumptions.cloudBase);
  if (/^\/?$/.test(url.pathname)) url.pathname = assumptions.privatePath;
  return url;
}
