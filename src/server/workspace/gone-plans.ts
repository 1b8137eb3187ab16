import type { WorkspaceFiles } from "../runtime.ts";
import { isWithin, uriKey } from "./uri-key.ts";

/** A plan that is on the disk no more; the same value until it comes back. */
export interface GonePlan {
  readonly uri: string;
}

/**
 * The plans that the editor holds or has held, and those of them whose file is gone: it may be kept open by no more than
 * a habit of the editor, which also forgets that it shows findings of it.
 */
export interface GonePlans {
  opened(uri: string): void;
  closed(key: string): void;
  isOpen(key: string): boolean;
  /** Looks for the files of all that are open: an editor that starts the server anew opens also what it holds of gone ones. */
  lookForAll(): void;
  /** A file or folder is gone, or is there (again). */
  fileChanged(key: string, isGone: boolean): void;
  /** Nothing is known of a plan any more. */
  forgotten(key: string, uri: string): void;
  /** The disk holds a plan's file. */
  found(key: string): void;
  get(key: string): GonePlan | undefined;
  all(): Iterable<GonePlan>;
}

interface Surroundings {
  readonly files: WorkspaceFiles | undefined;
  /** Whether a plan lies in the workspace. */
  readonly isOurs: (key: string) => boolean;
  readonly changed: () => void;
  /** Something went wrong by a fault of the server's own. */
  readonly failed: (error: unknown) => void;
}

export function createGonePlans({ files, isOurs, changed, failed }: Surroundings): GonePlans {
  /** The addresses of the open ones, as the editor writes them. */
  const open = new Map<string, string>();
  const everOpen = new Set<string>();
  const gone = new Map<string, GonePlan>();

  const lookFor = async (key: string, uri: string) => {
    if (files === undefined || !isOurs(key) || (await files.read(uri)) !== undefined || !open.has(key))
      return;
    gone.set(key, { uri });
    changed();
  };

  return {
    opened(uri) {
      const key = uriKey(uri);
      open.set(key, uri);
      everOpen.add(key);
      gone.delete(key);
      void lookFor(key, uri).catch(failed);
    },
    closed: (key) => void open.delete(key),
    isOpen: (key) => open.has(key),
    lookForAll() {
      for (const [key, uri] of open) void lookFor(key, uri).catch(failed);
    },
    fileChanged(key, isGone) {
      for (const [one, uri] of open) {
        if (!isWithin(one, key)) continue;
        if (isGone) gone.set(one, { uri });
        else gone.delete(one);
        changed();
      }
    },
    forgotten(key, uri) {
      if (everOpen.has(key)) gone.set(key, { uri });
    },
    found: (key) => void gone.delete(key),
    get: (key) => gone.get(key),
    all: () => gone.values(),
  };
}
