import { ConnectError } from "./http/connect-error.ts";

/**
 * A secret as a person pasted it, without the space around it; undefined where there is none. Throws a `ConnectError` on
 * a token that cannot be one, such as two lines, which no header could carry.
 */
export function tokenIn(text: string | undefined, tool: string): string | undefined {
  const token = secretIn(text);
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) throw new ConnectError("no-token", { tool });
  return token;
}

/** Likewise for what travels in a body or an encoded address, where any character does. */
export function secretIn(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === "" ? undefined : trimmed;
}
