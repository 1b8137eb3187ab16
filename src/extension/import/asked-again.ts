import type { KeptImport } from "./kept-import.ts";
import type { ReviewRequest } from "./review-import.ts";

/** The page of an import that is open: as it was asked for, and what a person has said on it. */
export interface AnsweredPage {
  readonly request: ReviewRequest;
  readonly kept: KeptImport;
  /** Whether something that a person has said is lost where it begins anew. */
  readonly hasAnswers: boolean;
}

/** What becomes of an open page for which somebody asks once more: it reads its source again, or begins anew as asked for now. */
export type AskedAgain =
  | { readonly act: "read" }
  | { readonly act: "begin" | "ask"; readonly request: ReviewRequest };

/**
 * Who asks for a page that is open brings it up to date; where they say how the source is to be read, other than the last time,
 * that holds from now on, after a question where answers given on the page would be lost. A page that has slept since the window
 * was loaded anew begins with what was said before, as far as nothing else is asked for now.
 */
export function askedAgain(
  { request: before, kept, hasAnswers }: AnsweredPage,
  request: ReviewRequest,
): AskedAgain {
  if (before.source.isAsleep) {
    const { choice, mapping, encoding, left, isAnswered } = kept;
    const said = { choice: { ...choice, mapping }, encoding, left, isAnswered, saveMap: before.saveMap };
    return {
      act: "begin",
      request: { ...said, ...saysOf(request), plan: request.plan, source: request.source },
    };
  }
  const says = saysOf(request);
  const isSame = JSON.stringify(says) === JSON.stringify(saysOf(before));
  if (isSame || Object.keys(says).length === 0) return { act: "read" };
  return { act: hasAnswers ? "ask" : "begin", request };
}

/** What a request says of how the source is read and what is done with it, as far as it says anything. */
function saysOf({ choice = {}, leaveOut = [], saveMap }: ReviewRequest) {
  const said = Object.entries(choice).filter(([, value]) => value !== undefined);
  return {
    ...(said.length > 0 && { choice }),
    ...(leaveOut.length > 0 && { leaveOut }),
    ...(saveMap !== undefined && { saveMap }),
  };
}
