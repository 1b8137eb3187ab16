import { type Memento, Uri } from "vscode";
import type { PreviewState } from "../../webview/messages.ts";
import { choiceFrom } from "../reports/choice.ts";
import type { PreviewRequest } from "./panel.ts";

/** The request in what a page kept; undefined where it names no plan: an older version may have kept anything. */
export function requestFrom(state: unknown): PreviewRequest | undefined {
  if (typeof state !== "object" || state === null) return undefined;
  const given: Readonly<Record<string, unknown>> = { ...state };
  const { plan, paper } = given;
  if (typeof plan !== "string") return undefined;
  return { plan: Uri.parse(plan, true), ...choiceFrom(given), ...(paper === true && { paper }) };
}

/** What a page keeps of what it shows. */
export function stateOf({ plan, ...choice }: PreviewRequest): PreviewState {
  return { plan: plan.toString(), ...choice };
}

/** What each plan's preview showed last, in this workspace. */
export interface PreviewMemory {
  readonly of: (plan: Uri) => PreviewRequest | undefined;
  readonly keep: (request: PreviewRequest) => void;
}

/** More plans than a person has at once. */
const most = 50;

export function createPreviewMemory(memory: Memento): PreviewMemory {
  const read = () => {
    const states = memory.get<unknown>(key);
    return Array.isArray(states) ? states.flatMap((state) => requestFrom(state) ?? []) : [];
  };
  const isOf = (plan: Uri) => (request: PreviewRequest) => request.plan.toString() === plan.toString();
  return {
    of: (plan) => read().find(isOf(plan)),
    keep: (request) => {
      const isSame = isOf(request.plan);
      const states = [request, ...read().filter((other) => !isSame(other))].slice(0, most).map(stateOf);
      void memory.update(key, states);
    },
  };
}

const key = "previews";
