/** Stands in the bundles where gray-matter would take something out of a head that is not in it (esbuild.config.mjs). */
module.exports = (value) => value;
