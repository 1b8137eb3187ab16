// Stands in a bundle for a package that is left out of it: see build.mjs.
module.exports = {};
