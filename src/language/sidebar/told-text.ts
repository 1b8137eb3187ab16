import { isOpen } from "../../plan/facts/open.ts";
import { isAtLeast, riskLevel } from "../../plan/facts/risk.ts";
import { type ToldState, toldState } from "../../plan/facts/told.ts";
import type { Issue, Level, Plan, Risk } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import type { ViewContext } from "./view.ts";

/** Whether the client has been told of bad news; undefined of what it need not be told. */
export function toldText(
  { analysis: { plan, timezone } }: ViewContext,
  section: "risks" | "issues",
  record: Risk | Issue,
): Words | undefined {
  const level = levelOf(section, record, plan);
  if (level === undefined || !isAtLeast(level, "high") || isOpen(section, record) !== true) return undefined;
  const state = toldState(plan, section, record, timezone);
  return state && words[state.kind];
}

function levelOf(section: "risks" | "issues", record: Risk | Issue, plan: Plan): Level | undefined {
  if (section === "issues") return (record as Issue).severity ?? "medium";
  const risk = record as Risk;
  return risk.kind === "opportunity" ? undefined : riskLevel(risk, plan.policy)?.level;
}

const told: Words = { en: "client told", "zh-CN": "已告知客户" };

const words: Readonly<Record<ToldState["kind"], Words>> = {
  logged: told,
  reported: told,
  untold: { en: "client not told", "zh-CN": "未告知客户" },
  withheld: { en: "withheld from the client", "zh-CN": "未向客户公开" },
};
