import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Serves the gallery of charts: `npx vite scripts/gallery`. It is not part of the app's build. */
export default defineConfig({ plugins: [react()], server: { host: '127.0.0.1', fs: { allow: ['../..'] } } })
