import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { vsix } from "../../host/paths.mjs";

/** In bytes. */
const budget = { package: 3_000_000, start: 100_000 };

/** The package downloads quickly, and opening a plan reads little of it. */
export function checkSize({ files }) {
  const { size } = statSync(vsix);
  const read = readAtStart("dist/extension.cjs", files);
  const bytes = [...read].reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0);
  return {
    problems: [
      ...(size > budget.package ? [`The package has ${size} bytes, more than ${budget.package}.`] : []),
      ...(bytes > budget.start
        ? [`Activation reads ${bytes} bytes of code, more than ${budget.start}: ${[...read].join(", ")}.`]
        : []),
    ],
    told: `${size} bytes; activation reads ${bytes} bytes in ${read.size} file(s)`,
  };
}

/**
 * The files of the package that are read when a module is loaded, itself first. The modules are really loaded, with
 * stand-ins for everything that is not ours: what a function asks for later is not read.
 */
function readAtStart(name, files) {
  const read = new Set();
  const load = (path) => {
    read.add(path);
    const module = { exports: {} };
    const require = (wanted) => {
      if (wanted.startsWith("./")) return load(`dist/${wanted.slice(2)}`);
      return wanted === "vscode" ? standIn() : createRequire(import.meta.url)(wanted);
    };
    const code = Buffer.from(files.get(path) ?? "").toString("utf8");
    new Function("module", "exports", "require", "__dirname", "__filename", code)(
      ...[module, module.exports, require, "/dist", `/${path}`],
    );
    return module.exports;
  };
  load(name);
  return read;
}

/** Whatever is asked of it, it has it: a function, a class and an object at once. */
function standIn() {
  return new Proxy(class {}, {
    get: (target, key) => (key === "prototype" ? target.prototype : standIn()),
    apply: () => standIn(),
  });
}
