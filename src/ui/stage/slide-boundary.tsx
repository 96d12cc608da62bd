import type { ReactNode } from 'react'
import { Component } from 'react'

interface SlideBoundaryProps {
  readonly children: ReactNode
  /** What stands in place of the slide. */
  readonly instead: (error: unknown) => ReactNode
}

interface SlideBoundaryState {
  readonly failed: { readonly error: unknown } | null
}

/** Keeps the show running where one slide fails. */
export class SlideBoundary extends Component<SlideBoundaryProps, SlideBoundaryState> {
  override state: SlideBoundaryState = { failed: null }

  static getDerivedStateFromError(error: unknown): SlideBoundaryState {
    return { failed: { error } }
  }

  override render() {
    const { failed } = this.state
    return failed === null ? this.props.children : this.props.instead(failed.error)
  }
}
