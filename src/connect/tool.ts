import type { Words } from "../plan/words.ts";
import type { Named } from "./find-project.ts";
import type { Host } from "./http/host.ts";
import type { Pulled, ToolId } from "./records.ts";

/** How one gets in: with a token, or with what an app has that an administrator made. */
export type Credentials =
  | { readonly token: string }
  | { readonly clientId: string; readonly clientSecret: string };

/** Where a tool is and how one gets in there. */
export interface Access {
  readonly credentials: Credentials | undefined;
  /** The public cloud, where it is not given. */
  readonly address?: string | undefined;
  /** Whether an address without encryption is allowed that is not this machine. */
  readonly allowsHttp?: boolean | undefined;
  /** PingCode: which paths its server has: `auto`, `A`, `B` or `C`. */
  readonly paths?: string | undefined;
  /** Worktile: whether the token also goes in the address. */
  readonly tokenInAddress?: boolean | undefined;
}

/** What is taken of a project, and as what. What is not given is as usual. */
export interface Wish {
  /** The project's id, key, name or path. */
  readonly project: string;
  readonly planTimezone: string;
  readonly milestones?: readonly string[] | undefined;
  readonly feedback?: readonly string[] | undefined;
  /** Types of items. */
  readonly risks?: readonly string[] | undefined;
  /** Types of items, or their labels, beside those that the tool itself calls defects. */
  readonly issues?: readonly string[] | undefined;
  /** The keys of the properties that rate a risk. */
  readonly probability?: string | undefined;
  readonly impact?: string | undefined;
  /** Worktile: where the team's pages are. */
  readonly pages?: string | undefined;
}

/** A tool that is asked over the network: a folder here, and a line in `tools.ts`. Everything rejects with a `ConnectError`. */
export interface Tool {
  readonly id: ToolId;
  /** As it calls itself. */
  readonly name: string;
  /** The pages of its public cloud, as a person knows them. */
  readonly cloud: string;
  /** Whether an administrator can make an app for it, which gets in with an id and a secret. */
  readonly hasApps: boolean;
  /** Whether it shows what is public without a token. */
  readonly isOpen: boolean;
  /** The form of a project's path, as a person reads it, for a tool whose projects can be named without having seen them. */
  readonly projectForm?: Words;
  /** The address below which everything is asked; throws a `ConnectError` on one that will not do. Nothing is sent. */
  readonly root: (access: Pick<Access, "address" | "allowsHttp">) => URL;
  /** The projects that a person can pick from. */
  readonly projects: (access: Access, host: Host) => Promise<readonly Named[]>;
  /** The project of a path, for a tool that has a form for paths; rejects where it is not shown. */
  readonly find?: (access: Access, path: string, host: Host) => Promise<Named>;
  /** Reads a project whole. */
  readonly pull: (access: Access, wish: Wish, host: Host) => Promise<Pulled>;
}
