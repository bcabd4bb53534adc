/** Stands in for the package yaml in the Node door, and loads it when it is first asked for. */
exports.parse = (...args) => require('yaml').parse(...args);
