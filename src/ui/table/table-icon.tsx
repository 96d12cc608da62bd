import styles from './table-icon.module.css'

/** Drawings on a square of 16, in strokes of the text's colour. */
const PATHS = {
  ascending: 'M8 13V3M4 7l4-4 4 4',
  descending: 'M8 3v10M4 9l4 4 4-4',
  filter: 'M2.5 3.5h11L9.5 8.5v4l-3 1v-5z',
  search: 'M10.5 10.5L14 14M12 7a5 5 0 1 1-10 0a5 5 0 0 1 10 0',
  close: 'M4 4l8 8M12 4l-8 8',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  group: 'M2.5 3.5h11M5 7h8.5M5 10h8.5M2.5 13.2h11',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  download: 'M8 2.5v7.5M4.8 7L8 10.2 11.2 7M3 13.5h10',
  pin: 'M5.5 2.5h5M6.5 2.5v4l-2 2.5h7l-2-2.5v-4M8 9v5',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  open: 'M4 6l4 4 4-4',
  shut: 'M6 4l4 4-4 4',
  minus: 'M3.5 8h9',
  view: 'M3.5 2.5h9v11l-4.5-3.2-4.5 3.2z',
  rename: 'M10.5 3l2.5 2.5L6 12.5l-3 .5.5-3z',
  plus: 'M3.5 8h9M8 3.5v9',
} as const

export type TableIconName = keyof typeof PATHS

/** A small drawing in a control that has a name. It is hidden from screen readers. */
export function TableIcon({ name }: { readonly name: TableIconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
