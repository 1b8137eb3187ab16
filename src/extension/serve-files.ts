import { FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type FingerprintParams,
  fileRequests,
  type PlansBelowParams,
  type ReadFileParams,
} from "../language/file-requests.ts";
import { isPlanName } from "../plan/plan-name.ts";
import { isPathBelow, leadsThroughLink } from "./beside-plan.ts";
import { sha256 } from "./files.ts";
import { findPlansBelow } from "./find-plans.ts";

/** Answers the server's questions about files that only the editor can reach. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(fileRequests.plansBelow, async ({ folder }: PlansBelowParams) =>
    (await findPlansBelow(Uri.parse(folder))).map((uri) => uri.toString()),
  );
  client.onRequest(fileRequests.readFile, ({ uri }: ReadFileParams) =>
    orNull(() => planText(Uri.parse(uri))),
  );
  client.onRequest(fileRequests.fingerprint, ({ plan, path }: FingerprintParams) =>
    orNull(() => fingerprint(Uri.parse(plan), path)),
  );
}

/** What is larger is no plan, and a file of which nothing is said. */
const mostBytes = { plan: 32_000_000, beside: 100_000_000 };

async function planText(uri: Uri): Promise<string | undefined> {
  if (!isPlanName(uri.path.slice(uri.path.lastIndexOf("/") + 1))) return undefined;
  const { type, size } = await workspace.fs.stat(uri);
  if (type !== FileType.File || size > mostBytes.plan) return undefined;
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

const known = new Map<string, { readonly state: string; readonly hash: string }>();

async function fingerprint(plan: Uri, path: string): Promise<string | undefined> {
  const steps = path.split(/[/\\]/).filter((step) => step !== "" && step !== ".");
  if (!isPathBelow(plan, path)) return undefined;
  const folder = Uri.joinPath(plan, "..");
  if (await leadsThroughLink(folder, steps)) return undefined;
  const uri = Uri.joinPath(folder, ...steps);
  const { type, size, mtime } = await workspace.fs.stat(uri);
  if (type !== FileType.File || size > mostBytes.beside) return undefined;
  const key = uri.toString();
  const state = `${size} ${mtime}`;
  const found = known.get(key);
  if (found?.state === state) return found.hash;
  const hash = await sha256(await workspace.fs.readFile(uri));
  known.set(key, { state, hash });
  return hash;
}

/** What cannot be read says nothing, and breaks no conversation. */
async function orNull<Answer>(act: () => Promise<Answer | undefined>): Promise<Answer | null> {
  try {
    return (await act()) ?? null;
  } catch {
    return null;
  }
}
