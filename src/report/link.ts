import { oneLine, plainText } from "../plan/facts/plain-text.ts";
import type { Inline } from "./report.ts";

/** A link where the address is one that may be followed (`http`, `https`, `mailto`), else the bare text. */
export function linkInline(address: string, title: string = address): Inline {
  const text = oneLine(plainText(title));
  const url = safeAddress(address);
  return url === undefined ? text : { kind: "link", url, text };
}

/** The address in its normal form, or undefined where it is of another scheme or none. */
function safeAddress(address: string): string | undefined {
  // Required at the very start: URL parsers skip spaces and control characters, people do not see them.
  if (!/^(https?:\/\/|mailto:)[^\s\p{Cc}\p{Cf}]+$/iu.test(address)) return undefined;
  return URL.canParse(address) ? new URL(address).href : undefined;
}
