/** A new state that throws while drawing, so that the boundary of the page shows what failed outside of it. */
export const thrown = (error: unknown) => (): never => {
  throw error
}
