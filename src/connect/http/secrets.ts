import { shortened } from "../../plan/facts/shortened.ts";
import { wellFormed } from "./address.ts";

/** What must not be seen by anyone: collects it as it becomes known, and takes it out of texts. */
export interface Secrets {
  readonly add: (secret: string | undefined) => void;
  /** A text of the other side as it may be shown: without secrets, on one line, of at most 200 characters. */
  readonly redact: (text: string) => string;
}

/**
 * Keeps the secrets of one connection. Every form in which an answer may send one back is known: as it is, as part
 * of an address, and inside JSON. Besides, whatever looks like a key is taken out, since a part of a secret is one.
 */
export function createSecrets(): Secrets {
  const known = new Set<string>();
  return {
    add: (secret) => {
      if (secret === undefined || secret === "") return;
      for (const form of [secret, encoded(secret), JSON.stringify(secret).slice(1, -1)]) known.add(form);
    },
    redact: (text) => {
      let result = text;
      for (const secret of [...known].toSorted((a, b) => b.length - a.length)) {
        result = result.replaceAll(secret, hidden);
      }
      const shown = result
        .replace(/[\w\-+/=.~%]{20,}/g, hidden)
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ")
        .trim();
      return shortened(shown, 200);
    },
  };
}

const hidden = "•••";

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
