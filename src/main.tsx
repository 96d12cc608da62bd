import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './app.tsx'
import { bundledTables } from './dataset/bundled.ts'
import { buildDataset } from './dataset/dataset.ts'
import { DatasetError } from './dataset/problem.ts'
import { keepForOffline } from './state/offline.ts'
import { DataErrorView } from './views/problem/data-error-view.tsx'

/** The app, or what is wrong with the data that it was built with. */
function app() {
  try {
    return <App bundled={buildDataset(bundledTables)} />
  } catch (error) {
    if (error instanceof DatasetError) return <DataErrorView problems={error.problems} />
    throw error
  }
}

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no element with the id root')
createRoot(container).render(<StrictMode>{app()}</StrictMode>)
if (import.meta.env.PROD) void keepForOffline()
