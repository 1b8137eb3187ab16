// The licences of what is bundled, as one text to read.
import { acceptedOf } from "./accepted-licences.mjs";

/**
 * The text of `THIRD-PARTY-NOTICES.txt`. Throws where a licence is refused.
 * @param {readonly import("./bundled-parts.mjs").Part[]} parts
 */
export function noticesOf(parts) {
  return `${[intro, ...parts.map(noticeOf)].join(`\n${"-".repeat(80)}\n\n`)}`;
}

const intro = `CommPlan holds code of others. Whose it is, and on what terms, stands below: of each part its name, its
licence and the full text of it. The same list for programs is in sbom.cdx.json.
`;

function noticeOf({ name, version, license, home, within, text }) {
  const accepted = acceptedOf(license);
  if (accepted === undefined) throw new Error(`${name} has the licence “${license}”, which is not accepted.`);
  const terms = / OR /.test(license) ? `${license}, taken as ${accepted}` : license;
  const lines = [
    [name, version].filter(Boolean).join(" "),
    `Licence: ${terms}`,
    ...(home === undefined ? [] : [home]),
    ...(within === undefined ? [] : [`Built into ${within}`]),
  ];
  return `${lines.join("\n")}\n\n${text.replaceAll("\r\n", "\n").replaceAll(/[ \t]+$/gm, "")}\n`;
}
