// Exports and issues reports, and changes what a preview shows. A bundle of its own, loaded at the first of these.
export { exportReport } from "../commands/export-report.ts";
export { issueReport } from "../commands/issue-report.ts";
export {
  switchLanguage,
  switchPaper,
  switchPeriod,
  switchReport,
  switchVisibility,
} from "../commands/preview/switches.ts";
