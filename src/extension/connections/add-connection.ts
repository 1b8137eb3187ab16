import { commands, l10n } from "vscode";
import type { Credentials } from "../../connect/tool.ts";
import { toolNamed } from "../../connect/tools.ts";
import { argumentKeys, textArgument } from "../commands/argument.ts";
import type { Command, CommandContext } from "../commands/command.ts";
import { connectionsSetting } from "../settings.ts";
import { tellError, tellInformation } from "../tell.ts";
import { askAddress } from "./ask-address.ts";
import { askCredentials } from "./ask-credentials.ts";
import { askProject } from "./ask-project.ts";
import { askTool } from "./ask-tool.ts";
import { isTrusted } from "./consent.ts";
import { accessOf, type Draft, type Step, type StepName } from "./draft.ts";
import { writeConnection } from "./setting.ts";
import { createVault } from "./vault.ts";

const steps: readonly { readonly key: StepName; readonly ask: Step }[] = [
  { key: "tool", ask: askTool },
  { key: "address", ask: askAddress },
  { key: "credentials", ask: askCredentials },
  { key: "project", ask: askProject },
];

/**
 * `{tool?, address?, token?, clientId?, clientSecret?, project?, name?, allow?, isQuiet?}`: sets up a connection and gives its name; asks for
 * what is not given. An empty `token` is none, for what is public. `allow` is the host that may be asked: without it the person is asked before the first contact. Tokens do not belong into
 * key bindings and tasks, which are files: other programs may pass them.
 */
export const addConnection: Command = async (context, argument): Promise<string | undefined> => {
  if (!isTrusted()) return undefined;
  const given = argumentKeys(argument);
  const draft = draftFrom(given);
  if (!(await filledIn(draft, context))) return undefined;
  const name = await kept(draft, textArgument(given["name"]), context);
  if (name !== undefined && given["isQuiet"] !== true) void offerSync(name);
  return name;
};

function draftFrom(given: Readonly<Record<string, unknown>>): Draft {
  const tool = toolNamed(given["tool"]);
  const address = textArgument(given["address"]);
  const credentials = credentialsFrom(given);
  return {
    ...{ wanted: textArgument(given["project"]), allow: given["allow"] },
    ...(tool && { tool }),
    ...(address !== undefined && { address }),
    ...(credentials && { credentials }),
  };
}

function credentialsFrom(given: Readonly<Record<string, unknown>>): Credentials | "none" | undefined {
  const [token, clientId, clientSecret] = [given["token"], given["clientId"], given["clientSecret"]].map(
    textArgument,
  );
  if (token !== undefined) return { token };
  if (clientId !== undefined && clientSecret !== undefined) return { clientId, clientSecret };
  return given["token"] === "" ? "none" : undefined;
}

/** Asks for what is not given, step by step with a way back. False if given up. */
async function filledIn(draft: Draft, context: CommandContext): Promise<boolean> {
  // A tool that is given without an address is its public cloud.
  if (draft.tool !== undefined && draft.credentials !== undefined) draft.address ??= draft.tool.cloud;
  const isGiven: Readonly<Record<StepName, boolean>> = {
    tool: draft.tool !== undefined,
    address: draft.address !== undefined,
    credentials: draft.credentials !== undefined,
    project: false,
  };
  const asked = steps.filter(({ key }) => !isGiven[key]);
  for (let index = 0; index < asked.length; ) {
    const place = { step: index + 1, steps: asked.length, hasBefore: index > 0 };
    const went = (await asked[index]?.ask(draft, place, context)) ?? "cancel";
    if (went === "cancel") return false;
    if (went === "next" || went === "back") index += went === "back" ? -1 : 1;
    else {
      const place = asked.findIndex(({ key }) => key === went);
      if (place < 0) return false;
      index = place;
    }
  }
  return true;
}

/** Keeps what was answered: the token in the secret storage, all else in the person's own settings. */
async function kept(
  draft: Draft,
  wanted: string | undefined,
  { extension, client }: CommandContext,
): Promise<string | undefined> {
  const { tool, project, credentials } = draft;
  if (tool === undefined || project === undefined) return undefined;
  const access = accessOf(draft);
  const name = freeName(wanted ?? (project.name === "" || tool.isOpen ? project.key : project.name));
  const holder = { tool, root: tool.root(access), wish: { project: project.key } };
  try {
    await createVault(extension).set(holder, credentials);
    await writeConnection(name, {
      tool: tool.id,
      ...(access.address !== undefined && { address: access.address }),
      ...(access.allowsHttp === true && { allowHttp: true }),
      project: project.key,
    });
    return name;
  } catch {
    // What the editor says of it may quote what was to be kept.
    client.log.error("A connection could not be kept: the secret storage or the settings cannot be written.");
    void tellError(
      l10n.t(
        "The connection could not be kept: the editor's secret storage or your settings cannot be written.",
      ),
    );
    return undefined;
  }
}

/** A name that no other connection has. */
function freeName(wanted: string): string {
  const name = [...wanted.trim()].slice(0, 60).join("");
  const taken = connectionsSetting();
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? name : `${name} ${number}`;
    if (!Object.hasOwn(taken, one)) return one;
  }
}

async function offerSync(name: string): Promise<void> {
  const sync = l10n.t("Sync Now");
  const message = l10n.t("The connection “{0}” is set up. Nothing was imported yet.", name);
  if ((await tellInformation(message, sync)) === sync) {
    await commands.executeCommand("commplan.sync", { connection: name });
  }
}
