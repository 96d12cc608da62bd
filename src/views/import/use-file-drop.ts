import { useEffect, useEffectEvent, useState } from 'react'
import { droppedFiles, isFileDrag } from './dropped.ts'

/**
 * Takes files that are dropped anywhere on the page: beside a drop area the browser would open them in place of the app.
 * @returns whether files are held over the page
 */
export function useFileDrop(onDrop: (dropped: ReturnType<typeof droppedFiles>) => void): boolean {
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
  return isOver
}
