// The server as a program: `--node-ipc` in a child of the editor, `--stdio` for any other.
import { keepCompiledCode, writeCompiledCode } from "../node/compiled-code.ts";

keepCompiledCode();
void import("./late/server-program.ts").then(({ serve }) => serve());

/** By then a plan was read and shown, and what that took is compiled. An editor may end a server without a warning. */
const settled = 10_000;
setTimeout(writeCompiledCode, settled).unref();
