import { mark } from "../mark.ts";

const { log } = console;
// VS Code ignores an assignment to `console.log`. A line is marked before it is filled in.
Object.defineProperty(console, "log", {
  value: (first: unknown, ...rest: readonly unknown[]) =>
    log(typeof first === "string" ? mark + first.replaceAll("\n", `\n${mark}`) : mark, ...rest),
});
