// Builds and renders reports. A bundle of its own, loaded at the first preview or export.
export { buildReport, definitionOf, readersOf, reportPeriods } from "../../report/build.ts";
export { editorStyle } from "../../report/formats/html/editor-style.ts";
export { renderOverview, renderOverviewPage } from "../../report/formats/html/overview.ts";
export { renderPreview, renderPreviewContent, scriptedPage } from "../../report/formats/html/render.ts";
export { type FormatName, formatNames, formats, isFormatName } from "../../report/formats/index.ts";
export { hiddenFrom } from "../../report/hidden.ts";
export { buildOverview } from "../../report/overview/overview.ts";
