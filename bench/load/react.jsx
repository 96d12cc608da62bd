import { createRoot } from 'react-dom/client'

/** As little as a page made with React can be. */
createRoot(document.getElementById('root')).render(<h1>Union Metrics</h1>)
