import { useId } from 'react'
import { hatchBands } from '../../charts/scene/hatch.ts'
import type { Fill, Point, Role, SceneNode, Stroke, Towards } from '../../charts/scene/scene.ts'
import { drawn } from '../../charts/scene/scene.ts'
import styles from './chart.module.css'

/** The token of each role. Stage, theme, print and forced colours change the tokens, never a drawing. */
const COLOURS: Readonly<Record<Role, string>> = {
  accent: 'var(--accent)',
  plain: 'var(--neutral-mark)',
  whole: 'var(--neutral-soft)',
  'series-1': 'var(--category-1)',
  'series-2': 'var(--category-2)',
  'series-3': 'var(--category-3)',
  'series-4': 'var(--category-4)',
  'series-5': 'var(--ink-2)',
  'series-6': 'var(--neutral-mark)',
  ink: 'var(--ink)',
  'ink-2': 'var(--ink-2)',
  'ink-3': 'var(--ink-3)',
  ground: 'var(--ground)',
  rule: 'var(--rule)',
  'rule-strong': 'var(--rule-strong)',
  'accent-ink': 'var(--accent-ink)',
  paper: 'var(--paper)',
  'paper-ink': 'var(--paper-ink)',
}

/** Where a text has the face of its chart, it inherits it. */
const FACES = { text: undefined, title: 'var(--font-display)' } as const

export const colourOf = (role: Role): string => COLOURS[role]

/** Nodes of a scene within an `<svg>` of the page. */
export function SceneView({ nodes }: { readonly nodes: readonly SceneNode[] }) {
  const id = useId()
  return (
    <>
      <Fades nodes={nodes} id={id} />
      <Nodes nodes={nodes} id={id} />
    </>
  )
}

interface NodesProps {
  readonly nodes: readonly SceneNode[]
  /** Begins the ids of the gradients. */
  readonly id: string
}

const Nodes = ({ nodes, id }: NodesProps) =>
  // A scene is drawn anew as a whole: its nodes have no life of their own.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  nodes.map((node, i) => <Node key={i} node={node} id={id} />)

function Node({ node, id }: { readonly node: SceneNode; readonly id: string }) {
  switch (node.shape) {
    case 'group':
      return (
        <g data-part={node.part}>
          <Nodes nodes={node.nodes} id={id} />
        </g>
      )
    case 'text': {
      const { x, y, lines, size, leading, weight, anchor, role, face, lead, spans } = node
      const look = {
        fontFamily: FACES[face],
        fontSize: size,
        fontWeight: weight,
        textAnchor: anchor,
        fill: COLOURS[role],
        className: styles.text,
      }
      if (spans !== undefined)
        return (
          <text x={x} y={y} {...look} xmlSpace="preserve">
            {spans.map((span) => (
              <tspan
                key={span.text}
                fontFamily={span.face && FACES[span.face]}
                fontSize={span.size}
                fontWeight={span.weight}
              >
                {span.text}
              </tspan>
            ))}
          </text>
        )
      return (
        <text {...look}>
          {lines.map((line, i) => (
            // Two lines may say the same.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tspan key={i} x={x} y={y + i * leading}>
              {i > 0 || lead === undefined ? line : <Led line={line} lead={lead} />}
            </tspan>
          ))}
        </text>
      )
    }
    case 'image': {
      const { x, y, width, height, address } = node
      return <image x={x} y={y} width={width} height={height} href={address} />
    }
    case 'circle':
      return (
        <circle cx={node.x} cy={node.y} r={node.radius} {...fillOf(node.fill, id)} {...lineOf(node.line)} />
      )
    case 'path':
      return <path d={pathData(node.runs, node.closed)} {...fillOf(node.fill, id)} {...lineOf(node.line)} />
    case 'rect': {
      const { x, y, width, height, radius, fill, line } = node
      if (fill?.look === 'hatch')
        return <path d={pathData(hatchBands(node, fill.stroke), true)} {...fillOf(fill, id)} />
      return (
        <rect x={x} y={y} width={width} height={height} rx={radius} {...fillOf(fill, id)} {...lineOf(line)} />
      )
    }
  }
}

/** A line whose first characters are bold. */
const Led = ({ line, lead }: { readonly line: string; readonly lead: number }) => (
  <>
    <tspan fontWeight={600}>{line.slice(0, lead)}</tspan>
    {line.slice(lead)}
  </>
)

const pathData = (runs: readonly (readonly Point[])[], closed: boolean): string =>
  runs.map((run) => `M${run.map((point) => point.join(' ')).join('L')}${closed ? 'Z' : ''}`).join('')

function fillOf(fill: Fill | undefined, id: string) {
  if (fill === undefined) return { fill: 'none' }
  const faded = fill.look === 'hatch' && fill.fade !== null
  return { fill: faded ? `url(#${fadeId(id, fill.role, fill.fade)})` : COLOURS[fill.role] }
}

const lineOf = (line: Stroke | undefined) =>
  line === undefined
    ? {}
    : { stroke: COLOURS[line.role], strokeWidth: line.width, strokeDasharray: line.dash?.join(' ') }

const fadeId = (id: string, role: Role, towards: Towards) => `${id}-${role}-${towards}`

const ENDS: Readonly<Record<Towards, object>> = {
  right: { x1: 0, y1: 0, x2: 1, y2: 0 },
  left: { x1: 1, y1: 0, x2: 0, y2: 0 },
  up: { x1: 0, y1: 1, x2: 0, y2: 0 },
  down: { x1: 0, y1: 0, x2: 0, y2: 1 },
}

/** The gradients of the fades: the hatch keeps its full colour, so that it is as clear over a video call as what is solid. */
function Fades({ nodes, id }: NodesProps) {
  const fades = new Map<string, { readonly role: Role; readonly towards: Towards }>()
  for (const node of drawn(nodes)) {
    if (node.shape !== 'rect' || node.fill?.look !== 'hatch' || node.fill.fade === null) continue
    const { role, fade } = node.fill
    fades.set(fadeId(id, role, fade), { role, towards: fade })
  }
  if (fades.size === 0) return null
  return (
    <defs>
      {[...fades].map(([key, { role, towards }]) => (
        <linearGradient key={key} id={key} {...ENDS[towards]}>
          <stop offset="0" stopColor={COLOURS[role]} />
          <stop offset="0.35" stopColor={COLOURS[role]} />
          <stop offset="1" stopColor={COLOURS[role]} stopOpacity="0.12" />
        </linearGradient>
      ))}
    </defs>
  )
}
