/** What writing a file whole asks of a file system. */
export interface FileStore<Place> {
  readonly isFolder: (place: Place) => Thenable<boolean>;
  readonly isThere: (place: Place) => Thenable<boolean>;
  readonly write: (place: Place, bytes: Uint8Array) => Thenable<void>;
  /** Gives a file another name, which no other has. */
  readonly rename: (from: Place, to: Place) => Thenable<void>;
  /** Puts a file in the place of another in one step, where the file system can do that. */
  readonly replace?: ((from: Place, to: Place) => Thenable<void>) | undefined;
  /** Takes a file away, if it is there. */
  readonly remove: (place: Place) => Thenable<void>;
}

/** Where a file goes, and where it and what stood there before are meanwhile. */
export interface Places<Place> {
  readonly place: Place;
  readonly beside: Place;
  readonly aside: Place;
}

/**
 * Writes a file whole or not at all: beside its place first, where nobody looks, then in its place. What stood there stays
 * until all is written. Rejects with what the file system said.
 *
 * @param isCalledOff asked before the file takes its place; false is given then, and nothing is left
 */
export async function writeBeside<Place>(
  store: FileStore<Place>,
  places: Places<Place>,
  bytes: Uint8Array,
  isCalledOff: () => boolean = () => false,
): Promise<boolean> {
  const { beside, place } = places;
  // Some file systems would take a folder away, with all that is in it, to put a file in its place.
  if (await store.isFolder(place)) throw Object.assign(new Error("A folder."), { code: "EISDIR" });
  let isInPlace = false;
  try {
    await store.write(beside, bytes);
    if (isCalledOff()) return false;
    await put(store, places);
    isInPlace = true;
    return true;
  } finally {
    // A disk that fails at this too has said why before.
    if (!isInPlace) await Promise.resolve(store.remove(beside)).catch(() => undefined);
  }
}

/**
 * The editor takes away what stands in the place of a file before it renames another to it, and has neither where that
 * fails: so what stood there is put aside, and put back.
 */
async function put<Place>(
  { isThere, rename, replace, remove }: FileStore<Place>,
  { beside, aside, place }: Places<Place>,
): Promise<void> {
  if (replace !== undefined) return replace(beside, place);
  if (!(await isThere(place))) return rename(beside, place);
  await rename(place, aside);
  try {
    await rename(beside, place);
  } catch (error) {
    await Promise.resolve(rename(aside, place)).catch(() => undefined);
    throw error;
  }
  await Promise.resolve(remove(aside)).catch(() => undefined);
}
