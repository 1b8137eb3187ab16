// The pictures of docs/connections.md. A stand-in server takes the place of the other tool.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../host/paths.mjs";
import { inBoth } from "./in-both.mjs";
import * as person from "./person.mjs";

const token = "glpat-readyMadeToken0123456789";
const address = "localhost:8080";

/** @type {readonly import("./scenes.mjs").Scene[]} */
export const connectionScenes = [
  ...inBoth({
    name: "connect-allow",
    shows: "what is said and asked before the first contact",
    play: (page, speaker) => beside(() => untilAllowed(page, speaker)),
  }),
  ...inBoth({
    name: "sync",
    shows: "what a sync does to a plan, before anything is taken over",
    play: (page, speaker) =>
      beside(async () => {
        const { said, either } = speaker;
        await untilAllowed(page, speaker);
        await page
          .locator(".monaco-dialog-box .monaco-button", { hasText: said("Ask {0}").replace("{0}", address) })
          .click();
        await person.reply(page, either("Which project?", "哪个项目？"));
        const sync = page.locator(".notification-toast .monaco-button", { hasText: said("Sync Now") });
        await sync.waitFor({ timeout: 15_000 });
        await sync.click();
        const review = await person.webview(page);
        await review.getByText("Login fails").first().waitFor({ timeout: 15_000 });
        await page.keyboard.press("Control+B");
      }),
  }),
];

/** From a plan in the editor to the question whether the server may be asked. */
async function untilAllowed(page, { file, titled, either }) {
  await person.openFile(page, file);
  await person.startCommand(page, `CommPlan: ${titled("command.addConnection.title")}`);
  await person.reply(page, either("Which tool is asked?", "要访问哪个工具？"), "GitLab");
  await person.asked(page, either("Where is GitLab?", "GitLab 的地址"));
  await person.answer(page, `http://${address}`);
  await person.reply(page, either("How does GitLab know you?", "用哪种方式登录 GitLab？"));
  await person.asked(page, either("Paste the token", "请粘贴 GitLab 的令牌"));
  await page.locator(".quick-input-widget input[type=password]").fill(token);
  await page.keyboard.press("Enter");
  await page.locator(".monaco-dialog-box").waitFor({ timeout: 15_000 });
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
