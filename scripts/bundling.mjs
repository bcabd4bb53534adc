/** How sources and packages become one file: for what is shipped, and for what the bench measures. */
import { fileURLToPath } from 'node:url';

/** gray-matter's own YAML engine, its code evaluating ones, and its sections are never used, and not shipped. */
const stubs = {
  name: 'stubs',
  setup({ onResolve }) {
    const stub = { path: fileURLToPath(new URL('stub.cjs', import.meta.url)) };
    onResolve({ filter: /^js-yaml$|\/engines$|^section-matter$/ }, ({ importer }) =>
      importer.includes('gray-matter') ? stub : undefined,
    );
  },
};

/** Options of esbuild that decide what is in a bundle. */
export const bundling = {
  bundle: true,
  plugins: [stubs],
  // gray-matter copies its input into a Buffer, which a phone does not have.
  define: { 'Buffer.from': 'String' },
};
