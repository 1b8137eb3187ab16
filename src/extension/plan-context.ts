import { commands, type Disposable } from "vscode";
import type { Client } from "./client.ts";
import type { Plans } from "./plans.ts";

/** Starts the server once there is a plan, and lets the welcome texts know whether there is one. */
export function registerPlanContext(plans: Plans, client: Client): Disposable {
  let said: string | undefined;
  return plans.onDidChange(async () => {
    const { length } = await plans.all();
    if (length > 0) client.start();
    const there = length === 0 ? "none" : "some";
    if (there === said) return;
    said = there;
    await commands.executeCommand("setContext", "commplan.plans", there);
  });
}
