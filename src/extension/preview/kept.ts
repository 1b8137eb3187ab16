import { l10n } from "vscode";
import { sectionWords } from "../../plan/facts/names.ts";
import type { Plan, SectionName, Visibility } from "../../plan/plan.ts";
import type { ReportOptions } from "../../report/build.ts";
import type { KeptRecords } from "../../webview/messages.ts";
import { languageSetting } from "../settings.ts";

/** More than anybody looks through. */
const most = 200;

/** What the readers of a report do not see, for the one who writes the plan; of an internal one, what the client does not. */
export async function keptRecords(plan: Plan, options: ReportOptions): Promise<KeptRecords> {
  const { hiddenFrom, readersOf } = await import("../late/report.ts");
  const language = languageSetting();
  const readers = readersOf(plan, options);
  const isAll = readers.visibility === "internal";
  const hidden = hiddenFrom(plan, isAll ? { ...readers, visibility: "client" } : readers, language);
  const counts = new Map<SectionName, number>();
  for (const { section } of hidden) counts.set(section, (counts.get(section) ?? 0) + 1);
  const kinds = [...counts].map(([section, count]) => `${sectionWords[section][language]} ${count}`);
  return {
    text: sentences[readers.visibility](hidden.length),
    kinds: kinds.join(" · "),
    records: hidden.slice(0, most).map(({ title, at }) => ({ title, at })),
    ...(isAll && { mark: l10n.t("Not shown to the client") }),
  };
}

const sentences: Readonly<Record<Visibility, (count: number) => string>> = {
  client: (count) => {
    if (count === 0) return l10n.t("No record is kept from the client.");
    return count === 1
      ? l10n.t("One record is not shown to the client.")
      : l10n.t("{0} records are not shown to the client.", count);
  },
  team: (count) => {
    if (count === 0) return l10n.t("No record is kept from the team.");
    return count === 1
      ? l10n.t("One record is not shown to the team.")
      : l10n.t("{0} records are not shown to the team.", count);
  },
  internal: (count) => {
    if (count === 0) return l10n.t("Everything is shown. No record is kept from the client.");
    return count === 1
      ? l10n.t("Everything is shown. One record of it is not for the client, and is marked.")
      : l10n.t("Everything is shown. {0} records of it are not for the client, and are marked.", count);
  },
};
