import { readAddress } from "../http/address.ts";
import { assumptions } from "./assumptions.ts";

/**
 * The root of GitHub's REST interface from an address as a person pastes it: of the cloud, of an enterprise in the cloud, or of a
 * server of one's own, whatever page of it. Throws a `ConnectError` as `readAddress` does.
 */
export function githubRoot(address: string | undefined, allowsHttp?: boolean): URL {
  const url = readAddress(address ?? assumptions.cloudRoot, { tool: "GitHub", allowsHttp });
  if (assumptions.cloudPages.test(url.hostname)) return new URL(assumptions.cloudRoot);
  const [, own] = assumptions.ownCloud.exec(url.hostname) ?? [];
  if (own !== undefined) return new URL(`https://api.${own}`);
  const [before] = /^.*?(?=\/api\/v3(?:\/|$))/.exec(url.pathname) ?? [""];
  url.pathname = `${before}${assumptions.privatePath}`;
  return url;
}
