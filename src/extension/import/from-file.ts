import { FileSystemError, l10n, type Uri, workspace } from "vscode";
import { readSheets } from "../../exchange/read/index.ts";
import { limits, type Reading } from "../../exchange/sheet.ts";
import { stepWords } from "../../exchange/steps.ts";
import { sameWords } from "../../plan/words.ts";
import { languageSetting } from "../settings.ts";
import type { ImportSource, SourceReading } from "./source.ts";

/** A file as the source of an import. It is known by its content, whatever its name ends in. */
export function fileSource(uri: Uri): ImportSource {
  return {
    id: uri.toString(),
    title: uri.path.slice(uri.path.lastIndexOf("/") + 1),
    read: (reading) => readFile(uri, reading),
  };
}

async function readFile(uri: Uri, { token, tell, encoding }: SourceReading): Promise<Reading> {
  tell(stepWords.reading[languageSetting()]);
  try {
    const { size } = await workspace.fs.stat(uri);
    // A file that is far too large is not even taken into memory.
    if (size > limits.bytes) return readSheets(new Uint8Array(limits.bytes + 1));
    const bytes = await workspace.fs.readFile(uri);
    return token.isCancellationRequested ? { sheets: [] } : readSheets(bytes, encoding);
  } catch (error) {
    const isGone = error instanceof FileSystemError && error.code === "FileNotFound";
    return { problem: sameWords(isGone ? gone(uri) : l10n.t("“{0}” cannot be read.", uri.fsPath)) };
  }
}

function gone(uri: Uri): string {
  return l10n.t("“{0}” is not there any more. It may have been moved or deleted.", uri.fsPath);
}

/** The endings that a file dialog proposes. */
export const sourceEndings = ["xlsx", "xlsm", "csv", "tsv", "txt", "xml", "json"];
