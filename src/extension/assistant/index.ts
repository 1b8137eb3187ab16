import { Disposable, LanguageModelTextPart, LanguageModelToolResult, lm } from "vscode";
import { explainRule } from "./explain-rule.ts";
import { proposeEdit } from "./propose-edit.ts";
import { readFindings } from "./read-findings.ts";
import { readPlan } from "./read-plan.ts";
import { json, type Tool, type ToolContext, type ToolInput, ToolProblem } from "./tool.ts";

/** The tools for assistants, as the manifest names them. */
const tools: readonly Tool[] = [readPlan, readFindings, explainRule, proposeEdit];

/**
 * Offers the tools to the assistants of the editor. They run when one asks for them, and hand their answer to it: nothing is
 * sent by us. An editor that knows no assistants has none of it.
 */
export function registerAssistantTools(context: ToolContext): Disposable {
  const api: Partial<typeof lm> | undefined = lm;
  if (typeof api?.registerTool !== "function") return new Disposable(() => undefined);
  return Disposable.from(
    ...tools.map(({ name, prepare, run }) =>
      lm.registerTool<ToolInput>(name, {
        prepareInvocation: ({ input }) =>
          answered(
            () => prepare(input, context),
            () => ({}),
          ),
        invoke: async ({ input }, token) =>
          new LanguageModelToolResult([
            new LanguageModelTextPart(await answered(() => run(input, context, token), json)),
          ]),
      }),
    ),
  );
}

/** What an act gives, or what is made of the problem that it meets. */
async function answered<Answer>(
  act: () => Promise<Answer>,
  instead: (problem: { readonly problem: string }) => Answer,
): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ToolProblem) return instead({ problem: error.message });
    throw error;
  }
}
