/**
 * The address behind `rel="next"` in a `Link` header (RFC 8288); `false` where there is a header without one, undefined
 * without a header. Takes time in proportion to the header.
 */
export function nextIn(link: string | null, base: URL): URL | false | undefined {
  if (link === null || link.trim() === "") return undefined;
  for (const [, address = "", parameters = ""] of link.matchAll(/<([^<>]*)>([^<]*)/g)) {
    if (!/;\s*rel\s*=\s*"?(?:[^";]*\s)?next(?:[\s"',;]|$)/i.test(parameters)) continue;
    return URL.canParse(address, base) ? new URL(address, base) : undefined;
  }
  return false;
}
