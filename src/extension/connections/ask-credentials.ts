import { l10n } from "vscode";
import { secretIn, tokenIn } from "../../connect/credential.ts";
import { ConnectError } from "../../connect/http/connect-error.ts";
import type { Tool } from "../../connect/tool.ts";
import { languageSetting } from "../settings.ts";
import { choose, type Item } from "./choose.ts";
import { type Connection, connections } from "./connection.ts";
import { accessOf, type Place, type Step } from "./draft.ts";
import { typeIn } from "./type-in.ts";
import { createVault, type Entry } from "./vault.ts";

type Kind = "token" | "app" | "none" | { readonly known: Entry };

/** How one gets in. What is typed is shown to nobody and goes to the secret storage at the end alone. */
export const askCredentials: Step = async (draft, at, { extension }) => {
  const { tool } = draft;
  if (tool === undefined) return "cancel";
  const known = await knownFor(tool, tool.root(accessOf(draft)).origin, createVault(extension));
  const kinds = [...known, ...kindsOf(tool)];
  let before: Kind | undefined;
  for (;;) {
    const said = kinds.length === 1 ? { value: "token" as const } : await chooseKind(kinds, tool, at, before);
    if (typeof said === "string") return said;
    before = said.value;
    const typed = await credentialsOf(said.value, tool, kinds.length === 1 ? at : { ...at, hasBefore: true });
    if (typed === "back" && kinds.length > 1) continue;
    if (typed === "back" || typed === "cancel") return typed;
    draft.credentials = typed;
    return "next";
  }
};

/** Asks for what gets one in to a connection that is there already. */
export async function enterCredentials({
  name,
  tool,
}: Pick<Connection, "name" | "tool">): Promise<Entry | undefined> {
  const at = { step: 1, steps: 1, hasBefore: false, title: l10n.t("Token of “{0}”", name) };
  const kinds = kindsOf(tool);
  const said = kinds.length === 1 ? { value: "token" as const } : await chooseKind(kinds, tool, at);
  if (typeof said === "string") return undefined;
  const typed = await credentialsOf(said.value, tool, at);
  return typed === "back" || typed === "cancel" ? undefined : typed;
}

function kindsOf(tool: Tool): readonly Item<Kind>[] {
  const token: Item<Kind> = {
    label: l10n.t("A Token"),
    detail: l10n.t("It reads what you may see"),
    value: "token",
  };
  const app: Item<Kind> = {
    label: l10n.t("The Client ID and Secret of an App"),
    detail: l10n.t("An administrator makes it; it reads what the whole team has"),
    value: "app",
  };
  const none: Item<Kind> = {
    label: l10n.t("Without a Token"),
    detail: l10n.t("For what is public; only a few questions an hour"),
    value: "none",
  };
  return [token, ...(tool.hasApps ? [app] : []), ...(tool.isOpen ? [none] : [])];
}

/** What is there for other projects at the same place. */
async function knownFor(
  tool: Tool,
  origin: string,
  vault: ReturnType<typeof createVault>,
): Promise<readonly Item<Kind>[]> {
  const items: Item<Kind>[] = [];
  for (const one of connections().usable) {
    const known = one.tool === tool && one.root.origin === origin ? await vault.get(one) : undefined;
    if (known !== undefined && known !== "none")
      items.push({ label: l10n.t("The One of “{0}”", one.name), detail: one.root.host, value: { known } });
  }
  return items;
}

function chooseKind(kinds: readonly Item<Kind>[], tool: Tool, at: Place, before?: Kind) {
  return choose(kinds, l10n.t("How does {0} know you?", tool.name), at, { before });
}

async function credentialsOf(kind: Kind, tool: Tool, at: Place): Promise<Entry | "back" | "cancel"> {
  if (typeof kind === "object") return kind.known;
  if (kind === "none") return "none";
  if (kind === "token") {
    const question = l10n.t("Paste the token of {0}. It is kept in the editor's secret storage.", tool.name);
    const said = await typeIn({ question, isSecret: true, problem: (text) => tokenProblem(text, tool) }, at);
    return typeof said === "string" ? said : { token: said.text };
  }
  const id = await typeIn({ question: l10n.t("Client ID"), problem: emptyProblem }, at);
  if (typeof id === "string") return id;
  const question = l10n.t("Client secret. It is kept in the editor's secret storage.");
  const secret = await typeIn(
    { question, isSecret: true, problem: emptyProblem },
    { ...at, hasBefore: true },
  );
  return typeof secret === "string" ? secret : { clientId: id.text, clientSecret: secret.text };
}

function emptyProblem(text: string): string | undefined {
  return secretIn(text) === undefined ? l10n.t("Something has to be entered here.") : undefined;
}

function tokenProblem(text: string, { name }: Tool): string | undefined {
  try {
    tokenIn(text, name);
    return emptyProblem(text);
  } catch (error) {
    if (error instanceof ConnectError) return error.words[languageSetting()];
    throw error;
  }
}
