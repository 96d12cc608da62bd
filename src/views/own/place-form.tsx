import { useState } from 'react'
import * as v from 'valibot'
import { namesakeOf } from '../../dataset/edits/namesake.ts'
import { indexText, normalise, scoreText } from '../../dataset/search/search-match.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { LocalityEdit } from '../../domain/record/edit.ts'
import { EditSchema, editId } from '../../domain/record/edit.ts'
import { areasOf, langOf, textIn } from '../../domain/text.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { Gazetteer, Place } from '../../places/gazetteer.ts'
import { gazetteerOf } from '../../places/gazetteer.ts'
import { Button } from '../../ui/control/button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import type { Edits } from '../../ui/data/use-edits.ts'
import { Outside, Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { loadPinyin, pinyinNow } from '../../ui/use-pinyin.ts'
import { ownMessages as words } from '../../words/dataset/own.ts'
import styles from './own.module.css'
import type { Namesake } from './own-word-form.tsx'
import { MergeField, SaveButtons, Texts } from './own-word-form.tsx'

interface Props {
  readonly id: string
  readonly edits: Edits
}

/** What an own place is: its names, its code, and what it lies in; or that it is a known place. */
export function PlaceForm({ id, edits }: Props) {
  const now = useDataset().localities.get(id)
  // An edit that is made or undone elsewhere shows at once.
  return now === undefined ? null : <Fields key={JSON.stringify(now)} now={now} edits={edits} />
}

function Fields({ now, edits }: { readonly now: Locality; readonly edits: Edits }) {
  const t = useText()
  const { localities } = useDataset()
  const parents = now.parents.flatMap((id) => localities.get(id) ?? [])
  const [draft, setDraft] = useState<LocalityEdit>({
    kind: 'locality',
    id: editId('locality', now.id),
    of: now.id,
    name: now.name,
    code: now.code,
    above: parents.flatMap(({ code, name }) => (code === null ? [] : [{ code, name: name.zh }])),
  })
  const nameOf = useAreaNames()
  const isValid = v.safeParse(EditSchema, draft).success
  const [taken, setTaken] = useState<Namesake | null>(null)
  const change = (part: Partial<LocalityEdit>) => {
    setTaken(null)
    setDraft({ ...draft, ...part })
  }
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          const other = namesakeOf(localities.values(), now, draft.name)
          if (other !== null) return setTaken({ name: other.name, mayMerge: true })
          setTaken(null)
          void edits.put(draft)
        }}
      >
        <Texts labels={words.nameIn} value={draft.name} onText={(name) => change({ name })} />
        <AreaSearch
          onArea={(area, isIt) =>
            change({
              code: isIt ? area.place.code : null,
              above: isIt ? area.above : aboveIn(area),
            })
          }
        />
        <p className={styles.quiet}>
          {nameOf(draft.above)}
          {draft.code !== null && ` ${t(words.code, { code: draft.code })}`}
        </p>
        <SaveButtons taken={taken} isValid={isValid} onUndo={() => void edits.remove(draft.id)} />
      </form>
      <MergeField
        word="locality"
        of={now.id}
        others={[...localities.values()].filter(({ id }) => id !== now.id)}
        edits={edits}
      />
    </>
  )
}

/** The areas above a place that lies in one. */
const aboveIn = ({ place: { code, name }, above }: Area): LocalityEdit['above'] => [{ code, name }, ...above]

/** Says of all places that lie nowhere yet in which area they lie: the towns of a county came by one file. */
export function PlacesWithin({
  localities: places,
  edits,
}: {
  readonly localities: readonly Locality[]
  readonly edits: Edits
}) {
  const t = useText()
  const language = useLanguage()
  return (
    <details>
      <summary>{t(words.placesNowhere, { n: places.length })}</summary>
      <ul className={styles.names}>
        {places.map(({ id, name }) => (
          <li key={id}>
            <Outside text={textIn(name, language)} lang={langOf(name, language)} />
          </li>
        ))}
      </ul>
      <div className={styles.form}>
        <AreaSearch
          mayBe={false}
          onArea={(area) =>
            void edits.putAll(
              places.map(({ id, name, code }) => ({
                kind: 'locality',
                id: editId('locality', id),
                of: id,
                name,
                code,
                above: aboveIn(area),
              })),
            )
          }
        />
      </div>
    </details>
  )
}

