import type { Plan, PlanRecord } from "../plan.ts";
import { uriFormat } from "../time/formats/uri.ts";

/**
 * Where a record's item in another tool is: the address that the record gives, else its tool's `item-url` with the key in it. A web
 * address; undefined where there is none. Nothing opens it but a person.
 */
export function itemAddress(plan: Plan, { external }: PlanRecord): string | undefined {
  const tool = plan.tools.find(({ id }) => id !== undefined && id === external?.tool);
  const key = external?.key;
  const made = key === undefined ? undefined : tool?.["item-url"]?.replaceAll("{key}", () => encoded(key));
  const address = external?.url ?? made;
  return address !== undefined && uriFormat(address) === undefined && /^https?:/i.test(address)
    ? address
    : undefined;
}

/** Percent-encoded; half a surrogate pair, which no address can hold, is replaced. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
