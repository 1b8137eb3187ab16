import type { Memento, Uri } from "vscode";
import { choiceFrom, type ReportChoice } from "./choice.ts";

/** How a plan was exported last. */
export interface LastExport extends Pick<ReportChoice, "report" | "profile"> {
  readonly formats: readonly string[];
  /** A URI, as text. */
  readonly folder?: string;
}

/** Remembers for each plan of the workspace how it was exported last. */
export interface ExportMemory {
  readonly of: (plan: Uri) => LastExport | undefined;
  readonly keep: (plan: Uri, last: LastExport) => void;
}

export function createExportMemory(memory: Memento): ExportMemory {
  const keyOf = (plan: Uri) => `export ${plan.toString()}`;
  return {
    of: (plan) => lastFrom(memory.get<unknown>(keyOf(plan))),
    keep: (plan, last) => void memory.update(keyOf(plan), last),
  };
}

/** What an older version kept may be anything. */
function lastFrom(value: unknown): LastExport | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const given: Readonly<Record<string, unknown>> = { ...value };
  const { report, profile } = choiceFrom(given);
  const { formats, folder } = given;
  return {
    ...(report !== undefined && { report }),
    ...(profile !== undefined && { profile }),
    formats: Array.isArray(formats) ? formats.filter((name) => typeof name === "string") : [],
    ...(typeof folder === "string" && { folder }),
  };
}
