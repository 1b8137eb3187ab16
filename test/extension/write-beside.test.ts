import assert from "node:assert/strict";
import { type FileProblem, fileProblemOf } from "../../src/extension/file-problem.ts";
import { type FileStore, writeBeside } from "../../src/extension/write-beside.ts";

const place = "report.docx";
const beside = ".report.docx.tmp";
const aside = ".report.docx.before.tmp";
const old = "what was issued";
const fresh = "a new report";

type Step = "write" | "rename" | "put" | "remove";

/**
 * A file system that fails at steps: a failing write leaves half of the file, as a full disk does. As the editor's, it takes
 * away what stands in the place of a file before it renames another to it. To “put” is to rename what was written.
 */
function storeOf(files: Map<string, string>, fails: Partial<Record<Step, Error>>): FileStore<string> {
  const act = async (step: Step, done: () => void, half: () => void = () => undefined) => {
    const error = fails[step];
    if (error === undefined) return done();
    half();
    throw error;
  };
  return {
    isFolder: async (name) => files.get(name) === "(a folder)",
    write: (name, bytes) => {
      const text = new TextDecoder().decode(bytes);
      return act(
        "write",
        () => files.set(name, text),
        () => files.set(name, text.slice(0, text.length / 2)),
      );
    },
    isThere: async (name) => files.has(name),
    rename: (from, to) => {
      files.delete(to);
      return act(from === beside && fails.rename === undefined ? "put" : "rename", () => {
        files.set(to, files.get(from) ?? "");
        files.delete(from);
      });
    },
    remove: (name) => act("remove", () => files.delete(name)),
  };
}

async function written(
  before: ReadonlyMap<string, string>,
  fails: Partial<Record<Step, Error>>,
  isCalledOff?: () => boolean,
) {
  const files = new Map(before);
  const bytes = new TextEncoder().encode(fresh);
  const outcome = await writeBeside(
    storeOf(files, fails),
    { place, beside, aside },
    bytes,
    isCalledOff,
  ).catch((error: unknown) => error);
  return { files: Object.fromEntries(files), outcome };
}

/** As VS Code tells the errors of a disk: in the message, with a code of its own where it has one. */
const faults: readonly (readonly [problem: FileProblem, error: Error])[] = [
  ["disk-full", failure("Unknown", "Error: ENOSPC: no space left on device, write")],
  ["disk-full", failure("Unknown", "Error: EDQUOT: disk quota exceeded, write")],
  ["in-use", failure("Unknown", "Error: EBUSY: resource busy or locked, rename 'a' -> 'b'")],
  ["denied", failure("NoPermissions", "Error: EPERM: operation not permitted, rename 'a' -> 'b'")],
  ["denied", failure("NoPermissions", "Error: EACCES: permission denied, open 'a'")],
  ["read-only", failure("Unknown", "Error: EROFS: read-only file system, open 'a'")],
  ["name-too-long", failure("Unknown", "Error: ENAMETOOLONG: name too long, open 'a'")],
  ["disk-full", Object.assign(new Error("write"), { code: "ENOSPC" })],
  ["unknown", failure("Unavailable", "The host is gone")],
];

function failure(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

describe("writing a file whole", () => {
  for (const [problem, error] of faults) {
    for (const step of ["write", "rename", "put"] as const) {
      it(`leaves what stood there, and nothing else, where ${step} fails: ${error.message}`, async () => {
        const { files, outcome } = await written(new Map([[place, old]]), { [step]: error });
        assert.equal(outcome, error);
        assert.deepEqual(files, { [place]: old });
        assert.equal(fileProblemOf(outcome), problem);
        assert.deepEqual((await written(new Map(), { [step]: error })).files, {});
      });
    }
  }

  it("tells why it failed, though it could not tidy up either", async () => {
    const error = failure("Unknown", "Error: ENOSPC: no space left on device, write");
    const again = failure("Unavailable", "gone");
    const { files, outcome } = await written(new Map([[place, old]]), { write: error, remove: again });
    assert.equal(outcome, error);
    assert.equal(files[place], old);
  });

  it("puts the whole file in the place of the old one", async () => {
    const { files, outcome } = await written(new Map([[place, old]]), {});
    assert.deepEqual([files, outcome], [{ [place]: fresh }, true]);
  });

  it("does so in one step where the file system can", async () => {
    const files = new Map([[place, old]]);
    const steps: string[] = [];
    const replace = async (from: string, to: string) => {
      steps.push(`${from} → ${to}`);
      files.set(to, files.get(from) ?? "");
      files.delete(from);
    };
    const store = { ...storeOf(files, { rename: failure("Unknown", "renamed") }), replace };
    await writeBeside(store, { place, beside, aside }, new TextEncoder().encode(fresh));
    assert.deepEqual([steps, Object.fromEntries(files)], [[`${beside} → ${place}`], { [place]: fresh }]);
  });

  it("keeps what stood there under another name where it cannot be put back", async () => {
    const error = failure("Unknown", "Error: EIO: i/o error");
    const files = new Map([[place, old]]);
    const { rename, ...store } = storeOf(files, {});
    const once = (from: string, to: string) => (from === place ? rename(from, to) : Promise.reject(error));
    const bytes = new TextEncoder().encode(fresh);
    await assert.rejects(writeBeside({ ...store, rename: once }, { place, beside, aside }, bytes), error);
    assert.deepEqual(Object.fromEntries(files), { [aside]: old });
  });

  it("never puts a file in the place of a folder", async () => {
    const folder = new Map([[place, "(a folder)"]]);
    const { files, outcome } = await written(folder, {});
    assert.deepEqual(files, Object.fromEntries(folder));
    assert.equal(fileProblemOf(outcome), "folder");
  });

  it("leaves what stood there where it is called off", async () => {
    const { files, outcome } = await written(new Map([[place, old]]), {}, () => true);
    assert.deepEqual([files, outcome], [{ [place]: old }, false]);
  });

  it("takes what is no error for a problem that nobody knows", () => {
    for (const one of [undefined, null, "no", 7]) assert.equal(fileProblemOf(one), "unknown");
    assert.equal(fileProblemOf("ENOSPC: no space"), "disk-full");
  });
});
