/** Stands in the bundles for gray-matter's `kind-of`, of which it only asks whether a value is a plain object. */
module.exports = (value) => (Object.prototype.toString.call(value) === '[object Object]' ? 'object' : typeof value);
