import { say, type Words } from "../../plan/words.ts";
import { CliError } from "../cli-error.ts";
import type { Call } from "../command.ts";

/**
 * The settings of a connection come from the environment alone: what is given as an argument can be seen by every program
 * of the machine and stays in the history of the shell.
 */
export interface Settings {
  readonly credentials:
    | { readonly token: string }
    | { readonly clientId: string; readonly clientSecret: string };
  readonly address: string | undefined;
  readonly allowsHttp: boolean;
  /** A setting of one tool alone. */
  readonly setting: (name: string) => string | undefined;
}

/** Reads the settings of a tool: `COMMPLAN_PINGCODE_TOKEN` and its like. Throws where there is no token. */
export function settingsOf(
  tool: "PINGCODE" | "WORKTILE",
  { environment }: Pick<Call, "environment">,
): Settings {
  const prefix = `COMMPLAN_${tool}_`;
  const setting = (name: string): string | undefined => {
    const text = environment[prefix + name]?.trim();
    return text === "" ? undefined : text;
  };
  const [token, clientId, clientSecret] = [setting("TOKEN"), setting("CLIENT_ID"), setting("CLIENT_SECRET")];
  const common = { address: setting("ADDRESS"), allowsHttp: setting("ALLOW_HTTP") === "1", setting };
  if (token !== undefined) return { credentials: { token }, ...common };
  if (clientId === undefined || clientSecret === undefined) throw new CliError(say(noToken, { prefix }));
  return { credentials: { clientId, clientSecret }, ...common };
}

const noToken: Words = {
  en: "Set the environment variable {prefix}TOKEN, or {prefix}CLIENT_ID and {prefix}CLIENT_SECRET.",
  "zh-CN": "请设置环境变量 {prefix}TOKEN，或者 {prefix}CLIENT_ID 和 {prefix}CLIENT_SECRET。",
};
