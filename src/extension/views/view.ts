import type { Analysis } from "../../plan/analyze.ts";
import type { Language } from "../../plan/words.ts";
import type { ViewNode } from "./node.ts";

/** A plan as the views take it. */
export interface PlanInView {
  /** Its URI. */
  readonly plan: string;
  /** Its file, as people see it in the workspace. */
  readonly file: string;
  readonly analysis: Analysis;
}

/** One tree of the sidebar: a plan in, its lines out. Pure. */
export interface PlanView {
  /** Its id under `contributes.views`. */
  readonly id: `commplan.${string}`;
  readonly nodes: (plan: PlanInView, language: Language) => readonly ViewNode[];
  /** What a plan's line says where several plans are shown: what needs attention, and how much there is. */
  readonly summary: (plan: PlanInView, language: Language) => string;
}
