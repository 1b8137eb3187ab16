import { keepCompiledCode } from "../node/compiled-code.ts";

keepCompiledCode();
void import("./late/cli-program.ts").then(({ program }) => program());
