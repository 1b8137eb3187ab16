/**
 * One key for one file: clients write the same address in different ways (`%3A` for `:`, a large drive letter,
 * characters beyond ASCII as they are). Windows takes names of any case for the same file; a Mac hands out names with
 * their accents apart (NFD), which editors write composed.
 */
export function uriKey(uri: string): string {
  return asOnDisk(decoded(uri));
}

/** Whether a file or folder is that folder or below it, both by key. */
export function isWithin(key: string, folder: string): boolean {
  const root = folder.replace(/\/+$/, "");
  return key === root || key.startsWith(`${root}/`);
}

/** The last part of a key or URI. */
export function nameIn(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

/** The address of what a folder holds under a name, written as strictly as any client writes it. */
export function childUri(folder: string, name: string): string {
  const strict = encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${folder.replace(/\/+$/, "")}/${strict}`;
}

/** The key of a file that a plan names by a path of its own, with forward or backward slashes. */
export function besideKey(planKey: string, path: string): string {
  const parts = planKey.split("/").slice(0, -1);
  for (const part of path.split(/[/\\]/)) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return asOnDisk(parts.join("/"));
}

function asOnDisk(address: string): string {
  const composed = address.normalize("NFC");
  return ofWindows.test(composed) ? composed.toLowerCase() : composed;
}

/** A drive, or the server of a shared folder. */
const ofWindows = /^file:\/\/(?:\/[A-Za-z]:|[^/]+\/)/i;

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
