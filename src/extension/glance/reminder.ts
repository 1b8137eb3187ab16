import {
  ConfigurationTarget,
  commands,
  type Disposable,
  l10n,
  type Memento,
  window,
  workspace,
} from "vscode";
import { coalesce } from "../coalesce.ts";
import { asOfDay, languageSetting, reminderSetting, settingsSection } from "../settings.ts";
import { sidebarCommand } from "../sidebar/index.ts";
import { tellInformation } from "../tell.ts";
import { sumOf } from "./counts.ts";
import { reminderText } from "./reminder-text.ts";
import type { Summaries } from "./summaries.ts";

/** The plans of a workspace are read one after the other: once the numbers rest, they are all there. In milliseconds. */
const rest = { after: 2_000, atMost: 15_000 };

const lastKey = "reminder";

/** Reminds once a day, when a window is opened or come back to, of what needs attention. Remembered by workspace. */
export function registerReminder(memory: Memento, summaries: Summaries): Disposable {
  /** Nobody is reminded in the midst of typing. */
  let isAwaited = true;
  const look = () => {
    if (!isAwaited || summaries.current().length === 0) return;
    isAwaited = false;
    const today = asOfDay();
    const counts = sumOf(summaries.current());
    const text = reminderText({ isWanted: reminderSetting(), today, last: memory.get(lastKey), counts });
    if (text === undefined) return;
    void memory.update(lastKey, today);
    void tell(text[languageSetting()]);
  };
  const looking = coalesce(look, rest);
  const expect = () => {
    isAwaited = true;
    looking.soon();
  };
  const following = [
    summaries.onDidChange(() => looking.soon()),
    window.onDidChangeWindowState(({ focused }) => {
      if (focused) expect();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${settingsSection}.reminder`)) expect();
    }),
  ];
  return {
    dispose: () => {
      for (const part of [...following, looking]) part.dispose();
    },
  };
}

async function tell(text: string): Promise<void> {
  const [show, turnOff] = [l10n.t("Show"), l10n.t("Turn Off")];
  const chosen = await tellInformation(text, show, turnOff);
  if (chosen === show) await commands.executeCommand(sidebarCommand);
  if (chosen === turnOff) await turnOffReminder();
}

/** Where it was turned on, it is turned off. */
async function turnOffReminder(): Promise<void> {
  const settings = workspace.getConfiguration(settingsSection);
  const isOfWorkspace = settings.inspect("reminder")?.workspaceValue === true;
  const target = isOfWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update("reminder", false, target);
}
