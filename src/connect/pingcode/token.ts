import type { Words } from "../../plan/words.ts";
import { secretIn, tokenIn } from "../credential.ts";
import { below } from "../http/address.ts";
import { ask, type Patience, waitOf } from "../http/ask.ts";
import { ConnectError } from "../http/connect-error.ts";
import type { Host } from "../http/host.ts";
import type { Secrets } from "../http/secrets.ts";
import { fieldsOf, numberOf, textOf } from "../read.ts";
import { assumptions } from "./assumptions.ts";
import { tokenPath } from "./generations.ts";
import { isGood, pingcodeProblem } from "./problem.ts";

/** How one may get in: with what an app has, with the code of a person's consent, or with a token that is there already. */
export type PingcodeCredentials =
  | { readonly token: string }
  | { readonly clientId: string; readonly clientSecret: string; readonly code?: string | undefined }
  | { readonly refreshToken: string; readonly token?: string | undefined };

/** What a host may keep in its secret storage, and nowhere else. */
export interface PingcodeTokens {
  readonly token: string;
  readonly refreshToken?: string | undefined;
  /** Epoch milliseconds. */
  readonly expires: number;
}

export interface TokenKeeper {
  /** The token to use now; asks for one where there is none or it is about to end. */
  readonly current: () => Promise<string>;
  /** Gets another one after the present one was refused. False where there is no way to get one. */
  readonly renew: () => Promise<boolean>;
}

export interface TokenSource {
  readonly root: URL;
  readonly credentials: PingcodeCredentials;
  readonly host: Host;
  readonly secrets: Secrets;
  readonly patience: Patience;
  readonly onTokens?: ((tokens: PingcodeTokens) => void) | undefined;
}

/** A minute before its end a token counts as ended, so that none ends on its way. */
const margin = 60_000;

export function createTokenKeeper(source: TokenSource): TokenKeeper {
  const { credentials, secrets, host } = source;
  const own = "token" in credentials ? tokenIn(credentials.token, "PingCode") : undefined;
  let tokens: PingcodeTokens | undefined =
    own === undefined ? undefined : { token: own, expires: Number.POSITIVE_INFINITY };
  let refreshToken = "refreshToken" in credentials ? secretIn(credentials.refreshToken) : undefined;
  const app = "clientSecret" in credentials ? credentials : undefined;
  const [clientId, clientSecret] = [secretIn(app?.clientId), secretIn(app?.clientSecret)];
  let code = secretIn(app?.code);
  for (const secret of [own, refreshToken, clientSecret, code]) secrets.add(secret);

  const fetched = async (grant: Readonly<Record<string, string>>): Promise<PingcodeTokens> => {
    const answer = await ask({ address: below(source.root, tokenPath, grant) }, host, source.patience);
    const { access_token, refresh_token, expires_in } = fieldsOf(answer.json);
    const token = textOf(access_token);
    if (!isGood(answer) || token === undefined) {
      const wait = waitOf(answer, source.patience, host.clock.now());
      throw pingcodeProblem(
        answer,
        { what: tokenWords, scope: "" },
        { host: source.root.host, secrets, wait },
      );
    }
    secrets.add(token);
    secrets.add(textOf(refresh_token));
    // The older reference sends no new one along: the old one stays good.
    refreshToken = textOf(refresh_token) ?? refreshToken;
    tokens = { token, refreshToken, expires: expiryOf(expires_in, host.clock.now()) };
    source.onTokens?.(tokens);
    return tokens;
  };

  const another = async (): Promise<PingcodeTokens | undefined> => {
    if (refreshToken !== undefined) {
      return fetched({ grant_type: "refresh_token", refresh_token: refreshToken });
    }
    if (clientId === undefined || clientSecret === undefined) return undefined;
    const ids = { client_id: clientId, client_secret: clientSecret };
    if (app?.code === undefined) return fetched({ grant_type: "client_credentials", ...ids });
    // A consent is good for one token: what comes after takes the token that renews it.
    const consent = code;
    code = undefined;
    return consent === undefined
      ? undefined
      : fetched({ grant_type: "authorization_code", ...ids, code: consent });
  };

  return {
    current: async () => {
      if (tokens !== undefined && tokens.expires - margin > host.clock.now()) return tokens.token;
      const found = (await another()) ?? tokens;
      if (found === undefined) throw new ConnectError("no-credentials", { tool: "PingCode" });
      return found.token;
    },
    renew: async () => (await another()) !== undefined,
  };
}

/**
 * When a token ends, in epoch milliseconds. `expires_in` is an instant in Unix seconds on the cloud, though its name
 * says a duration; where it makes no sense, thirty days, as the reference says.
 */
export function expiryOf(value: unknown, now: number): number {
  const number = numberOf(value) ?? 0;
  const instant = number > assumptions.absoluteExpiry ? number * 1000 : number > 0 ? now + number * 1000 : 0;
  return instant > now ? instant : now + assumptions.tokenLife;
}

const tokenWords: Words = { en: "a token", "zh-CN": "令牌" };
