import type { ReactNode } from 'react'
import { Component } from 'react'

/** A new state that throws while drawing, so that the boundary of the page shows what failed outside of it. */
export const rethrow = (error: unknown) => (): never => {
  throw error
}

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** What is shown in place of the children after an error. */
  readonly instead: (error: unknown) => ReactNode
}

interface ErrorBoundaryState {
  readonly failed: { readonly error: unknown } | null
}

/** Keeps what is around running where its children fail: a show where a slide does, the window where the app does. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failed: { error } }
  }

  override render() {
    const { failed } = this.state
    return failed === null ? this.props.children : this.props.instead(failed.error)
  }
}
