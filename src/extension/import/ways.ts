import { commands, l10n, type QuickPickItem, window, workspace } from "vscode";
import type { CommandContext } from "../commands/command.ts";
import { fileSource, sourceEndings } from "./from-file.ts";
import type { ImportSource } from "./source.ts";

/** A way to come by a source: a line here, offered where there are several. */
export interface ImportWay {
  readonly label: () => string;
  readonly detail: () => string;
  /** Whether it is to be offered; always where it is not said. */
  readonly isThere?: (context: CommandContext) => Promise<boolean>;
  /** Asks which; undefined where the person calls it off. */
  readonly choose: (context: CommandContext) => Promise<ImportSource | undefined>;
}

const ways: readonly ImportWay[] = [
  {
    label: () => `$(file) ${l10n.t("A File…")}`,
    detail: () => l10n.t("Excel, CSV, Microsoft Project (XML), or what GitHub or GitLab answered (JSON)"),
    choose: chooseFile,
  },
  {
    label: () => `$(plug) ${l10n.t("Another Tool…")}`,
    detail: () => l10n.t("PingCode, Worktile, GitHub or GitLab, asked over the network"),
    isThere: async () => workspace.isTrusted,
    choose: async () => {
      await commands.executeCommand("commplan.sync");
      return undefined;
    },
  },
];

/** Asks where the items come from. */
export async function chooseSource(context: CommandContext): Promise<ImportSource | undefined> {
  const there = await Promise.all(ways.map(async (way) => (await way.isThere?.(context)) ?? true));
  const offered = ways.filter((_, index) => there[index]);
  const [only] = offered;
  if (only && offered.length === 1) return only.choose(context);
  const items = offered.map((way): QuickPickItem & { readonly way: ImportWay } => ({
    ...{ label: way.label(), detail: way.detail(), way },
  }));
  const chosen = await window.showQuickPick(items, { title: l10n.t("Import from where?") });
  return chosen?.way.choose(context);
}

async function chooseFile(): Promise<ImportSource | undefined> {
  const [uri] =
    (await window.showOpenDialog({
      title: l10n.t("Import a Table"),
      openLabel: l10n.t("Import"),
      filters: { [l10n.t("Tables and exports")]: [...sourceEndings], [l10n.t("All files")]: ["*"] },
    })) ?? [];
  return uri && fileSource(uri);
}
