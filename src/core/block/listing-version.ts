/** The version of the lists, by which a device recognizes that a new version of the plugin changed them. */

/** Raised whenever the same notes with the same settings get other lists. Automatic updates then wait for a command. */
export const LISTING_VERSION = 2;
