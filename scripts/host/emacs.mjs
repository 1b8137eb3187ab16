// A real Emacs with its language client eglot: one that is here already, or Debian's.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureDebian, librariesIn } from "./debian.mjs";
import { onPath, PlainError, run } from "./run.mjs";

/**
 * Finds an Emacs that has eglot: COMMPLAN_EMACS, then an installed one, then Debian's.
 * @param {{ tell?: (detail: string) => void }} [options]
 * @returns {Promise<{ program: string, args: readonly string[], env: NodeJS.ProcessEnv }>} args: come before all others
 */
export async function ensureEmacs({ tell } = {}) {
  const named = process.env["COMMPLAN_EMACS"];
  if (named && !existsSync(named))
    throw new PlainError(`COMMPLAN_EMACS names “${named}”, which is not there.`);
  const program = named || onPath(["emacs"]);
  const installed = program && { program, args: [], env: {} };
  if (installed && (named || (await hasEglot(installed)))) return installed;
  return carried(tell);
}

async function hasEglot({ program }) {
  const { code } = await run(program, ["-Q", "--batch", "--eval", "(require 'eglot)"], { accept: [0, 255] });
  return code === 0;
}

/** It looks for its own files where it was built to lie, unless it is told otherwise. */
async function carried(tell) {
  const root = await ensureDebian("emacs", ["emacs-nox", "elpa-eglot"], tell);
  const share = join(root, "usr", "share", "emacs");
  const version = readdirSync(share).find((name) => /^\d+\.\d+$/.test(name)) ?? "";
  const build = join(root, "usr", "libexec", "emacs", version);
  const [machine = ""] = readdirSync(build);
  const [dump = ""] = readdirSync(join(build, machine)).filter((name) => name.endsWith(".pdmp"));
  const packages = join(share, "site-lisp", "elpa-src");
  const lisp = [
    ...readdirSync(packages).map((name) => join(packages, name)),
    ...["", "emacs-lisp", "progmodes", "net", "textmodes", "vc", "calendar", "language", "international"].map(
      (name) => join(share, version, "lisp", name),
    ),
  ];
  return {
    program: join(root, "usr", "bin", "emacs-nox"),
    args: [`--dump-file=${join(build, machine, dump)}`],
    env: {
      LD_LIBRARY_PATH: librariesIn(root),
      EMACSLOADPATH: lisp.join(":"),
      EMACSDATA: join(share, version, "etc"),
      EMACSDOC: join(share, version, "etc"),
      EMACSPATH: join(build, machine),
    },
  };
}
