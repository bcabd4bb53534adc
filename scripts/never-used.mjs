/** Stands in the bundles where gray-matter brings along what is never used here (esbuild.config.mjs); fails if it ever is. */
export default function neverUsed() {
  throw new Error('this part of a library is not shipped');
}
