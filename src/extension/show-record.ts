import { Range, type ViewColumn, window, workspace } from "vscode";
import type { Path } from "../plan/path.ts";
import type { PlanFile } from "./plan-file.ts";

/** Opens a plan at a record. Its place is looked up now, in the text as it is now. */
export async function showRecord(file: PlanFile, at: Path, viewColumn?: ViewColumn): Promise<void> {
  const analysis = await file.analysis();
  const { positionOf } = await import("./late/analysis.ts");
  const span = analysis && positionOf(analysis.source, { path: at, part: "value" }).span;
  await showOffset(file, span?.start ?? 0, viewColumn);
}

/** Opens a plan at an offset of its text. */
export async function showOffset(file: PlanFile, offset: number, viewColumn?: ViewColumn): Promise<void> {
  const document = await workspace.openTextDocument(file.uri);
  const start = document.positionAt(offset);
  const selection = new Range(start, start);
  await window.showTextDocument(document, { selection, ...(viewColumn !== undefined && { viewColumn }) });
}

/** Whether a value from outside is a path: keys and indexes. */
export function isPath(value: unknown): value is Path {
  return (
    Array.isArray(value) && value.every((step) => typeof step === "string" || Number.isSafeInteger(step))
  );
}
