import { ConnectError } from "./http/connect-error.ts";

/** A project or product as a person picks it. */
export interface Named {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/**
 * The one that a person means: by its id, else its key, else its name, without regard to case. Throws a
 * `ConnectError` where there is none, and where there are several, with their ids.
 */
export function named(all: readonly Named[], text: string, tool: string): Named {
  const wanted = folded(text);
  const ways: readonly ((one: Named) => string)[] = [({ id }) => id, ({ key }) => key, ({ name }) => name];
  for (const way of ways) {
    const found = all.filter((one) => folded(way(one)) === wanted);
    if (found.length === 1 && found[0] !== undefined) return found[0];
    if (found.length > 1) {
      const some = found.slice(0, 5).map(({ id }) => id);
      const ids = { en: some.join(", "), "zh-CN": some.join("、") };
      throw new ConnectError("project-ambiguous", { tool, project: text, ids });
    }
  }
  throw new ConnectError("project-unknown", { tool, project: text });
}

function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
