import { Dialog } from '@base-ui/react/dialog'
import { useMemo, useState } from 'react'
import type { SlideModel } from '../../decks/slide-model.ts'
import { titledFile } from '../../exports/file-name.ts'
import { phoneSvg, slideSvg } from '../../exports/svg/slide-svg.ts'
import { chartExportMessages } from '../../words/charts/chart-export.ts'
import { imageMessages as words } from '../../words/charts/images.ts'
import { Button } from '../control/button.tsx'
import { Segmented } from '../control/segmented.tsx'
import { downloadBlob } from '../download.ts'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import { useSaid } from '../use-said.ts'
import styles from './image-dialog.module.css'
import { rasterise } from './rasterise.ts'

/** The shapes with what ends the names of their files. */
const SHAPES = { slide: 'png', portrait: '3x4.png', square: '1x1.png' } as const
type Shape = keyof typeof SHAPES

interface ImagePanelProps {
  readonly make: () => SlideModel
  readonly number: number
  readonly of: number
}

/** Chooses the shape of an image, shows it as it will be, and saves or copies it. */
export default function ImagePanel({ make, number, of }: ImagePanelProps) {
  const t = useText()
  const language = useLanguage()
  const [slide] = useState(make)
  const [shape, setShape] = useState<Shape>('slide')
  const [said, say] = useSaid()
  const drawing = useMemo(
    () => (shape === 'slide' ? slideSvg(slide, { language, number, of }) : phoneSvg(slide, shape, language)),
    [slide, number, of, shape, language],
  )
  const file = titledFile(slide.title, slide.id, language, SHAPES[shape])
  const { width, height } = drawing
  const save = async () => {
    try {
      downloadBlob(file, await rasterise(drawing, 1))
      say({ text: chartExportMessages.saved, values: { file } })
    } catch {
      say({ text: words.failed })
    }
  }
  const copy = async () => {
    try {
      // The promise itself is handed over: Safari forgets the click while an image is being made.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': rasterise(drawing, 1) })])
      say({ text: chartExportMessages.copied })
    } catch {
      say({ text: chartExportMessages.copyRefused })
    }
  }
  const choose = (next: Shape) => {
    setShape(next)
    say(null)
  }
  return (
    <>
      <Segmented
        label={t(words.shape)}
        value={shape}
        options={[
          { value: 'slide', label: t(words.slide) },
          { value: 'portrait', label: t(words.portrait) },
          { value: 'square', label: t(words.square) },
        ]}
        onChange={choose}
      />
      <div className={styles.room}>
        <img
          className={styles.preview}
          width={width}
          height={height}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.text)}`}
          alt={t(words.preview, { width: String(width), height: String(height), title: slide.title })}
        />
      </div>
      <div className={styles.actions}>
        <Button onClick={() => void save()}>{t(words.save)}</Button>
        <Button onClick={() => void copy()}>{t(words.copy)}</Button>
        <Dialog.Close render={<Button />}>{t(words.close)}</Dialog.Close>
      </div>
      <p role="status" className={styles.status}>
        <Said text={said} />
      </p>
    </>
  )
}
