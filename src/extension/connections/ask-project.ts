import { l10n, ProgressLocation, window } from "vscode";
import { type Named, named } from "../../connect/find-project.ts";
import { ConnectError } from "../../connect/http/connect-error.ts";
import type { Host } from "../../connect/http/host.ts";
import type { Access, Tool } from "../../connect/tool.ts";
import { languageSetting } from "../settings.ts";
import { choose, type Item } from "./choose.ts";
import { mayAsk } from "./consent.ts";
import { accessOf, type Draft, type Place, type Step, type Went } from "./draft.ts";
import { editorHost } from "./editor-host.ts";
import { asFailure, tellFailure } from "./failure.ts";
import { typeIn } from "./type-in.ts";

/** Which project: the first contact, once the person has allowed it. What goes wrong leads to the step that helps. */
export const askProject: Step = async (draft, at, { extension }) => {
  const { tool, allow, wanted } = draft;
  if (tool === undefined) return "cancel";
  const access = accessOf(draft);
  if (!(await mayAsk(extension, tool, tool.root(access), allow))) return "cancel";
  try {
    const found = wanted === undefined ? await picked(tool, access, at) : await there(tool, access, wanted);
    if (typeof found === "string") return found;
    draft.project = found;
    return "next";
  } catch (error) {
    return helped(asFailure(error), draft);
  }
};

async function helped(error: ConnectError, draft: Draft): Promise<Went> {
  if (draft.wanted !== undefined) {
    // A program does not wait for somebody to read it.
    void tellFailure(error, []);
    return "cancel";
  }
  const remedy = await tellFailure(error, ["credentials", "address", "project", "again"]);
  if (remedy === "credentials") return "credentials";
  if (remedy === "address") return "address";
  return remedy === undefined || remedy === "settings" ? "cancel" : "project";
}

async function picked(tool: Tool, access: Access, at: Place): Promise<Named | "back" | "cancel"> {
  if (access.credentials === undefined) return pathTyped(tool, access, at);
  const all = await asking(tool, (host) => tool.projects(access, host));
  if (all.length === 0 && tool.find === undefined)
    throw new ConnectError("not-found", { tool: tool.name, what: { en: "projects", "zh-CN": "项目" } });
  const items: Item<Named | string>[] = all.map((project) => ({ ...shownAs(tool, project), value: project }));
  const question = l10n.t("Which project? {0} shows {1} to you.", tool.name, all.length);
  const form = tool.projectForm;
  const said = await choose(items, question, at, {
    typed: (text) =>
      form !== undefined && text.includes("/")
        ? { label: text, description: l10n.t("as you typed it"), value: text, alwaysShow: true }
        : undefined,
  });
  if (typeof said === "string") return said;
  return typeof said.value === "string" ? there(tool, access, said.value) : said.value;
}

/** By its name, with what else people call it; ids say nothing to anybody. */
function shownAs({ id: tool }: Tool, { id, key, name }: Named): { label: string; description: string } {
  if (tool === "github") return { label: key, description: name };
  return { label: name, description: tool !== "gitlab" && key === id ? "" : key };
}

/** Without a token nothing can be listed, so that the path is typed. */
async function pathTyped(tool: Tool, access: Access, at: Place): Promise<Named | "back" | "cancel"> {
  const form = tool.projectForm?.[languageSetting()] ?? "";
  const said = await typeIn(
    {
      question: l10n.t("Which project? Write it as {0}, or paste the address of one of its pages.", form),
      placeholder: form,
      problem: (text) => (text.trim() === "" ? l10n.t("Something has to be entered here.") : undefined),
    },
    at,
  );
  return typeof said === "string" ? said : there(tool, access, said.text);
}

/** The project that was named, as the tool calls it. */
function there(tool: Tool, access: Access, name: string): Promise<Named> {
  return asking(tool, async (host) =>
    tool.find === undefined
      ? named(await tool.projects(access, host), name, tool.name)
      : tool.find(access, name, host),
  );
}

function asking<Result>({ name }: Tool, ask: (host: Host) => Promise<Result>): Promise<Result> {
  const shown = {
    location: ProgressLocation.Notification,
    title: l10n.t("Asking {0}", name),
    cancellable: true,
  };
  return Promise.resolve(
    window.withProgress(shown, (progress, token) =>
      ask(editorHost(token, (message) => progress.report({ message }))),
    ),
  );
}
