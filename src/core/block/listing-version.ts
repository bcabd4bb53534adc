/** The version of what is listed, by which a device sees that the plugin has changed it. */

/**
 * Raised whenever the same notes under the same settings get other lists: automatic updates then wait for a command.
 */
export const LISTING_VERSION = 2;
