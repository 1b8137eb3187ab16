export { serveStdio } from "../../server/stdio.ts";
