import type { Box } from '../../charts/scene/scene.ts'
import { slideScene } from '../../decks/slide/slide-scene.ts'
import { SLIDE } from '../../decks/slide/slide-type.ts'
import type { DeckModel, SlideModel } from '../../decks/slide-model.ts'
import { logoBytes } from '../../domain/spec/logo.ts'
import type { Language } from '../../domain/text.ts'
import { runInSlices } from '../../lib/steps.ts'
import { xml, xmlns } from '../../lib/xml.ts'
import { zipFiles } from '../../lib/zip.ts'
import { officeTags } from '../../words/exports/office.ts'
import { words } from '../../words/exports/powerpoint.ts'
import { MASTER_WORDS } from '../../words/exports/powerpoint-master.ts'
import type { DocumentProperties, OfficePackage } from '../office-package.ts'
import { coreRoot, officePackage } from '../office-package.ts'
import { writeWorkbook } from '../workbook/workbook.ts'
import type { NativeChart } from './chart/chart-space.ts'
import { WORKBOOK_ID } from './chart/chart-space.ts'
import { workbookOf } from './chart/sheet.ts'
import {
  AS_MASTER,
  background,
  COLOUR_MAP,
  LAYOUTS,
  layoutRoot,
  levels,
  MASTER_ID,
  masterRoot,
  prompt,
  themeRoot,
} from './master.ts'
import { emu, TYPE } from './measures.ts'
import { placeholder, shapeTree } from './shape.ts'
import { layoutOf, NO_TABLE_STYLE, slideRoot } from './slide/slide.ts'

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

export interface PptxOptions {
  readonly signal?: AbortSignal | undefined
  /** How much is done, from 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined
}

/**
 * A deck as a PowerPoint file: charts and tables that can be edited, with their data in sheets, notes, alternative texts and sources.
 * Each slide is the scene that the stage shows, and all its words come from the models.
 * @throws {DOMException} `AbortError` if the signal is aborted before the end.
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

/** Adds master, layouts, themes and the page of notes, and gives the ids by which the document refers to both masters. */
function addMaster(file: OfficePackage, language: Language): { master: string; notesMaster: string } {
  const layouts = LAYOUTS.map((layout, i) => {
    file.relate(layoutPath(i + 1), 'master', MASTER)
    return file.attach(MASTER, 'layout', layoutPath(i + 1), layoutRoot(layout, language))
  })
  file.add('master', MASTER, masterRoot(layouts, language))
  file.add('notesMaster', NOTES_MASTER, notesMasterRoot(language))
  for (const [i, owner] of [MASTER, NOTES_MASTER].entries())
    file.attach(owner, 'theme', `ppt/theme/theme${i + 1}.xml`, themeRoot(PRODUCT))
  const master = file.relate(DOCUMENT, 'master', MASTER)
  file.relate(DOCUMENT, 'theme', 'ppt/theme/theme1.xml')
  return { master, notesMaster: file.relate(DOCUMENT, 'notesMaster', NOTES_MASTER) }
}

/** Adds each picture once, no matter how many slides show it, and gives its path. */
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

/** Adds a slide with its notes, and gives its charts, which are numbered from `firstChart`. */
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
  const bare = xml`<p:presentationPr ${xmlns('p', 'a', 'r')}/>`
  file.attach(DOCUMENT, 'presentationProperties', 'ppt/presProps.xml', bare)
  file.attach(DOCUMENT, 'viewProperties', 'ppt/viewProps.xml', xml`<p:viewPr ${xmlns('p', 'a', 'r')}/>`)
  const styles = xml`<a:tblStyleLst ${xmlns('a')} def=${NO_TABLE_STYLE}/>`
  file.attach(DOCUMENT, 'tableStyles', 'ppt/tableStyles.xml', styles)
  file.relate('', 'presentation', DOCUMENT)
  file.attach('', 'core', 'docProps/core.xml', coreRoot(propertiesOf(deck, language), new Date()))
  file.attach('', 'app', 'docProps/app.xml', appRoot(slides))
}

const PRODUCT = 'Union Metrics'

