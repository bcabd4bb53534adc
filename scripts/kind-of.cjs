/** What gray-matter asks of the package kind-of, which tells fifty kinds apart: whether a value is an object or a text. */
module.exports = (value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
