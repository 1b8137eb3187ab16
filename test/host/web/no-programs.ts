// A browser starts no programs: the tests that need one are left out.

export function execFileSync(): never {
  throw new Error("A browser starts no programs.");
}
