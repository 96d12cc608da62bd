import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { configDefaults, defineConfig } from 'vitest/config'
import packageJson from './package.json' with { type: 'json' }
import { appParts, noParts } from './scripts/app-parts.ts'
import { parting } from './scripts/chunks.ts'
import { DATA_HOSTS_VARIABLE, dataHosts, withPolicy } from './scripts/csp.ts'
import { drawViews, overviewData, readBoot, withViews } from './scripts/first-view.ts'
import { builtFolder, ownData } from './scripts/own-data.ts'
import { playerPage } from './scripts/player-page.ts'
import { readTables } from './scripts/read-tables.ts'
import { singleFile } from './scripts/single-file.ts'
import { buildDataset } from './src/dataset/dataset.ts'
import { observationsCsv, observationsJson } from './src/exports/observations-file.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
/** Where the dataset stands that is built. */
const folder = builtFolder(root)
const PAGE = 'index.html'
const SINGLE_FILE = 'union-metrics.html'
const define = { __VERSION__: JSON.stringify(packageJson.version) }

/**
 * Puts the first view into the built page and then, after everything that inlines into it, the content security policy, and names the page.
 * @param made give the modules that are no files
 */
function finishPage(name: string, made: readonly Plugin[]): Plugin {
  return {
    name: 'union-metrics:finish-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle[PAGE]
        if (page?.type !== 'asset') return
        const views = await drawViews(root, [...react(), ...made], define)
        const sheetOf = (sheet: string) => {
          const asset = bundle[sheet]
          if (asset?.type !== 'asset') throw new Error(`the build has no ${sheet}`)
          return asset.source.toString()
        }
        const drawn = withViews(page.source.toString(), views, readBoot(root), sheetOf)
        const source = withPolicy(
          drawn,
          name === PAGE ? 'host' : 'file',
          dataHosts(process.env[DATA_HOSTS_VARIABLE]),
        )
        if (name === PAGE) {
          page.source = source
          return
        }
        delete bundle[PAGE]
        this.emitFile({ type: 'asset', fileName: name, source })
      },
    },
  }
}

/** Lays all observations beside the hosted page, at addresses that stay, for spreadsheets and programs that fetch them. */
function observationFiles(): Plugin {
  return {
    name: 'union-metrics:observation-files',
    apply: 'build',
    generateBundle() {
      const rows = [...buildDataset(readTables(folder).raw).observations.values()]
      this.emitFile({
        type: 'asset',
        fileName: 'observations.csv',
        source: observationsCsv(rows, 'lossless'),
      })
      this.emitFile({ type: 'asset', fileName: 'observations.json', source: observationsJson(rows) })
    },
  }
}

/**
 * Makes the app installable and keeps its files on the computer, so that it opens without a network. A new version is fetched in
 * the background and used from the next start on: it never takes the files of a running page away.
 */
const installable = () =>
  VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    filename: 'service-worker.js',
    manifestFilename: 'app.webmanifest',
    manifest: {
      id: './',
      name: '工会指标 · Union Metrics',
      short_name: '工会指标',
      description: 'Trade-union indicators, each led back to its printed figure.',
      lang: 'zh-CN',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#b3202a',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,png,webmanifest}'],
      // Few need what published pages are made of: it is kept once it was loaded.
      globIgnores: ['assets/app-parts-*.js'],
      runtimeCaching: [{ urlPattern: /\/assets\/app-parts-[^/]+\.js$/u, handler: 'CacheFirst' }],
      // The page of the first visit is served by it too, or it had to be loaded again before the network may go.
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      maximumFileSizeToCacheInBytes: 8_000_000,
      // Without source maps beside it.
      sourcemap: false,
    },
  })

/** Modules that the build makes. */
const made = [
  ...(folder === join(root, 'data') ? [] : [ownData(root, folder)]),
  overviewData(folder),
  playerPage(root, define),
]

/** `--mode file` builds one HTML page that opens from disk; any other mode builds a folder for a static host. */
/**
 * Lightning CSS would write a list of languages for `:dir()`, which a name says nothing of: it is known by its letters. Its number for the feature;
 * browsers without it leave out the rules.
 */
const DIR_SELECTOR = 4

const ALL_TESTS = ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'gateway/src/**/*.test.ts']
/** Tests of the rooms that keep nothing between calls: they mock no module and take back what they stub. The order of files is free. */
const PURE = [
  'src/{lib,words,domain,places,extract,dataset,draft,charts,decks,exports,imports,sources}/**/*.test.{ts,tsx}',
]

export default defineConfig(({ mode }) => ({
  css: { lightningcss: { exclude: DIR_SELECTOR } },
  // Relative addresses, so that the build works from any folder of any host.
  base: './',
  plugins:
    mode === 'file'
      ? [react(), ...made, noParts(), singleFile(root, PAGE), finishPage(SINGLE_FILE, [...made, noParts()])]
      : [
          react(),
          ...made,
          appParts(root, define, made),
          finishPage(PAGE, [...made, noParts()]),
          observationFiles(),
          ...installable(),
        ],
  publicDir: mode === 'file' ? false : 'public',
  define,
  // The pages of bench/ need packages that only bench/ installs.
  optimizeDeps: { entries: ['index.html', 'player.html'] },
  build: {
    outDir: mode === 'file' ? 'dist-file' : 'dist',
    target: 'es2022',
    // It would fetch what it preloads, which the policy forbids.
    modulePreload: { polyfill: false },
    // Only the app packed for published files is larger than this; `npm run budgets` measures every part.
    chunkSizeWarningLimit: 2400,
    rolldownOptions: parting(root),
  },
  // The pages are public and the server only reads them: any name of this machine may be used to reach it.
  preview: { host: '127.0.0.1', allowedHosts: true },
  test: {
    environment: 'node',
    // Every core works, and no process is started for each file: half the time on two cores.
    pool: 'threads',
    maxWorkers: '100%',
    // Some tests go through a hundred thousand rows, which takes a while on two busy cores.
    testTimeout: 180_000,
    // What a test replaces is whole again for the next one, also where a file shares its modules with others.
    unstubGlobals: true,
    restoreMocks: true,
    // Most of the time of a file is the loading of its modules: rooms that keep nothing between calls load them once for all their files.
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: { name: 'apart', include: ALL_TESTS, exclude: [...configDefaults.exclude, ...PURE] },
      },
    ],
  },
}))
