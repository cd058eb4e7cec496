import { defineConfig } from 'vite';

// The output goes where Spring Boot serves it; the names of entries are fixed because the
// templates name them, and Spring puts a hash of the content into them; chunks that entries load carry their own.
export default defineConfig({
  base: '/assets/app/',
  build: {
    outDir: '../../../target/classes/static/assets/app',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: true,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { main: 'src/main.ts', diagram: 'src/diagram.ts' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});
