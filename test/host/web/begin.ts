// Before the tests are read: their output is marked, and their words `describe` and `it` are there.
import "./marked-output.ts";
import "mocha/mocha.js";

mocha.setup({ ui: "bdd", timeout: 20_000, reporter: Mocha.reporters.Spec });
