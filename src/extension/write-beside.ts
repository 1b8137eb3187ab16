/** What writing a file whole asks of a file system. */
export interface FileStore<Place> {
  readonly isFolder: (place: Place) => Thenable<boolean>;
  readonly write: (place: Place, bytes: Uint8Array) => Thenable<void>;
  /** Puts a file in the place of another, which may be there. */
  readonly rename: (from: Place, to: Place) => Thenable<void>;
  /** Takes a file away, if it is there. */
  readonly remove: (place: Place) => Thenable<void>;
}

/**
 * Writes a file whole or not at all: beside its place first, where nobody looks, then in its place. What stood there stays
 * until all is written. Rejects with what the file system said.
 *
 * @param isCalledOff asked before the file takes its place; false is given then, and nothing is left
 */
export async function writeBeside<Place>(
  store: FileStore<Place>,
  { beside, place }: { readonly beside: Place; readonly place: Place },
  bytes: Uint8Array,
  isCalledOff: () => boolean = () => false,
): Promise<boolean> {
  // Some file systems would take a folder away, with all that is in it, to put a file in its place.
  if (await store.isFolder(place)) throw Object.assign(new Error("A folder."), { code: "EISDIR" });
  let isInPlace = false;
  try {
    await store.write(beside, bytes);
    if (isCalledOff()) return false;
    await store.rename(beside, place);
    isInPlace = true;
    return true;
  } finally {
    // A disk that fails at this too has said why before.
    if (!isInPlace) await Promise.resolve(store.remove(beside)).catch(() => undefined);
  }
}
