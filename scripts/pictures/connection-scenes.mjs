// The pictures of docs/connections.md. A stand-in server takes the place of the other tool.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../host/paths.mjs";
import * as person from "./person.mjs";

const software = "portal.commplan.yaml";
const token = "glpat-readyMadeToken0123456789";
const address = "localhost:8080";

/** @type {readonly import("./scenes.mjs").Scene[]} */
export const connectionScenes = [
  {
    name: "connect-allow",
    shows: "what is said and asked before the first contact",
    play: (page) => beside(() => untilAllowed(page)),
  },
  {
    name: "sync",
    shows: "what a sync does to a plan, before anything is taken over",
    play: (page) =>
      beside(async () => {
        await untilAllowed(page);
        await allow(page);
        await person.reply(page, "Which project?");
        await page.locator(".notification-toast", { hasText: "Sync Now" }).waitFor({ timeout: 15_000 });
        await page.locator(".notification-toast .monaco-button", { hasText: "Sync Now" }).click();
        const review = await person.webview(page);
        await review.getByText("Login fails").first().waitFor({ timeout: 15_000 });
        await page.keyboard.press("Control+B");
      }),
  },
];

/** From a plan in the editor to the question whether the server may be asked. */
async function untilAllowed(page) {
  await person.openFile(page, software);
  await person.startCommand(page, "CommPlan: Add Connection");
  await person.reply(page, "Which tool is asked?", "GitLab");
  await person.asked(page, "Where is GitLab?");
  await person.answer(page, `http://${address}`);
  await person.reply(page, "How does GitLab know you?");
  await person.asked(page, "Paste the token");
  await page.locator(".quick-input-widget input[type=password]").fill(token);
  await page.keyboard.press("Enter");
  await page.locator(".monaco-dialog-box").waitFor({ timeout: 15_000 });
}

async function allow(page) {
  await page.locator(".monaco-dialog-box .monaco-button", { hasText: `Ask ${address}` }).click();
}

/** Plays a scene while the server runs. It goes with the process at the latest. */
async function beside(play) {
  const server = spawn(process.execPath, [join(root, "test/stand-ins/gitlab.mjs")], {
    env: { ...process.env, PORT: address.split(":")[1] },
    stdio: ["pipe", "pipe", "inherit"],
  });
  try {
    await once(server.stdout, "data");
    await play();
  } finally {
    server.kill();
  }
}
