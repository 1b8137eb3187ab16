/** Files of tests that are about what a browser has not, and why. */
export const filesNotHere = {
  "read-only.test.ts": "only a disk has files that are read-only",
  "restricted/restricted-mode.test.ts": "its window is one that is not trusted, on a server",
  "server-death.test.ts": "the server is no process that could be killed",
};
