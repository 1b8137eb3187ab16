import { nodeAt, type Source } from "../source.ts";

/** The version of the format that a plan says. */
export interface WrittenVersion {
  /** The whole number before the first dot. */
  readonly major: number;
  /** Whether it is not written as the number alone: `1.2`, `v1`, `"1"`. */
  readonly isMore: boolean;
}

/** Reads a version as people write it; undefined where it is none. */
export function readVersion(written: string): WrittenVersion | undefined {
  const [, major] = /^\s*v?(\d{1,4})(?:\.\d+)*\s*$/i.exec(written.normalize("NFKC")) ?? [];
  if (major === undefined) return undefined;
  return { major: Number(major), isMore: String(Number(major)) !== written };
}

/** What a plan says under `commplan`; undefined where that is missing or no version. */
export function versionOf(source: Source): WrittenVersion | undefined {
  const node = nodeAt(source, ["commplan"])?.node;
  if (node?.kind !== "scalar") return undefined;
  const version = readVersion(String(node.value));
  return version && { ...version, isMore: version.isMore || typeof node.value !== "number" };
}
