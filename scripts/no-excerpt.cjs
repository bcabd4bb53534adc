/** What gray-matter does about an excerpt where none is asked for: nothing. */
module.exports = (file) => file;
