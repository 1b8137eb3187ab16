import { Uri } from "vscode";
import { placeOf } from "../sidebar/element.ts";

/** An argument object as its keys, a line of a tree as its place; anything else that a menu passes, as none. */
export function argumentKeys(argument: unknown): Readonly<Record<string, unknown>> {
  // The menu over a preview passes the preview.
  if (argument instanceof Uri) return argument.scheme === "webview-panel" ? {} : { plan: argument };
  return placeOf(argument) ?? (typeof argument === "object" && argument !== null ? { ...argument } : {});
}

export function textArgument(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A place given as a URI, as the text of one, as an absolute path, or as a path below `base`. */
export function uriArgument(value: unknown, base?: Uri): Uri | undefined {
  if (value instanceof Uri) return value;
  const text = textArgument(value);
  if (text === undefined) return isUriParts(value) ? Uri.from(value) : undefined;
  if (/^[a-z][a-z\d+.-]+:/i.test(text)) return Uri.parse(text, true);
  if (/^(?:[a-z]:)?[\\/]/i.test(text)) {
    // On another machine it is a path there; on this one it may name a server (`\\server\share`), which is no path.
    const isElsewhere = base !== undefined && base.scheme !== "file";
    return isElsewhere ? base.with({ path: Uri.file(text).path }) : Uri.file(text);
  }
  return base && Uri.joinPath(base, text);
}

function isUriParts(value: unknown): value is { readonly scheme: string; readonly path: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "scheme" in value &&
    typeof value.scheme === "string" &&
    "path" in value &&
    typeof value.path === "string"
  );
}
