import { FileType, Uri, workspace } from "vscode";
import { isColour } from "../../report/accent.ts";
import { logoFrom, mostLogoBytes } from "../../report/logo.ts";
import type { Logo, ReportLook } from "../../report/report.ts";
import { accentSetting } from "../settings.ts";

/** How the reports of a plan are dressed: its logo from beside it, and the colour of the settings. Never throws. */
export async function readLook(plan: Uri, logo: string | undefined): Promise<ReportLook> {
  const accent = accentSetting(plan);
  const picture = logo === undefined ? undefined : await readLogo(plan, logo);
  return { ...(isColour(accent) && { accent }), ...(picture && { logo: picture }) };
}

/** Pictures by their address and time: a report that follows what is typed does not read them again and again. */
const known = new Map<string, { readonly mtime: number; readonly logo: Logo | undefined }>();

/** A picture below the plan's folder; an address elsewhere is never fetched. */
async function readLogo(plan: Uri, path: string): Promise<Logo | undefined> {
  const steps = path.split("/");
  const isBelow = !/^[a-z][a-z\d+.-]*:|[\\\0]/i.test(path) && !steps.includes("..") && steps[0] !== "";
  if (plan.scheme === "untitled" || !isBelow) return undefined;
  const folder = Uri.joinPath(plan, "..");
  try {
    for (const count of steps.keys()) {
      // A link may lead out of the folder, to what was never meant for a client.
      const { type } = await workspace.fs.stat(Uri.joinPath(folder, ...steps.slice(0, count + 1)));
      if ((type & FileType.SymbolicLink) !== 0) return undefined;
    }
    const uri = Uri.joinPath(folder, ...steps);
    const { size, mtime } = await workspace.fs.stat(uri);
    if (size > mostLogoBytes) return undefined;
    const key = uri.toString();
    const found = known.get(key);
    if (found?.mtime === mtime) return found.logo;
    const logo = logoFrom(await workspace.fs.readFile(uri));
    known.set(key, { mtime, logo });
    return logo;
  } catch {
    return undefined;
  }
}
