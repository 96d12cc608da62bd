import type { DeckModel, SlideModel } from '../../charts/deck/slide-model.ts'
import { slideScene } from '../../charts/slide/slide-scene.ts'
import { runInSlices } from '../../dataset/table/steps.ts'
import { logoBytes } from '../../domain/logo.ts'
import type { Language } from '../../domain/text.ts'
import type { DocumentProperties, OfficePackage } from '../office-package.ts'
import { coreRoot, officePackage } from '../office-package.ts'
import { writeWorkbook } from '../workbook.ts'
import { zipFiles } from '../zip.ts'
import type { NativeChart } from './chart/chart-space.ts'
import { WORKBOOK_ID } from './chart/chart-space.ts'
import { workbookOf } from './chart/sheet.ts'
import { LAYOUTS, layoutRoot, masterRoot } from './master.ts'
import { notesRoot } from './notes.ts'
import { notesMasterRoot, presentationRoot } from './presentation.ts'
import {
  appRoot,
  presentationPropertiesRoot,
  propertiesOf,
  tableStylesRoot,
  viewPropertiesRoot,
} from './properties.ts'
import { layoutOf, slideRoot } from './slide/slide.ts'
import { themeRoot } from './theme.ts'

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

export interface PptxOptions {
  readonly signal?: AbortSignal | undefined
  /** How much is done, from 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined
}

const THEME_NAME = 'Union Metrics'

/**
 * A deck as a PowerPoint file: charts and tables that can be edited, with their data in sheets, notes, alternative texts and sources.
 * Each slide is the scene that the stage shows, and all its words are those of the models.
 * @throws {DOMException} `AbortError`, where the signal is aborted before the end.
 */
export async function deckPptx(
  deck: DeckModel,
  language: Language,
  { signal, onProgress = () => {} }: PptxOptions = {},
): Promise<Blob> {
  const file = officePackage()
  const { slides } = deck
  const master = addMaster(file, language)
  const ids: string[] = []
  let charts = 0
  const images = imagesOf(file)
  for (const [i, slide] of slides.entries()) {
    const drawn = addSlide(file, slide, [i + 1, slides.length], charts + 1, images, language)
    for (const chart of drawn) {
      charts++
      await addChart(file, chart, charts, propertiesOf(deck, language), signal)
    }
    ids.push(file.relate(DOCUMENT, 'slide', slidePath(i + 1)))
    onProgress((i + 1) / (slides.length + 1))
  }
  file.add('presentation', DOCUMENT, presentationRoot({ ...master, slides: ids }, language))
  addProperties(file, deck, slides.length, language)
  const zip = await runInSlices(zipFiles(file.files()), signal)
  onProgress(1)
  return new Blob([zip], { type: PPTX_TYPE })
}

const DOCUMENT = 'ppt/presentation.xml'
const MASTER = 'ppt/slideMasters/slideMaster1.xml'
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml'
const slidePath = (n: number) => `ppt/slides/slide${n}.xml`
const notesPath = (n: number) => `ppt/notesSlides/notesSlide${n}.xml`
const layoutPath = (n: number) => `ppt/slideLayouts/slideLayout${n}.xml`
const chartPath = (n: number) => `ppt/charts/chart${n}.xml`

/** Master, layouts, themes and the page of notes, and the ids by which the document refers to both masters. */
function addMaster(file: OfficePackage, language: Language): { master: string; notesMaster: string } {
  const layouts = LAYOUTS.map((layout, i) => {
    const path = layoutPath(i + 1)
    file.add('layout', path, layoutRoot(layout, language))
    file.relate(path, 'master', MASTER)
    return file.relate(MASTER, 'layout', path)
  })
  file.add('master', MASTER, masterRoot(layouts, language))
  file.add('notesMaster', NOTES_MASTER, notesMasterRoot(language))
  for (const [i, owner] of [MASTER, NOTES_MASTER].entries()) {
    const path = `ppt/theme/theme${i + 1}.xml`
    file.add('theme', path, themeRoot(THEME_NAME))
    file.relate(owner, 'theme', path)
  }
  const master = file.relate(DOCUMENT, 'master', MASTER)
  file.relate(DOCUMENT, 'theme', 'ppt/theme/theme1.xml')
  return { master, notesMaster: file.relate(DOCUMENT, 'notesMaster', NOTES_MASTER) }
}

/** Puts in each picture once, however many slides show it, and gives its path. */
function imagesOf(file: OfficePackage): (address: string) => string {
  const paths = new Map<string, string>()
  return (address) => {
    const known = paths.get(address)
    if (known !== undefined) return known
    const path = `ppt/media/image${paths.size + 1}.png`
    file.embed(path, logoBytes(address))
    paths.set(address, path)
    return path
  }
}

/** Puts in a slide with its notes, and gives its charts, which are numbered from `firstChart`. */
function addSlide(
  file: OfficePackage,
  slide: SlideModel,
  [number, of]: readonly [number: number, of: number],
  firstChart: number,
  image: (address: string) => string,
  language: Language,
): NativeChart[] {
  const path = slidePath(number)
  const charts: NativeChart[] = []
  let lastId = 1
  file.relate(path, 'layout', layoutPath(LAYOUTS.indexOf(layoutOf(slide)) + 1))
  file.relate(path, 'notes', notesPath(number))
  const root = slideRoot(slide, slideScene(slide, number, of), {
    language,
    id: () => ++lastId,
    image: (address) => file.relate(path, 'image', image(address)),
    chart: (chart) => {
      charts.push(chart)
      return file.relate(path, 'chart', chartPath(firstChart + charts.length - 1))
    },
  })
  file.add('slide', path, root)
  file.add('notes', notesPath(number), notesRoot(slide, language))
  file.relate(notesPath(number), 'notesMaster', NOTES_MASTER)
  file.relate(notesPath(number), 'slide', path)
  return charts
}

async function addChart(
  file: OfficePackage,
  { root, sheet }: NativeChart,
  number: number,
  { title, language }: DocumentProperties,
  signal: AbortSignal | undefined,
): Promise<void> {
  const workbook = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`
  file.add('chart', chartPath(number), root)
  const id = file.relate(chartPath(number), 'embedded', workbook)
  if (id !== WORKBOOK_ID) throw new RangeError(`a chart refers to its workbook as ${WORKBOOK_ID}, not ${id}`)
  const written = await runInSlices(writeWorkbook(workbookOf(sheet, title, language)), signal)
  file.embed(workbook, new Uint8Array(await written.arrayBuffer()))
}

function addProperties(file: OfficePackage, deck: DeckModel, slides: number, language: Language): void {
  const document = [
    ['presentationProperties', 'ppt/presProps.xml', presentationPropertiesRoot()],
    ['viewProperties', 'ppt/viewProps.xml', viewPropertiesRoot()],
    ['tableStyles', 'ppt/tableStyles.xml', tableStylesRoot()],
  ] as const
  for (const [kind, path, root] of document) {
    file.add(kind, path, root)
    file.relate(DOCUMENT, kind, path)
  }
  file.add('core', 'docProps/core.xml', coreRoot(propertiesOf(deck, language), new Date()))
  file.add('app', 'docProps/app.xml', appRoot(slides))
  file.relate('', 'document', DOCUMENT)
  file.relate('', 'core', 'docProps/core.xml')
  file.relate('', 'app', 'docProps/app.xml')
}
