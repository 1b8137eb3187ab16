import { isOpen } from "../../plan/facts/open.ts";
import { isAtLeast, riskLevel } from "../../plan/facts/risk.ts";
import { toldState } from "../../plan/facts/told.ts";
import type { LensSource } from "./lens-source.ts";

/** That the client does not know yet of an open threat of level high or critical. */
export const untoldRiskLens: LensSource<"risks"> = ({ plan, timezone }) => {
  return (risk) => {
    const level = riskLevel(risk, plan.policy)?.level;
    const isBad = level !== undefined && isAtLeast(level, "high") && risk.kind !== "opportunity";
    if (!isBad || isOpen("risks", risk) !== true || risk.malformed.has("kind")) return undefined;
    return toldState(plan, "risks", risk, timezone)?.kind === "untold" ? { words } : undefined;
  };
};

/** As of a risk: of an open issue that is high or critical. */
export const untoldIssueLens: LensSource<"issues"> = ({ plan, timezone }) => {
  return (issue) => {
    const { severity } = issue;
    const isBad = severity !== undefined && isAtLeast(severity, "high");
    if (!isBad || isOpen("issues", issue) !== true) return undefined;
    return toldState(plan, "issues", issue, timezone)?.kind === "untold" ? { words } : undefined;
  };
};

const words = { en: "not yet told to the client", "zh-CN": "尚未告知客户" };
