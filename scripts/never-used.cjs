/**
 * Stands in the bundles where gray-matter brings along what is never used here (esbuild.config.mjs); fails if it ever is.
 * A CommonJS module: gray-matter copies its engines for every note, and an ES module's getters made that thrice as slow.
 */
module.exports = function neverUsed() {
  throw new Error('this part of a library is not shipped');
};
