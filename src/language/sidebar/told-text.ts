import { isOpen } from "../../plan/facts/open.ts";
import { isAtLeast, riskLevel } from "../../plan/facts/risk.ts";
import { toldClient } from "../../plan/facts/told.ts";
import { visibilityOf } from "../../plan/facts/visibility.ts";
import type { Issue, Level, Plan, Risk } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import type { ViewContext } from "./view.ts";

/** Whether the client has been told of bad news; undefined of what it need not be told. */
export function toldText(
  { analysis: { plan } }: ViewContext,
  section: "risks" | "issues",
  record: Risk | Issue,
): Words | undefined {
  const level = levelOf(section, record, plan);
  if (level === undefined || !isAtLeast(level, "high") || isOpen(section, record) !== true) return undefined;
  if (visibilityOf(record) !== "client") return withheld;
  const { id, raised } = record;
  if (id === undefined) return undefined;
  const { entriesOn, lastReportWith } = toldClient(plan);
  const reported = lastReportWith(section);
  const isReported = reported !== undefined && raised !== undefined && reported >= raised;
  return entriesOn(id).length > 0 || isReported ? told : untold;
}

function levelOf(section: "risks" | "issues", record: Risk | Issue, plan: Plan): Level | undefined {
  if (section === "issues") return (record as Issue).severity ?? "medium";
  const risk = record as Risk;
  return risk.kind === "opportunity" ? undefined : riskLevel(risk, plan.policy)?.level;
}

const told: Words = { en: "client told", "zh-CN": "已告知客户" };
const untold: Words = { en: "client not told", "zh-CN": "未告知客户" };
const withheld: Words = { en: "withheld from the client", "zh-CN": "未向客户公开" };
