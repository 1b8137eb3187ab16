import { l10n, Uri, window, workspace } from "vscode";
import { type Mapping, mappingText, readMapping } from "../../exchange/map/mapping.ts";
import { type DiskHost, WriteFailure, writeWhole } from "../files.ts";
import { mayOverwrite } from "../reports/may-overwrite.ts";
import { languageSetting } from "../settings.ts";
import { tellError, tellInformation } from "../tell.ts";
import type { SaveMap } from "./review-import.ts";

const filters = { JSON: ["json"] };

/** More is no mapping. */
const mostBytes = 1_000_000;

/** Writes a mapping to a file of the person's choice: what the command line takes as `--map`. */
export async function saveMapping(
  { plan, source, disk }: { readonly plan: Uri; readonly source: string; readonly disk: DiskHost },
  mapping: Mapping,
): Promise<void> {
  const name = `${source.replace(/\.[^.]*$/, "").replace(/[\\/:*?"<>|\p{Cc}]+/gu, "-") || "import"}.map.json`;
  const uri = await window.showSaveDialog({
    title: l10n.t("Save Mapping As File"),
    filters,
    ...(plan.scheme !== "untitled" && { defaultUri: Uri.joinPath(plan, "..", name) }),
  });
  if (uri === undefined) return;
  const problem = await writeMapping(uri, mapping, disk);
  if (problem !== undefined) void tellError(problem);
  else void tellInformation(l10n.t("The mapping is in {0}.", workspace.asRelativePath(uri)));
}

/** Writes a mapping to a file, over what is there. Why it could not be, as a sentence, and all is as it was then. */
export async function writeMapping(uri: Uri, mapping: Mapping, disk: DiskHost): Promise<string | undefined> {
  try {
    await writeWhole(uri, new TextEncoder().encode(mappingText(mapping)), disk);
    return undefined;
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    return error.message;
  }
}

/**
 * Writes a mapping to the file that was asked for with an import. True where it is there now; false where a person does not
 * want what is there to go, or by then it is not to be written any more; else why it is not.
 *
 * @param isWanted asked once a person has answered
 */
export async function keepMapping(
  { file, mayOverwrite: may }: SaveMap,
  mapping: Mapping,
  { disk, isWanted }: { readonly disk: DiskHost; readonly isWanted: () => boolean },
): Promise<boolean | string> {
  const uri = Uri.parse(file);
  if (!may && !((await mayOverwrite([uri])) && isWanted())) return false;
  return (await writeMapping(uri, mapping, disk)) ?? true;
}

/** A mapping of a file of the person's choice; undefined where none is chosen or it cannot be read, which they are told. */
export async function loadMapping(plan: Uri): Promise<Mapping | undefined> {
  const [uri] =
    (await window.showOpenDialog({
      title: l10n.t("Load Mapping"),
      filters,
      ...(plan.scheme !== "untitled" && { defaultUri: Uri.joinPath(plan, "..") }),
    })) ?? [];
  if (uri === undefined) return undefined;
  const read = await mappingAt(uri);
  if ("mapping" in read) return read.mapping;
  void tellError(read.problem);
  return undefined;
}

/** The mapping in a file, or why there is none. */
export async function mappingAt(
  uri: Uri,
): Promise<{ readonly mapping: Mapping } | { readonly problem: string }> {
  try {
    const { size } = await workspace.fs.stat(uri);
    const bytes = size > mostBytes ? new Uint8Array() : await workspace.fs.readFile(uri);
    const read = readMapping(new TextDecoder().decode(bytes));
    return "mapping" in read ? read : { problem: read.problem[languageSetting()] };
  } catch {
    return { problem: l10n.t("“{0}” cannot be read.", uri.fsPath) };
  }
}