interface Area {
  readonly place: Place & { readonly code: string }
  /** The areas that contain it, nearest first. */
  readonly above: LocalityEdit['above']
}

/** Results that are listed at most. */
const MOST = 8

const hasCode = (place: Place): place is Area['place'] => place.code !== null && place.level !== 'country'

/** The list of areas, each with what its name is searched by: pinyin of thousands of names takes longer than a key may. */
interface AreaIndex {
  readonly gazetteer: Gazetteer
  readonly areas: readonly { readonly place: Area['place']; readonly index: ReturnType<typeof indexText> }[]
}

/** Areas that are indexed between two pauses. */
const AT_ONCE = 16

function* indexAreas(gazetteer: Gazetteer): Steps<AreaIndex> {
  const areas: { place: Area['place']; index: ReturnType<typeof indexText> }[] = []
  for (const place of gazetteer.places.values()) {
    if (!hasCode(place)) continue
    areas.push({ place, index: indexText(place.name, pinyinNow()) })
    if (areas.length % AT_ONCE === 0) yield
  }
  return { gazetteer, areas }
}

/** The areas of GB/T 2260 that a query names by hanzi, pinyin or code, the best first. */
function areasFor(query: string, { gazetteer, areas }: AreaIndex): readonly Area[] {
  const wanted = normalise(query)
  const found = areas.flatMap(({ place, index }) => {
    const score = place.code === wanted ? 100 : scoreText(wanted, index)
    return score > 0 ? [{ place, score }] : []
  })
  return found
    .toSorted((a, b) => b.score - a.score || (a.place.code < b.place.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ place }) => ({
      place,
      above: place.parents.flatMap((key) => {
        const parent = gazetteer.places.get(key)
        return parent !== undefined && hasCode(parent) ? [{ code: parent.code, name: parent.name }] : []
      }),
    }))
}

interface SearchProps {
  /** Whether a place may be the area, and not only lie in it. */
  readonly mayBe?: boolean
  readonly onArea: (area: Area, isIt: boolean) => void
}

/** Names areas that lie in each other, given from the nearest, as the language does, by the English names of those that have one. */
function useAreaNames(): (areas: LocalityEdit['above']) => string {
  const language = useLanguage()
  const { localities } = useDataset()
  return (areas) => {
    const names = areas.map(({ code, name }) => {
      const known = [...localities.values()].find((one) => one.code === code)
      return textIn(known?.name, language) ?? name
    })
    return areasOf(names, language)
  }
}

/** Finds an area, which the place is or in which it lies. The list is loaded when it is first asked for. */
function AreaSearch({ mayBe = true, onArea }: SearchProps) {
  const t = useText()
  const { localities } = useDataset()
  const nameOf = useAreaNames()
  const [query, setQuery] = useState('')
  const [index, setIndex] = useState<AreaIndex | 'failed' | null>(null)
  const load = () =>
    void Promise.all([
      import('../../../data/places.json'),
      import('../../../data/place-names.json'),
      loadPinyin(),
    ])
      .then(([places, names]) =>
        runInSlices(indexAreas(gazetteerOf(places.default, names.default, localities.values()))),
      )
      .then(setIndex, () => setIndex('failed'))
  const areas = query.trim() === '' || index === null || index === 'failed' ? [] : areasFor(query, index)
  return (
    <div className={styles.wide}>
      <label>
        {t(words.findArea)}
        <input
          value={query}
          onFocus={() => {
            if (index === null || index === 'failed') load()
          }}
          onChange={({ target }) => setQuery(target.value)}
        />
      </label>
      <p role="status">{query !== '' && index === null && t(words.loading)}</p>
      {index === 'failed' && <p role="alert">{t(words.failed)}</p>}
      <ul className={styles.list}>
        {areas.map((area) => {
          return (
            <li key={area.place.code} className={styles.buttons}>
              {nameOf([area.place, ...area.above])} {area.place.code}
              {mayBe && (
                <Button onClick={() => onArea(area, true)}>
                  <Said text={t(words.isArea, { name: area.place.name })} />
                </Button>
              )}
              <Button onClick={() => onArea(area, false)}>
                <Said text={t(mayBe ? words.inArea : words.allInArea, { name: area.place.name })} />
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
