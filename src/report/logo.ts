import type { Logo } from "./report.ts";

/** In bytes. A logo that is larger is a photograph, and would be in every file that leaves. */
export const mostLogoBytes = 1_000_000;

/** The picture that a file holds, judged by its first bytes and not by its name; undefined where it is none of ours. */
export function logoFrom(bytes: Uint8Array): Logo | undefined {
  if (bytes.length > mostLogoBytes) return undefined;
  const kind = kinds.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  if (kind) return { mimeType: kind.mimeType, bytes };
  const head = new TextDecoder().decode(bytes.subarray(0, 1_000));
  return /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>[]*>\s*)*<svg[\s>/]/i.test(
    head,
  )
    ? { mimeType: "image/svg+xml", bytes }
    : undefined;
}

const kinds: readonly { readonly mimeType: Logo["mimeType"]; readonly begins: readonly number[] }[] = [
  { mimeType: "image/png", begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mimeType: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  { mimeType: "image/gif", begins: [0x47, 0x49, 0x46, 0x38] },
];
