import { readAddress } from "../http/address.ts";
import { assumptions } from "./assumptions.ts";

/**
 * The root of GitLab's REST interface from an address as a person pastes it, whatever page of it. A server below a path of its host is
 * given whole, with `/api/v4`: a path alone may be a group's page. Throws a `ConnectError` as `readAddress` does.
 */
export function gitlabRoot(address: string | undefined, allowsHttp?: boolean): URL {
  const url = readAddress(address ?? assumptions.cloudAddress, { tool: "GitLab", allowsHttp });
  const [before] = /^.*?(?=\/api\/v4(?:\/|$))/.exec(url.pathname) ?? [""];
  url.pathname = `${before}${assumptions.path}`;
  if (url.hostname === "www.gitlab.com") url.hostname = "gitlab.com";
  return url;
}
