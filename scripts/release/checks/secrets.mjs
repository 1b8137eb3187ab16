import { homedir } from "node:os";
import { tokenShapes } from "../../../src/plan/rules/secrets/tokens.ts";
import { root } from "../../host/paths.mjs";

/** Where machines keep what is theirs; each with something behind it, since documents may speak of the folders. */
const machinePaths = [
  /(?<![\w.])\/(?:home|Users)\/(?!me\/|you\/|USER\b|\.\.\.|…)[\w.-]+\/[\w.-]+/,
  /\b[A-Z]:\\+Users\\+[\w.-]+\\/i,
  /(?<![\w./])\/(?:tmp|var|work|mnt|root|private)\/[\w.-]+\/[\w.-]+/,
  /\bfile:\/\/\/[\w%.-]+\//,
];

/** A home of one word, such as /root, may stand in any text. */
const own = [root, homedir()].filter((path) => path.split(/[\\/]/).filter(Boolean).length > 1);

/** Nothing in the package tells of a key, or of the machine that it was made on. */
export function checkSecrets({ files }) {
  return [...files].flatMap(([name, bytes]) => {
    if (!/\.(c?js|json|md|txt|svg|xml)$/.test(name)) return [];
    const text = Buffer.from(bytes).toString("utf8");
    return [
      ...tokenShapes
        .filter(({ pattern }) => pattern.test(text))
        .map((shape) => `${name} holds ${shape.name.en}: ${cut(text, shape.pattern)}`),
      ...machinePaths
        .filter((pattern) => pattern.test(text))
        .map((pattern) => `${name} holds a path of a machine: ${cut(text, pattern)}`),
      ...own.filter((one) => text.includes(one)).map((one) => `${name} holds “${one}” of this machine.`),
    ];
  });
}

function cut(text, pattern) {
  return (pattern.exec(text)?.[0] ?? "").slice(0, 60);
}
