import { useEffect, useEffectEvent, useState } from 'react'
import styles from './file-drop.module.css'

interface FileDropProps {
  readonly onDrop: (dropped: ReturnType<typeof droppedFiles>) => void
}

/**
 * Takes files that are dropped anywhere on the page: beside a drop area the browser would open them in place of the app. A frame shows
 * that files are held over it.
 */
export function FileDrop({ onDrop }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  const take = useEffectEvent(onDrop)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!isFileDrag(event.dataTransfer?.types ?? [])) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!isFileDrag(event.dataTransfer?.types ?? [])) return
      event.preventDefault()
      setOver(false)
      take(droppedFiles(event.dataTransfer?.items ?? []))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isOver && <div className={styles.over} aria-hidden="true" />
}

/** What of a dragged item is asked for; older browsers cannot tell a folder from a file. */
interface Item {
  readonly kind: string
  readonly getAsFile: () => File | null
  readonly webkitGetAsEntry?: () => { readonly isDirectory: boolean } | null
}

/** Whether files, not a text or a link, are dragged. */
export const isFileDrag = (types: readonly string[]): boolean => types.includes('Files')

/** The files among what was dropped, and whether a folder was among them. */
export function droppedFiles(items: Iterable<Item>): {
  readonly files: readonly File[]
  readonly hasFolder: boolean
} {
  const files: File[] = []
  let hasFolder = false
  for (const item of items) {
    if (item.kind !== 'file') continue
    if (item.webkitGetAsEntry?.()?.isDirectory === true) {
      hasFolder = true
      continue
    }
    const file = item.getAsFile()
    if (file !== null) files.push(file)
  }
  return { files, hasFolder }
}
