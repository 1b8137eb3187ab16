import { github } from "./github/tool.ts";
import { gitlab } from "./gitlab/tool.ts";
import { pingcode } from "./pingcode/tool.ts";
import type { ToolId } from "./records.ts";
import type { Tool } from "./tool.ts";
import { worktile } from "./worktile/tool.ts";

/** The tools that are asked over the network, by the words that name them. */
export const tools: Readonly<Record<ToolId, Tool>> = { pingcode, worktile, github, gitlab };

/** The tool of a word that may be anything. */
export function toolNamed(word: unknown): Tool | undefined {
  return typeof word === "string" && Object.hasOwn(tools, word) ? tools[word as ToolId] : undefined;
}
