// A page of the extension in a browser, as its editor would show it: what a script of ours is told, and what it says back.
import { buildSync } from "esbuild";
import { root } from "../../scripts/host/paths.mjs";

/** The script of a page as one text. @param {"preview" | "overview" | "import"} name */
export function scriptOf(name) {
  const [{ text }] = buildSync({
    absWorkingDir: root,
    entryPoints: [`src/webview/${name}.ts`],
    bundle: true,
    format: "iife",
    write: false,
  }).outputFiles;
  return text;
}

/**
 * Opens a page with its script.
 * @param {import("playwright-core").Browser} browser
 * @param {{ html: string, script: string, state?: object, theme?: string, colours?: Readonly<Record<string, string>>, size?: { width: number, height: number } }} what
 *   state: what the page kept; theme: the classes that the editor gives the body; colours: what it gives besides
 */
export async function openPage(
  browser,
  { html, script, state, theme = "vscode-light", colours = {}, size = { width: 1200, height: 800 } },
) {
  const page = await browser.newPage({ viewport: size, bypassCSP: true });
  await page.setContent(html);
  await page.evaluate(
    ({ theme, colours, state }) => {
      globalThis.said = [];
      globalThis.acquireVsCodeApi = () => ({
        postMessage: (message) => globalThis.said.push(message),
        getState: () => state,
        setState: (state) => globalThis.said.push(state),
      });
      document.body.className = theme;
      for (const [name, value] of Object.entries(colours))
        document.documentElement.style.setProperty(name, value);
    },
    { theme, colours, state },
  );
  await page.addScriptTag({ content: script });
  return {
    page,
    /** @param {object} message */
    tell: (message) =>
      page.evaluate((data) => window.dispatchEvent(new MessageEvent("message", { data })), message),
    said: () => page.evaluate(() => globalThis.said),
  };
}
