/** What keeps a file from being written, as far as a person can do something about it. */
export type FileProblem =
  | "disk-full"
  | "in-use"
  | "denied"
  | "read-only"
  | "name-too-long"
  | "folder"
  | "unknown";

/**
 * The problem in what a file system said: the code of `FileSystemError` or of the system, which the editor often has in
 * the message alone.
 */
export function fileProblemOf(error: unknown): FileProblem {
  const texts = [codeOf(error), error instanceof Error ? error.message : String(error)];
  const found = signs.find(([, sign]) => texts.some((text) => sign.test(text)));
  return found?.[0] ?? "unknown";
}

// A program on Windows that has a file open makes another one's attempt fail with EBUSY, EPERM or EACCES.
const signs: readonly (readonly [FileProblem, RegExp])[] = [
  ["disk-full", /\b(?:ENOSPC|EDQUOT|ERROR_DISK_FULL|QuotaExceeded)/],
  ["in-use", /\b(?:EBUSY|ETXTBSY)\b/],
  ["read-only", /\bEROFS\b/],
  ["name-too-long", /\bENAMETOOLONG\b/],
  ["folder", /\b(?:EISDIR|FileIsADirectory)\b/],
  ["denied", /\b(?:EPERM|EACCES|NoPermissions)\b/],
];

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
