import type { ReactNode } from 'react'
import { createElement, useId } from 'react'
import type { Fill, Role, SceneNode } from '../../charts/scene/scene.ts'
import { TOKENS } from '../../charts/scene/scene.ts'
import type { SvgElement } from '../../charts/scene/svg-tree.ts'
import { svgTree } from '../../charts/scene/svg-tree.ts'
import styles from './chart.module.css'

/** The colour of a role, as a CSS variable: stage, theme, print and forced colours change the variables, never a drawing. */
export const colourOf = (role: Role, drawn?: Fill['look'] | 'line'): string =>
  role === 'whole' && (drawn === 'hatch' || drawn === 'line')
    ? `var(--whole-line, var(--${TOKENS[role]}))`
    : `var(--${TOKENS[role]})`

/** Nodes of a scene, for use within an `<svg>` of the page: in a chart, on a stage, or marked `data-scene`, so that it has the colours of roles. */
export function SceneView({ nodes }: { readonly nodes: readonly SceneNode[] }) {
  const id = useId()
  const look = { colourOf, titleFace: 'var(--font-display)', id, named: false }
  return svgTree(nodes, look).map(drawElement)
}

/** The React name of an SVG attribute, which is camelCase: fontSize, xmlSpace. */
const propOf = (attribute: string): string =>
  attribute.startsWith('data-')
    ? attribute
    : attribute.replace(/[-:](\w)/u, (_, letter: string) => letter.toUpperCase())

function drawElement({ name, attributes, children }: SvgElement, key: number): ReactNode {
  const props = Object.fromEntries(
    Object.entries(attributes).map(([attribute, value]) => [propOf(attribute), value]),
  )
  const className = name === 'text' ? styles.text : undefined
  // A scene is always redrawn as a whole: the position of a node is its only identity.
  return createElement(
    name,
    { ...props, key, className },
    ...children.map((child, i) => (typeof child === 'string' ? child : drawElement(child, i))),
  )
}
