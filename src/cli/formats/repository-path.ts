/** A path as services that know a repository's files compare it: forward slashes, and no `./` before it. */
export function repositoryPath(file: string): string {
  return file.replaceAll("\\", "/").replace(/^(?:\.\/+)+(?=.)/, "");
}
