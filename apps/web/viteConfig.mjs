/** How the page is built: everything from this origin, one piece for each view. */
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';

const fileOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const query = `http://127.0.0.1:${process.env.REGCHRON_QUERY_PORT ?? '4000'}`;

export default {
  root: fileOf('.'),
  plugins: [react()],
  build: {
    outDir: fileOf('dist/page'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/graphql': { target: query, ws: true }, '/v1': query } },
};
