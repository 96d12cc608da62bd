import { useEffect, useEffectEvent, useState } from 'react'
import { droppedFiles, isFileDrag } from './dropped.ts'
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
