import { paragraphs } from "../markdown.ts";
import type { HoverSource } from "./hover-source.ts";
import { keyHover } from "./key.ts";
import { riskMatrixTable } from "./risk-matrix-table.ts";

/** On the scale or the levels of the policy, and what is in them: the whole matrix as it is in force. */
export const levelMatrixHover: HoverSource = (question) => {
  const { spot, analysis, language } = question;
  const [section, risk, key] = spot.path;
  if (section !== "policy" || risk !== "risk" || (key === undefined && spot.part !== "key")) return undefined;
  const head = spot.part === "key" ? keyHover(question) : undefined;
  return paragraphs([head, riskMatrixTable(analysis.plan.policy, undefined, language)]);
};
