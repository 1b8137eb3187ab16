import type { CancellationToken } from "vscode";
import { type Steps, stepWords } from "../../exchange/steps.ts";
import { languageSetting } from "../settings.ts";

/**
 * Does work step by step: between two of them the editor's other extensions have their turn, and it can be given up.
 *
 * @returns undefined where the token ended it
 */
export async function stepByStep<Result>(
  steps: Steps<Result>,
  { token, tell }: { readonly token: CancellationToken; readonly tell: (progress: string) => void },
): Promise<Result | undefined> {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return token.isCancellationRequested ? undefined : next.value;
    tell(stepWords[next.value][languageSetting()]);
    await rest();
    if (token.isCancellationRequested) return undefined;
  }
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
