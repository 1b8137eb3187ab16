import { FileType, l10n, Uri, workspace } from "vscode";
import { isColour } from "../../report/accent.ts";
import { logoFrom, mostLogoBytes } from "../../report/logo.ts";
import type { Logo, ReportLook } from "../../report/report.ts";
import { isPathBelow, leadsThroughLink } from "../beside-plan.ts";
import { accentSetting } from "../settings.ts";

export interface LookReading {
  readonly look: ReportLook;
  /** Why the logo that the plan names is left out, as a sentence. */
  readonly problem?: string;
}

/** How the reports of a plan are dressed: its logo from beside it, and the colour of the settings. Never throws. */
export async function readLook(plan: Uri, name: string | undefined): Promise<LookReading> {
  const accent = accentSetting(plan);
  const colour = isColour(accent) ? { accent } : {};
  // An address elsewhere is never fetched.
  if (name === undefined || /^[a-z][a-z\d+.-]+:\/\//i.test(name)) return { look: colour };
  if (!isPathBelow(plan, name))
    return {
      look: colour,
      problem: l10n.t("The logo “{0}” is not in the plan's folder and was left out.", name),
    };
  const logo = await readLogo(Uri.joinPath(plan, ".."), name.split("/"));
  if (logo !== undefined) return { look: { ...colour, logo } };
  const problem = l10n.t(
    "The logo “{0}” is no PNG, JPEG, GIF or SVG picture of up to 1 MB in the plan's folder and was left out.",
    name,
  );
  return { look: colour, problem };
}

/** Pictures by their address and time: a report that follows what is typed does not read them again and again. */
const known = new Map<string, { readonly mtime: number; readonly logo: Logo | undefined }>();

async function readLogo(folder: Uri, steps: readonly string[]): Promise<Logo | undefined> {
  try {
    if (await leadsThroughLink(folder, steps)) return undefined;
    const uri = Uri.joinPath(folder, ...steps);
    const { size, mtime, type } = await workspace.fs.stat(uri);
    if (size > mostLogoBytes || type !== FileType.File) return undefined;
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
