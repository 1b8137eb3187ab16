import { secretIn, tokenIn } from "../credential.ts";
import { below } from "../http/address.ts";
import { ask, type Patience, waitOf } from "../http/ask.ts";
import { ConnectError } from "../http/connect-error.ts";
import type { Host } from "../http/host.ts";
import type { Secrets } from "../http/secrets.ts";
import { fieldsOf, numberOf, textOf } from "../read.ts";
import { assumptions } from "./assumptions.ts";
import { isGood, isSignedOut, worktileProblem } from "./problem.ts";

/** What an app of the team has, or a token that is there already. */
export type WorktileCredentials =
  | { readonly token: string }
  | { readonly clientId: string; readonly clientSecret: string };

export interface TokenKeeper {
  readonly current: () => Promise<string>;
  /** Gets another one after the present one was refused. False where there is no way to get one. */
  readonly renew: () => Promise<boolean>;
}

export interface TokenSource {
  readonly base: URL;
  readonly credentials: WorktileCredentials;
  readonly host: Host;
  readonly secrets: Secrets;
  readonly patience: Patience;
}

export function createTokenKeeper({ base, credentials, host, secrets, patience }: TokenSource): TokenKeeper {
  let token = "token" in credentials ? tokenIn(credentials.token, "Worktile") : undefined;
  let expires = Number.POSITIVE_INFINITY;
  secrets.add(token);
  const app = "clientSecret" in credentials ? credentials : undefined;
  const [clientId, clientSecret] = [secretIn(app?.clientId), secretIn(app?.clientSecret)];
  secrets.add(clientSecret);

  const renew = async (): Promise<boolean> => {
    if (clientId === undefined || clientSecret === undefined) return false;
    const body = { client_id: clientId, client_secret: clientSecret };
    const answer = await ask({ address: below(base, "/tenant-access-token"), body }, host, patience);
    const { tenant_access_token, access_token, expires_in } = fieldsOf(answer.json);
    const found = textOf(tenant_access_token) ?? textOf(access_token);
    if (!isGood(answer) || found === undefined) throw refusal(answer);
    token = found;
    secrets.add(token);
    const life = numberOf(expires_in) ?? 0;
    expires = host.clock.now() + (life > 0 ? life * 1000 * assumptions.lifeUsed : assumptions.tokenLife);
    return true;
  };

  const refusal = (answer: Parameters<typeof isGood>[0]): ConnectError => {
    const inserts = { tool: "Worktile", host: base.host };
    // What is refused here is the app, since no token was sent.
    const isRefused =
      isSignedOut(answer) || (answer.json !== undefined && answer.status >= 200 && answer.status < 404);
    if (isRefused && !isGood(answer))
      return new ConnectError("credentials", inserts, { status: answer.status });
    const wait = waitOf(answer, patience, host.clock.now());
    return worktileProblem(answer, { en: "a token", "zh-CN": "令牌" }, { host: base.host, secrets, wait });
  };

  return {
    current: async () => {
      if (token === undefined || expires <= host.clock.now()) await renew();
      if (token === undefined) throw new ConnectError("no-credentials", { tool: "Worktile" });
      return token;
    },
    renew,
  };
}
