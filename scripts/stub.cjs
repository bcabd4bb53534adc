/** Stands in the bundles for what in gray-matter evaluates code, js-yaml 3 and its engines; YAML's is handed in. */
module.exports = {};
