import type { SearchEntry } from '../../dataset/search/search-entry.ts'
import { NO_DETAIL } from '../../dataset/search/search-entry.ts'
import { fill } from '../../domain/fill.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { LANGUAGE_TAGS, LANGUAGES, languages } from '../../domain/text.ts'
import { isOffered } from '../../state/publication.ts'
import type { NamedView } from '../../state/workspace/content.ts'
import { COMMAND_NAMES, PALETTE_KEYWORDS } from '../../words/app/palette.ts'
import { shell } from '../../words/app/shell.ts'
import { changesMessages } from '../../words/dataset/changes.ts'
import { publishMessages } from '../../words/dataset/publish.ts'
import { importMessages } from '../../words/imports/import.ts'
import { eachLanguage } from '../../words/languages.ts'
import type { Choose } from '../control/use-choose.ts'

/** The words of all languages by which people look for a page or a command. */
export const keywordsOf = (id: keyof typeof PALETTE_KEYWORDS): string[] =>
  LANGUAGES.flatMap((language) => PALETTE_KEYWORDS[id][language].split('|'))

const EVERY_PAGE = [
  { id: 'overview', to: '/', name: shell.overview },
  { id: 'compare', to: '/compare', name: shell.compare },
  { id: 'table', to: '/table', name: shell.table },
  { id: 'scorecard', to: '/scorecard', name: shell.scorecard },
  { id: 'workbench', to: '/workbench', name: shell.workbench },
  { id: 'import', to: '/import', name: importMessages.title },
  { id: 'decks', to: '/decks', name: shell.present },
  { id: 'changes', to: '/changes', name: changesMessages.title },
  { id: 'review', to: '/review', name: shell.review },
  { id: 'publish', to: '/publish', name: publishMessages.offer },
  { id: 'data', to: '/data', name: shell.data },
] as const

/** The pages that the palette opens. */
export const PAGES = EVERY_PAGE.filter(({ to }) => isOffered(to))

/** Something that the palette does at once. */
interface Command {
  readonly id: string
  readonly name: Bilingual
  readonly keywords: readonly string[]
  readonly run: (choose: Choose) => void
}

const command = (
  id: keyof typeof COMMAND_NAMES & keyof typeof PALETTE_KEYWORDS,
  run: Command['run'],
): Command => ({
  id,
  name: COMMAND_NAMES[id],
  keywords: keywordsOf(id),
  run,
})

/** The command that reads on in another language; it is found by that language's own name too. */
const languageCommand = (to: Language): Command => ({
  id: `language-${to}`,
  name: eachLanguage((language) => {
    const names = new Intl.DisplayNames(LANGUAGE_TAGS[language], { type: 'language' })
    return fill(COMMAND_NAMES.language[language], { name: names.of(to) ?? languages[to].name }, language)
  }),
  keywords: [...keywordsOf('language'), languages[to].name],
  run: (choose) => choose.language(to),
})

export const COMMANDS: readonly Command[] = [
  // Once the palette is gone from the page.
  command('print', () => requestAnimationFrame(() => requestAnimationFrame(() => window.print()))),
  ...LANGUAGES.map(languageCommand),
  command('theme-light', (choose) => choose.theme('light')),
  command('theme-dark', (choose) => choose.theme('dark')),
  command('theme-system', (choose) => choose.theme('system')),
  command('numbers-compact', (choose) => choose.notation('compact')),
  command('numbers-full', (choose) => choose.notation('full')),
]

/** The named views of the table as search takes them. */
export const viewEntries = (views: readonly NamedView[]): SearchEntry[] =>
  views.map(({ id, name }) => ({
    kind: 'view',
    id,
    name: eachLanguage(() => name),
    detail: NO_DETAIL,
    keywords: keywordsOf('view'),
  }))

/** Pages and commands as search takes them. Whoever asks for help is shown what there is to go to and to do. */
export const commandEntries = (): SearchEntry[] => [
  ...PAGES.map(
    ({ id, name }) =>
      ({
        kind: 'page',
        id,
        name,
        detail: NO_DETAIL,
        keywords: [...keywordsOf(id), ...keywordsOf('help')],
      }) as const,
  ),
  ...COMMANDS.map(
    ({ id, name, keywords }) =>
      ({
        kind: 'action',
        id,
        name,
        detail: NO_DETAIL,
        keywords: [...keywords, ...keywordsOf('help')],
      }) as const,
  ),
]
