import type { Client } from "../client.ts";
import type { Plans } from "../plans.ts";
import type { Preview } from "../preview/panel.ts";

/** What commands work with. */
export interface CommandContext {
  readonly client: Client;
  readonly plans: Plans;
  readonly preview: Preview;
}

/** A command: its argument comes from key bindings, tasks, menus and other extensions, so it may be anything. */
export type Command = (context: CommandContext, argument: unknown) => unknown;
