import { shortened } from "../plan/facts/shortened.ts";
import type { Words } from "../plan/words.ts";
import { ConnectError } from "./http/connect-error.ts";

/**
 * The steps of a project's path as a person gives it: `group/project`, with or without slashes around it, or the address of
 * one of its pages. Throws a `ConnectError` where there are fewer than two or more than `most`.
 */
export function projectSteps(
  text: string,
  { tool, form, most }: { readonly tool: string; readonly form: Words; readonly most: number },
): readonly string[] {
  const trimmed = text.trim();
  const [, path = ""] = /^[a-z][a-z0-9+.-]*:\/\/[^/]*(.*)$/is.exec(trimmed) ?? [undefined, trimmed];
  const isPage = path !== trimmed;
  const [own = ""] = path.split(/[?#]|\/-\//);
  const steps = own.split("/").filter((step) => step !== "");
  const named = isPage ? steps.slice(0, most) : steps;
  const last = named.length - 1;
  const whole = named.map((step, index) => (index === last ? step.replace(/\.git$/, "") : step));
  const isPath =
    whole.length >= 2 && whole.length <= most && whole.every((step) => /^[\w.-]{1,255}$/.test(step));
  if (!isPath || whole.some((step) => /^\.{1,2}$/.test(step))) {
    throw new ConnectError("project-form", { tool, project: shownName(trimmed), form });
  }
  return whole;
}

/** Of what was pasted as a name, which may be anything, as much as tells which it was. */
function shownName(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ").trim();
  return shortened(line, 60);
}
