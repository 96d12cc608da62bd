import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './app.tsx'
import { bundledTables } from './dataset/bundled.ts'
import { buildDataset } from './dataset/dataset.ts'
import { DatasetError } from './dataset/problem.ts'
import { keepForOffline } from './state/offline.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { DataErrorView } from './views/problem/data-error-view.tsx'
import { RootErrorView } from './views/problem/root-error-view.tsx'

/** The app, or what is wrong with the data that it was built with. */
function Start() {
  const [built] = useState(build)
  return built.kind === 'dataset' ? (
    <App bundled={built.dataset} />
  ) : (
    <DataErrorView problems={built.problems} />
  )
}

function build() {
  try {
    return { kind: 'dataset', dataset: buildDataset(bundledTables) } as const
  } catch (error) {
    if (error instanceof DatasetError) return { kind: 'problems', problems: error.problems } as const
    throw error
  }
}

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no element with the id root')
createRoot(container).render(
  <StrictMode>
    <ErrorBoundary instead={(error) => <RootErrorView error={error} />}>
      <Start />
    </ErrorBoundary>
  </StrictMode>,
)
if (import.meta.env.PROD) void keepForOffline()
