import { removeWhole } from "../edit/remove.ts";
import type { Fix } from "../finding.ts";
import type { ExceptionUse, PlanContext } from "./rule.ts";

/** A repair that removes an exception, with the list where it is the last one. */
export function removeException({ source }: PlanContext, { path }: ExceptionUse): Fix | undefined {
  const edit = removeWhole(source, path);
  // Never the one sure repair: an exception was agreed on by people, and may as well be given another end.
  return edit && { title: { en: "Remove the exception", "zh-CN": "删除该例外" }, edits: [edit] };
}
