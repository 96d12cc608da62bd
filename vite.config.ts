import react from '@vitejs/plugin-react'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { defineConfig } from 'vitest/config'
import packageJson from './package.json' with { type: 'json' }

/** `--mode file` builds one HTML page that opens from disk; any other mode builds a folder for a static host. */
export default defineConfig(({ mode }) => ({
  // Relative addresses, so that the build works from any folder of any host.
  base: './',
  plugins: [react(), ...(mode === 'file' ? [viteSingleFile({ removeViteModuleLoader: true })] : [])],
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  build: {
    outDir: mode === 'file' ? 'dist-file' : 'dist',
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
  },
  preview: { host: '127.0.0.1' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
  },
}))
