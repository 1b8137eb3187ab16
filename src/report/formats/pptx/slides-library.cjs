// CommonJS: the library's ES module is a `.js` in a package that does not say so, which Node refuses.
exports.PptxGenJS = require("pptxgenjs");
