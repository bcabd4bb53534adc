/** Names of properties that only the sources speak of, and the build may shorten. */
export const INNER_NAMES: readonly string[];
