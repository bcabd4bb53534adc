/**
 * Stands in the bundles for what gray-matter never does here: its js-yaml 3 and its engines, which evaluate code (the
 * YAML engine is handed in), its sections, and writing.
 */
module.exports = {};
