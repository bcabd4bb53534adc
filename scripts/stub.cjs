/**
 * Replaces in bundles the parts of gray-matter that evaluate code, which are js-yaml 3 and its engines. The YAML parser
 * is passed in instead.
 */
module.exports = {};
