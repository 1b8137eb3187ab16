import type { Access, Tool } from "../../connect/tool.ts";
import { say, type Words } from "../../plan/words.ts";
import { CliError } from "../cli-error.ts";
import type { Call } from "../command.ts";

/**
 * The settings of a connection come from the environment alone: what is given as an argument can be seen by every program
 * of the machine and stays in the history of the shell.
 */
export interface Settings {
  readonly access: Access;
  /** Worktile: where the team's pages are. */
  readonly pages: string | undefined;
}

/** Reads the settings of a tool: `COMMPLAN_PINGCODE_TOKEN` and its like. Throws where there is no token and one is needed. */
export function settingsOf(tool: Tool, { environment }: Pick<Call, "environment">): Settings {
  const prefix = `COMMPLAN_${tool.id.toUpperCase()}_`;
  const setting = (name: string): string | undefined => {
    const text = environment[prefix + name]?.trim();
    return text === "" ? undefined : text;
  };
  const [token, clientId, clientSecret] = [setting("TOKEN"), setting("CLIENT_ID"), setting("CLIENT_SECRET")];
  const app =
    clientId === undefined || clientSecret === undefined || !tool.hasApps
      ? undefined
      : { clientId, clientSecret };
  const credentials = token === undefined ? app : { token };
  if (credentials === undefined && !tool.isOpen) throw new CliError(say(noToken, { prefix }));
  return {
    access: {
      credentials,
      address: setting("ADDRESS"),
      allowsHttp: setting("ALLOW_HTTP") === "1",
      paths: setting("PATHS"),
      tokenInAddress: setting("TOKEN_IN_ADDRESS") !== "0",
    },
    pages: setting("PAGES"),
  };
}

const noToken: Words = {
  en: "Set the environment variable {prefix}TOKEN, or {prefix}CLIENT_ID and {prefix}CLIENT_SECRET.",
  "zh-CN": "请设置环境变量 {prefix}TOKEN，或者 {prefix}CLIENT_ID 和 {prefix}CLIENT_SECRET。",
};
