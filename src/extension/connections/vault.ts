import type { ExtensionContext } from "vscode";
import type { Credentials, Tool } from "../../connect/tool.ts";

/** What gets one in; `none` where a person chose to see what is public alone. */
export type Entry = Credentials | "none";

/** Whose credentials are meant. */
export interface Holder {
  readonly tool: Tool;
  readonly root: URL;
  readonly wish: { readonly project: string };
}

/**
 * What gets one in, in the editor's secret storage and nowhere else. It is kept for the tool, the server and the project: settings that
 * are changed to another server find nothing, so that no token goes where it was not entered for.
 */
export interface Vault {
  readonly get: (holder: Holder) => Promise<Entry | undefined>;
  /** Keeps, or forgets where there is nothing to keep. */
  readonly set: (holder: Holder, entry: Entry | undefined) => Promise<void>;
}

export function createVault({ secrets }: Pick<ExtensionContext, "secrets">): Vault {
  return {
    get: async (holder) => entryIn(await secrets.get(keyOf(holder))),
    set: async (holder, entry) => {
      if (entry === undefined) await secrets.delete(keyOf(holder));
      else await secrets.store(keyOf(holder), JSON.stringify(entry));
    },
  };
}

function keyOf({ tool, root, wish }: Holder): string {
  return `commplan.connection ${JSON.stringify([tool.id, root.href, wish.project])}`;
}

/** Whether two connections get in with the same. */
export function isSameHolder(one: Holder, other: Holder): boolean {
  return keyOf(one) === keyOf(other);
}

function entryIn(text: string | undefined): Entry | undefined {
  if (text === undefined) return undefined;
  try {
    if (JSON.parse(text) === "none") return "none";
    const { token, clientId, clientSecret } = JSON.parse(text);
    if (typeof token === "string") return { token };
    if (typeof clientId !== "string" || typeof clientSecret !== "string") return undefined;
    return { clientId, clientSecret };
  } catch {
    return undefined;
  }
}
