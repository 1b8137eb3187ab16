import { l10n } from "vscode";
import { ConnectError } from "../../connect/http/connect-error.ts";
import type { ProblemKind } from "../../connect/http/problems.ts";
import { languageSetting } from "../settings.ts";
import { tellError } from "../tell.ts";

/** What a person does about a failure. */
export type Remedy = "credentials" | "address" | "project" | "settings" | "again";

/** What helps with each failure, the likeliest first. */
const remedies: Readonly<Record<ProblemKind, readonly Remedy[]>> = {
  address: ["address"],
  "not-encrypted": ["address"],
  "no-credentials": ["credentials"],
  "no-token": ["credentials"],
  credentials: ["credentials"],
  "signed-out": ["credentials"],
  forbidden: ["credentials", "again"],
  "sign-on": ["again", "credentials"],
  blocked: ["again", "address"],
  "wrong-address": ["address"],
  "wrong-generation": ["settings", "address"],
  "not-found": ["project", "again"],
  option: ["settings"],
  "one-product": ["settings"],
  "project-form": ["project"],
  "project-unknown": ["project", "credentials"],
  "project-ambiguous": ["project"],
  "too-many": ["again"],
  "too-many-without-token": ["credentials", "again"],
  failing: ["again"],
  "bad-request": [],
  refused: ["again", "credentials"],
  unreadable: ["again"],
  "too-large": ["project"],
  redirected: ["address"],
  unreachable: ["again", "address"],
  "unreachable-by-browser": ["again", "address"],
  "timed-out": ["again"],
  cancelled: [],
};

/** Says why a connection failed and offers what helps, of what can be offered here; undefined where the person leaves it at that. */
export async function tellFailure(
  error: ConnectError,
  offered: readonly Remedy[],
): Promise<Remedy | undefined> {
  if (error.kind === "cancelled") return undefined;
  const acts = remedies[error.kind]
    .filter((remedy) => offered.includes(remedy))
    .map((remedy) => ({ remedy, title: titleOf(remedy) }));
  const chosen = await tellError(error.words[languageSetting()], ...acts.map(({ title }) => title));
  return acts.find(({ title }) => title === chosen)?.remedy;
}

function titleOf(remedy: Remedy): string {
  switch (remedy) {
    case "credentials":
      return l10n.t("Enter Another Token");
    case "address":
      return l10n.t("Change the Address");
    case "project":
      return l10n.t("Pick Another Project");
    case "settings":
      return l10n.t("Open Settings");
    case "again":
      return l10n.t("Try Again");
  }
}

/** The failure of a connection, or nothing that is its own: then it is passed on. */
export function asFailure(error: unknown): ConnectError {
  if (error instanceof ConnectError) return error;
  throw error;
}
