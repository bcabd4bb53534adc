/**
 * Replaces in bundles the parts of gray-matter that evaluate code, which are js-yaml 3 and its engines, and its sections
 * of a body, which are never asked for. The YAML parser is passed in instead.
 */
module.exports = {};
