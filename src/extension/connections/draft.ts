import type { Named } from "../../connect/find-project.ts";
import type { Access, Tool } from "../../connect/tool.ts";
import type { CommandContext } from "../commands/command.ts";
import type { Entry } from "./vault.ts";

/** What is answered so far of a connection that is being set up. */
export interface Draft {
  tool?: Tool;
  /** As the person wrote it; kept when they go back. */
  address?: string;
  allowsHttp?: boolean;
  /** `none` for what is public. */
  credentials?: Entry;
  project?: Named;
  /** What was given from outside: a project to find, and the host that may be asked. */
  readonly wanted?: string | undefined;
  readonly allow?: unknown;
}

export type StepName = "tool" | "address" | "credentials" | "project";

/** Where a step leads: on, back, to a step before, or out. */
export type Went = "next" | "back" | "cancel" | StepName;

export interface Place {
  readonly step: number;
  readonly steps: number;
  readonly hasBefore: boolean;
  /** Of the box; that of setting up if not given. */
  readonly title?: string;
}

/** A question of setting up: a file, and a line in the table of `add-connection.ts`. */
export type Step = (draft: Draft, at: Place, context: CommandContext) => Promise<Went>;

/** How a draft gets in, without an address where it is the public cloud. */
export function accessOf({ tool, address, allowsHttp, credentials }: Draft): Access {
  return {
    credentials: credentials === "none" ? undefined : credentials,
    address: address === tool?.cloud ? undefined : address,
    allowsHttp: allowsHttp === true,
  };
}
