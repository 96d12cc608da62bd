import type { Language } from '../../domain/text.ts'
import { tag, xmlns } from '../xml.ts'
import { background, COLOUR_MAP, levels, MASTER_ID, prompt, WORDS } from './master.ts'
import type { Box } from './measures.ts'
import { emu, SLIDE, TYPE } from './measures.ts'
import { placeholder, shapeTree } from './shape.ts'

/** The page of notes: the slide above, what the presenter says below. */
const NOTES = { width: 1080, height: 1440 } as const
const NOTES_PLACES = {
  image: { x: 108, y: 108, width: 864, height: 486 },
  body: { x: 108, y: 640, width: 864, height: 700 },
} as const satisfies Record<string, Box>

export const notesMasterRoot = (language: Language): string =>
  tag(
    'p:notesMaster',
    xmlns('a', 'r', 'p'),
    tag(
      'p:cSld',
      {},
      background,
      shapeTree([
        placeholder({ id: 2, name: 'Slide image' }, { type: 'sldImg', index: 2 }, [], NOTES_PLACES.image),
        placeholder(
          { id: 3, name: 'Notes' },
          { type: 'body', index: 3 },
          [prompt(WORDS.body[language], language)],
          NOTES_PLACES.body,
          { anchor: 't' },
        ),
      ]),
    ),
    tag('p:clrMap', COLOUR_MAP),
    tag('p:notesStyle', {}, levels({ size: TYPE.small }, language, 8)),
  )

/** The document itself: its masters, its slides in order, and its measures. The order of these elements is the standard's. */
export const presentationRoot = (
  ids: { readonly master: string; readonly notesMaster: string; readonly slides: readonly string[] },
  language: Language,
): string =>
  tag(
    'p:presentation',
    { ...xmlns('a', 'r', 'p'), saveSubsetFonts: 1, autoCompressPictures: 0 },
    tag('p:sldMasterIdLst', {}, tag('p:sldMasterId', { id: MASTER_ID, 'r:id': ids.master })),
    tag('p:notesMasterIdLst', {}, tag('p:notesMasterId', { 'r:id': ids.notesMaster })),
    ...(ids.slides.length === 0
      ? []
      : [
          tag(
            'p:sldIdLst',
            {},
            ...ids.slides.map((id, i) => tag('p:sldId', { id: FIRST_SLIDE_ID + i, 'r:id': id })),
          ),
        ]),
    tag('p:sldSz', { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }),
    tag('p:notesSz', { cx: emu(NOTES.width), cy: emu(NOTES.height) }),
    tag('p:defaultTextStyle', {}, levels({ size: TYPE.label }, language, 0)),
  )

/** Ids of slides begin here. */
const FIRST_SLIDE_ID = 256
