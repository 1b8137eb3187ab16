import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * The folder with the pages of the rules that comes with this program, as a URI. Undefined where it is not there, as
 * where only the program's own files were copied.
 *
 * @param program the path that the program was started by, which may be a link
 */
export function rulePagesBeside(program: string): string | undefined {
  try {
    const pages = join(dirname(realpathSync(program)), "..", "docs", "rules");
    return existsSync(join(pages, "README.md")) ? pathToFileURL(pages).href : undefined;
  } catch {
    return undefined;
  }
}
