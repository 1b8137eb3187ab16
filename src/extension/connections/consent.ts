import { commands, type ExtensionContext, l10n, workspace } from "vscode";
import type { Tool } from "../../connect/tool.ts";
import { tellInformation, tellWarning } from "../tell.ts";

type Memory = Pick<ExtensionContext, "globalState">;

/** Whether a person has allowed that an address is asked. */
function isAllowed({ globalState }: Memory, tool: Tool, root: URL): boolean {
  return kept(globalState).includes(addressOf(tool, root));
}

/**
 * Whether an address may be asked: where it was not allowed before, the person is told which host that is and what is read, and asked.
 * Nothing was sent up to here. `given` is the host that a program which runs the command names as allowed.
 */
export async function mayAsk(memory: Memory, tool: Tool, root: URL, given?: unknown): Promise<boolean> {
  if (isAllowed(memory, tool, root)) return true;
  if (given !== root.host) {
    const ask = l10n.t("Ask {0}", root.host);
    const message = l10n.t("May CommPlan ask {0} at {1}?", tool.name, root.host);
    const detail = l10n.t(
      "It reads the projects that you may see there and, of the one that you pick, milestones, work, risks, issues and feedback. It changes nothing there and sends nothing of your plans. Your token goes to {0} alone and is kept in the editor's secret storage. It is asked only when you say so.",
      root.host,
    );
    if (!(await isPressed(tellInformation(message, { modal: true, detail }, ask), ask))) return false;
  }
  const addresses = new Set([...kept(memory.globalState), addressOf(tool, root)]);
  await memory.globalState.update(memoryKey, [...addresses]);
  return true;
}

/** Where no dialog can be shown nobody has said yes. */
async function isPressed(shown: Thenable<string | undefined>, button: string): Promise<boolean> {
  try {
    return (await shown) === button;
  } catch {
    return false;
  }
}

/** Takes back that an address is allowed. */
export async function forbid({ globalState }: Memory, tool: Tool, root: URL): Promise<void> {
  const others = kept(globalState).filter((one) => one !== addressOf(tool, root));
  await globalState.update(memoryKey, others.length === 0 ? undefined : others);
}

const memoryKey = "commplan.connections.allowed";

function kept(globalState: Memory["globalState"]): readonly string[] {
  const value = globalState.get<unknown>(memoryKey);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

function addressOf({ id }: Tool, { origin }: URL): string {
  return `${id} ${origin}`;
}

/** Whether the workspace is trusted, without which nothing is contacted; says so where it is not. */
export function isTrusted(): boolean {
  if (workspace.isTrusted) return true;
  const manage = l10n.t("Manage Workspace Trust");
  const message = l10n.t("Other tools are asked only from a workspace that you trust.");
  void tellWarning(message, manage).then((chosen) => {
    if (chosen === manage) void commands.executeCommand("workbench.trust.manage");
  });
  return false;
}
