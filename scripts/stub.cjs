/** Stands in the bundles for what in gray-matter evaluates code: its js-yaml 3 and its engines. The YAML engine is handed in. */
module.exports = {};
