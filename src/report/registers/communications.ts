import { areReadable } from "../../plan/facts/readable.ts";
import type { Communication } from "../../plan/plan.ts";
import { describeCadence, parseCadence } from "../../plan/time/cadence.ts";
import { addDays } from "../../plan/time/dates.ts";
import { nextContact } from "../../plan/time/phases.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import { dateContent } from "../sections/details.ts";
import { toComeFrom } from "../sections/to-come-from.ts";
import {
  dateColumn,
  idColumn,
  labelColumn,
  peopleColumn,
  personColumn,
  recordsColumn,
  textColumn,
  yesColumn,
} from "./columns.ts";
import { shownIds } from "./references.ts";
import { register } from "./register.ts";

export const communicationMatrix = register("communications", {
  id: "communication-matrix",
  title: { en: "Communication matrix", "zh-CN": "沟通矩阵" },
  columns: [
    idColumn(),
    textColumn("title", { en: "Title", "zh-CN": "名称" }, ({ title }) => title, "name"),
    labelColumn("kind", { en: "Kind", "zh-CN": "类型" }, "communicationKind", ({ kind }) => kind),
    peopleColumn("audience", { en: "Audience", "zh-CN": "沟通对象" }, ({ audience }) => audience),
    personColumn("owner", { en: "Owner", "zh-CN": "负责人" }, ({ owner }) => owner),
    personColumn("deputy", { en: "Deputy", "zh-CN": "代理人" }, ({ deputy }) => deputy),
    labelColumn("channel", { en: "Channel", "zh-CN": "渠道" }, "channel", ({ channel }) => channel),
    labelColumn(
      "fallback",
      { en: "Fallback channel", "zh-CN": "备用渠道" },
      "channel",
      (one) => one.fallback,
    ),
    recordsColumn("tool", { en: "Tool", "zh-CN": "工具" }, ({ tool }) => tool),
    {
      title: { en: "How often", "zh-CN": "频率说明" },
      kind: "text",
      cell: (context, { cadence }) => ({ content: contentOf(rhythm(context, cadence)) }),
    },
    textColumn("cadence", { en: "Cadence", "zh-CN": "频率" }, ({ cadence }) => cadence, "text"),
    {
      key: "by-phase",
      title: { en: "Cadence by phase", "zh-CN": "分阶段频率" },
      kind: "text",
      cell: (context, communication) => ({ content: contentOf(byPhase(context, communication)) }),
    },
    {
      title: { en: "Next date", "zh-CN": "下次日期" },
      kind: "date",
      cell: (context, communication) => ({ content: dateContent(context, nextDate(context, communication)) }),
    },
    textColumn("outcome", { en: "Outcome", "zh-CN": "预期结果" }, ({ outcome }) => outcome),
    textColumn("purpose", { en: "Purpose", "zh-CN": "目的" }, ({ purpose }) => purpose),
    recordsColumn("goals", { en: "Goals", "zh-CN": "服务的目标" }, ({ goals }) => goals),
    textColumn("language", { en: "Language", "zh-CN": "语言" }, ({ language }) => language, "key"),
    dateColumn("start", { en: "Start date", "zh-CN": "开始日期" }, ({ start }) => start),
    dateColumn("end", { en: "End date", "zh-CN": "结束日期" }, ({ end }) => end),
    yesColumn("confidential", { en: "Confidential", "zh-CN": "是否保密" }, (one) => one.confidential),
  ],
});

/** The cadence as a person says it. */
function rhythm(context: SectionContext, cadence: string | undefined): string {
  if (cadence === undefined) return "";
  const parsed = parseCadence(cadence);
  return parsed.kind === "problem" ? "" : context.text(describeCadence(parsed));
}

/** A line for each phase that the readers see: `build: weekly on tue`. */
function byPhase(context: SectionContext, communication: Shown<Communication>): string {
  return Object.entries(communication["by-phase"] ?? {})
    .filter(([phase]) => shownIds(context, phase).length > 0)
    .map(([phase, cadence]) => context.text(`${phase}: ${cadence}`))
    .join("\n");
}

/** The first day on which it is still to come; none where nothing more is expected. */
function nextDate(context: SectionContext, communication: Shown<Communication>): string | undefined {
  const { calendar, reckoning } = context;
  if (!areReadable(communication, ["cadence", "by-phase", "start", "end"])) return undefined;
  const { project, phases } = reckoning;
  return nextContact(
    communication,
    { project, phases, calendar },
    addDays(toComeFrom(context)(communication), -1),
  );
}