/** The properties of the file that programs show. */
const propertiesOf = (deck: DeckModel, language: Language): DocumentProperties => ({
  title: deck.name,
  subject: words.subject[language],
  creator: PRODUCT,
  language: officeTags[language]().lang,
})

const appRoot = (slides: number): string => xml`
  <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
    <Application>${PRODUCT}</Application>
    <PresentationFormat>Widescreen</PresentationFormat>
    <Slides>${slides}</Slides>
    <Notes>${slides}</Notes>
  </Properties>`

/**
 * The notes of a slide: first what the presenter says, then (unless it is already there) the slide in sentences, all its footnotes on
 * bounds and comparability, the meaning of its marks, and the source, so that nothing is lost if the slide has no room for it.
 */
function notesOf(slide: SlideModel): string[] {
  const legend = slide.legend.map(({ name, meaning }) => `${name} ${meaning}`)
  const statement = slide.layout === 'table' ? [slide.subtitle] : []
  const said = slide.notes.split(/\n+/u)
  const described = [slide.description, ...statement, ...slide.footnotes, ...legend, slide.source]
  return [...said, ...described.filter((text) => !slide.notes.includes(text))].filter(
    (text) => text.trim() !== '',
  )
}

/** The picture of the slide and the text below it, at the places of the master if there are none. */
const notesShapes = (
  name: string,
  paragraphs: readonly string[],
  places?: { readonly image: Box; readonly body: Box },
): string =>
  shapeTree([
    placeholder({ id: 2, name: 'Slide image' }, { type: 'sldImg', index: 2 }, [], places?.image),
    placeholder(
      { id: 3, name },
      { type: 'body', index: 3 },
      paragraphs,
      places?.body,
      places === undefined ? undefined : { anchor: 't' },
    ),
  ])

const notesRoot = (slide: SlideModel, language: Language): string => xml`
  <p:notes ${xmlns('a', 'r', 'p')}>
    <p:cSld>
      ${notesShapes(
        words.notes[language],
        notesOf(slide).map((text) => prompt(text, language)),
      )}
    </p:cSld>
    ${AS_MASTER}
  </p:notes>`

/** The page of notes, in pixels: the slide above, the notes below. */
const NOTES = { width: 1080, height: 1440 } as const
const NOTES_PLACES = {
  image: { x: 108, y: 108, width: 864, height: 486 },
  body: { x: 108, y: 640, width: 864, height: 700 },
} as const satisfies Record<string, Box>

const notesMasterRoot = (language: Language): string => xml`
  <p:notesMaster ${xmlns('a', 'r', 'p')}>
    <p:cSld>
      ${background}
      ${notesShapes('Notes', [prompt(MASTER_WORDS.body[language], language)], NOTES_PLACES)}
    </p:cSld>
    ${COLOUR_MAP}
    <p:notesStyle>${levels({ size: TYPE.small }, language, 8)}</p:notesStyle>
  </p:notesMaster>`

/** The presentation part: its masters, its slides in order, and its size. The standard requires this order of elements. */
function presentationRoot(
  ids: { readonly master: string; readonly notesMaster: string; readonly slides: readonly string[] },
  language: Language,
): string {
  const slides = ids.slides.map((id, i) => xml`<p:sldId id=${FIRST_SLIDE_ID + i} r:id=${id}/>`)
  return xml`
    <p:presentation ${xmlns('a', 'r', 'p')} saveSubsetFonts="1" autoCompressPictures="0">
      <p:sldMasterIdLst><p:sldMasterId id=${MASTER_ID} r:id=${ids.master}/></p:sldMasterIdLst>
      <p:notesMasterIdLst><p:notesMasterId r:id=${ids.notesMaster}/></p:notesMasterIdLst>
      ${slides.length === 0 ? '' : xml`<p:sldIdLst>${slides}</p:sldIdLst>`}
      <p:sldSz cx=${emu(SLIDE.width)} cy=${emu(SLIDE.height)}/>
      <p:notesSz cx=${emu(NOTES.width)} cy=${emu(NOTES.height)}/>
      <p:defaultTextStyle>${levels({ size: TYPE.label }, language, 0)}</p:defaultTextStyle>
    </p:presentation>`
}

/** Ids of slides begin here. */
const FIRST_SLIDE_ID = 256
