import type { Connection } from "vscode-languageserver";
import {
  type FingerprintParams,
  fileRequests,
  type PlansBelowParams,
  type ReadFileParams,
} from "../language/file-requests.ts";
import { isPlanName } from "../plan/plan-name.ts";
import type { Fingerprint } from "./late-fingerprints.ts";
import type { WorkspaceFiles } from "./runtime.ts";
import { nameIn } from "./workspace/uri-key.ts";

/** The files of an editor, which reads for the server what the server cannot: every answer is a message there and back. */
export function editorFiles(connection: Pick<Connection, "sendRequest">): WorkspaceFiles {
  return {
    list: () => Promise.resolve([]),
    async plansBelow(folder) {
      const params: PlansBelowParams = { folder };
      const found = await asked(connection, fileRequests.plansBelow, params);
      const addresses = Array.isArray(found) ? found.filter((uri) => typeof uri === "string") : [];
      return addresses.filter((uri) => isPlanName(nameIn(decoded(uri))));
    },
    async read(uri) {
      const params: ReadFileParams = { uri };
      const text = await asked(connection, fileRequests.readFile, params);
      return typeof text === "string" ? text : undefined;
    },
  };
}

/** Asks the editor what a file beside a plan holds. */
export function editorFingerprint(connection: Pick<Connection, "sendRequest">): Fingerprint {
  return async (plan, path) => {
    const params: FingerprintParams = { plan, path };
    const hash = await asked(connection, fileRequests.fingerprint, params);
    return typeof hash === "string" ? hash : undefined;
  };
}

/** Some readers for `file:` addresses, others for all that only the editor can reach. */
export function filesByScheme(own: WorkspaceFiles, others: WorkspaceFiles): WorkspaceFiles {
  const of = (uri: string) => (uri.startsWith("file:") ? own : others);
  return {
    list: (folder) => of(folder).list(folder),
    read: (file) => of(file).read(file),
    plansBelow: async (folder) => of(folder).plansBelow?.(folder),
  };
}

/** An editor that knows no such question, or that ends meanwhile, has said nothing. */
async function asked(
  connection: Pick<Connection, "sendRequest">,
  method: string,
  params: object,
): Promise<unknown> {
  try {
    return await connection.sendRequest<unknown>(method, params);
  } catch {
    return undefined;
  }
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
