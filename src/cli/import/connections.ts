import { ConnectError } from "../../connect/http/connect-error.ts";
import { importPulled } from "../../connect/import-pulled.ts";
import type { Tool } from "../../connect/tool.ts";
import { toolNamed } from "../../connect/tools.ts";
import type { ImportOptions, ImportResult } from "../../exchange/import.ts";
import { analyze } from "../../plan/analyze.ts";
import type { Words } from "../../plan/words.ts";
import { CliError } from "../cli-error.ts";
import type { Call } from "../command.ts";
import * as options from "./connection-options.ts";
import { settingsOf } from "./connection-settings.ts";
import { atTerminal } from "./terminal-host.ts";

export const connectionOptions = Object.values(options);

export interface Connection {
  readonly tool: Tool;
  readonly project: string;
}

/** The connection that a source names, `pingcode:PROJECT`; undefined for a file, which `./pingcode:x` is, too. */
export function connectionIn(source: string): Connection | undefined {
  const [, word, project = ""] = /^([a-z]+):(.*)$/s.exec(source) ?? [];
  const tool = toolNamed(word);
  return tool && { tool, project };
}

/** Asks the other tool and takes what it holds into a plan; what went wrong there is told in its own words. */
export async function importFrom(
  text: string,
  { tool, project }: Connection,
  { call, options: given }: { readonly call: Call; readonly options: ImportOptions },
): Promise<ImportResult> {
  const { value } = call;
  const { access, pages } = settingsOf(tool, call);
  const wish = {
    project,
    planTimezone: analyze(text, given).plan.project?.timezone ?? "UTC",
    milestones: value(options.milestonesOption),
    feedback: value(options.feedbackOption),
    risks: value(options.risksOption),
    issues: value(options.issuesOption),
    probability: value(options.probabilityOption),
    impact: value(options.impactOption),
    pages,
  };
  try {
    const pulled = await atTerminal(call.language, (host) => tool.pull(access, wish, host));
    return importPulled(text, pulled, given);
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    const isUnused = error.kind === "unreachable" && hasUnusedProxy(call.environment);
    throw new CliError(isUnused ? joined(error.words, unusedProxy) : error.words);
  }
}

/** A proxy that a person named, and that Node heeds only where it is told to. */
function hasUnusedProxy(environment: Call["environment"]): boolean {
  const names = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];
  return environment["NODE_USE_ENV_PROXY"] !== "1" && names.some((name) => Boolean(environment[name]));
}

function joined(one: Words, other: Words): Words {
  return { en: `${one.en} ${other.en}`, "zh-CN": `${one["zh-CN"]}${other["zh-CN"]}` };
}

const unusedProxy: Words = {
  en: "The proxy of the environment is not used: set NODE_USE_ENV_PROXY=1, with Node 22.21 or later.",
  "zh-CN": "环境变量中的代理没有启用：请设置 NODE_USE_ENV_PROXY=1（需要 Node 22.21 或更高版本）。",
};
