import type { ReportHost } from "./sources.ts";

/** A browser reads no repository, and prints by its own dialog alone. */
export const webHost: ReportHost = {};
