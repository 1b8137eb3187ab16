// CommonJS, so that a synchronous caller can have the library loaded on its first use: bundled, its code is
// evaluated only then, and a plan without an `RRULE:` never pays for it.
exports.loadLibrary = () => require("rrule-temporal");
