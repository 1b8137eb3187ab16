import type { Words } from "../plan/words.ts";
import { say } from "../plan/words.ts";
import type { DevTools } from "./browser/devtools.ts";
import { findBrowser, type Machine, thisMachine } from "./browser/find-browser.ts";
import { PrintProblem } from "./browser/print-problem.ts";
import { withBrowser } from "./browser/run-browser.ts";

export { PrintProblem } from "./browser/print-problem.ts";

export interface PrintOptions {
  /** The path of a browser's program. Else that of `COMMPLAN_BROWSER`, else an installed one. */
  readonly browser?: string | undefined;
  /** Stops the printing; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that it may take in all; a minute if not given. */
  readonly timeout?: number | undefined;
  /** Where a browser is looked for; this machine if not given. */
  readonly machine?: Machine | undefined;
}

/**
 * Prints a page of HTML to PDF with an installed Chrome, Edge or Chromium: without a window, scripts and a
 * network, with tags for screen readers and an outline of its headings. The size of the paper and its margins
 * are those of the page's `@page`. Rejects with a `PrintProblem`, whose `words` are for people.
 */
export async function printPage(html: string, options: PrintOptions = {}): Promise<Uint8Array> {
  const program = programOf(options);
  const { signal, timeout = 60_000 } = options;
  const clock = AbortSignal.timeout(timeout);
  const either = signal === undefined ? clock : AbortSignal.any([signal, clock]);
  try {
    return await withBrowser({ program, signal: either }, (browser) => print(browser, html));
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    const [sentence, reason] = clock.aborted ? [tooLong, ""] : [isGone(cause) ? gone : failed, String(cause)];
    throw new PrintProblem(say(sentence, { program, reason, seconds: Math.round(timeout / 1000) }), {
      cause,
    });
  }
}

/** Whether the program had ended before it was told anything, as one does that is no browser. */
function isGone(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && ["EPIPE", "ECONNRESET"].includes(String(cause.code));
}

function programOf({ browser, machine = thisMachine }: PrintOptions): string {
  const named = browser || machine.environment["COMMPLAN_BROWSER"];
  if (named) {
    if (machine.isFile(named)) return named;
    throw new PrintProblem(say(notThere, { program: named }), { isBrowserMissing: true });
  }
  const found = findBrowser(machine);
  if (found === undefined) throw new PrintProblem(none, { isBrowserMissing: true });
  return found;
}

async function print(browser: DevTools, html: string): Promise<Uint8Array> {
  const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
  const send = (method: string, parameters: object = {}) =>
    browser.send(method, parameters, String(sessionId));
  await send("Emulation.setScriptExecutionDisabled", { value: true });
  await send("Network.enable");
  await send("Network.emulateNetworkConditions", offline);
  await send("Page.enable");
  const { frameTree } = (await send("Page.getFrameTree")) as unknown as FrameTree;
  // Given over the pipe, the page never lies on the disk.
  const loaded = browser.event("Page.loadEventFired");
  await send("Page.setDocumentContent", { frameId: frameTree.frame.id, html });
  await loaded;
  const { stream } = await send("Page.printToPDF", paper);
  return readStream(String(stream), send);
}

interface FrameTree {
  readonly frameTree: { readonly frame: { readonly id: string } };
}

/** A large file comes in pieces. */
async function readStream(
  handle: string,
  send: (method: string, parameters: object) => ReturnType<DevTools["send"]>,
): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await send("IO.read", { handle });
    pieces.push(Buffer.from(String(data), base64Encoded === true ? "base64" : "latin1"));
    if (eof === true) return Buffer.concat(pieces);
  }
}

const offline = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 };

/** Older browsers leave out the tags and the outline that they do not know. */
const paper = {
  printBackground: true,
  preferCSSPageSize: true,
  displayHeaderFooter: false,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  transferMode: "ReturnAsStream",
};

const none: Words = {
  en: "No Chrome, Edge or Chromium was found to print with. Install one, or name its program: in VS Code by the setting “commplan.browser.path”, elsewhere by “--browser” or COMMPLAN_BROWSER.",
  "zh-CN":
    "未找到可用于打印的 Chrome、Edge 或 Chromium。请安装其中一个，或指明其程序路径：在 VS Code 中用设置“commplan.browser.path”，在命令行中用“--browser”或环境变量 COMMPLAN_BROWSER。",
};

const notThere: Words = {
  en: "The browser to print with, “{program}”, is not there.",
  "zh-CN": "指定的打印用浏览器“{program}”不存在。",
};

const failed: Words = {
  en: "“{program}” could not print the report: {reason}",
  "zh-CN": "“{program}”无法打印报告：{reason}",
};

const gone: Words = {
  en: "“{program}” could not print the report: it ended at once. Is it a Chrome, Edge or Chromium?",
  "zh-CN": "“{program}”无法打印报告：程序启动后随即退出，请确认它是 Chrome、Edge 或 Chromium。",
};

const tooLong: Words = {
  en: "“{program}” did not print the report within {seconds} seconds.",
  "zh-CN": "“{program}”未能在 {seconds} 秒内打印完报告。",
};
