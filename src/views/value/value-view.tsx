import { Link, useLocation, useParams, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Fragment, useState } from 'react'
import { holdsFor } from '../../dataset/beside-wording.ts'
import { citationOf } from '../../dataset/citation.ts'
import type { Observation } from '../../dataset/observation.ts'
import { observationName, saidValue } from '../../dataset/observation-wording.ts'
import { subjectsOf } from '../../dataset/review/review-wording.ts'
import { targetFor } from '../../dataset/target/target.ts'
import { langOf, textIn } from '../../domain/text.ts'
import { keepsNothing } from '../../state/publication.ts'
import { Button } from '../../ui/control/button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useAims } from '../../ui/data/use-targets.ts'
import { EvidenceCard } from '../../ui/evidence/evidence-card.tsx'
import page from '../../ui/page/page.module.css'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { ReviewPanel } from '../../ui/review/review-panel.tsx'
import { BETWEEN, Outside, Said } from '../../ui/said.tsx'
import { TargetLine } from '../../ui/target/target-line.tsx'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { publishMessages } from '../../words/dataset/publish.ts'
import { reviewMessages } from '../../words/desk/review.ts'
import { valueMessages as words } from '../../words/places/value.ts'
import { Unknown } from '../problem/unknown.tsx'
import styles from './value.module.css'

/** One value at an address of its own: its evidence, a citation of it, and the address to send. */
export function ValueView() {
  const { id } = useParams({ from: '/value/$id' })
  const t = useText()
  const observation = useDataset().observations.get(id)
  if (observation === undefined) return <Unknown text={t(words.unknown, { id })} wanted={id} />
  return <KnownValue key={id} observation={observation} />
}

function KnownValue({ observation }: { readonly observation: Observation }) {
  const t = useText()
  const style = useNumberStyle()
  const dataset = useDataset()
  const router = useRouter()
  const { href } = router.buildLocation({ to: '/value/$id', params: { id: observation.id } })
  const address = new URL(router.history.createHref(href), window.location.href).href
  const isToForm = useLocation({ select: ({ state }) => state.toForm === true })
  const hasTarget = targetFor(useAims(), observation) !== undefined
  const name = observationName(observation, style.language)
  const holds = holdsFor(observation, style.language)
  return (
    <Page
      title={saidValue(observation, style)}
      about={[name, textIn(observation.locality.name, style.language), ...holds]}
      kicker={t(words.kicker)}
      lead={
        <>
          <span lang={langOf(observation.indicator.name, style.language)}>
            <Said text={name} />
          </span>
          {BETWEEN}
          <Link to="/locality/$id" params={{ id: observation.locality.id }}>
            <Outside
              text={textIn(observation.locality.name, style.language)}
              lang={langOf(observation.locality.name, style.language)}
            />
          </Link>
          {holds.map((part) => (
            <Fragment key={part}>
              {BETWEEN}
              <Said text={part} />
            </Fragment>
          ))}
        </>
      }
    >
      <Section title={t(words.evidence)}>
        <div className={styles.card}>
          <EvidenceCard observation={observation} isPage />
        </div>
        <TargetLine observation={observation} />
      </Section>
      <Section title={t(reviewMessages.title)} note={t(reviewMessages.nameNote)}>
        <ReviewPanel
          review={observation.review}
          subjects={subjectsOf(observation)}
          isOpen
          isArrival={isToForm}
        />
      </Section>
      <Section title={t(words.citation)}>
        <Copied text={citationOf(observation, dataset, style)} label={t(words.copyCitation)} />
      </Section>
      <Section title={t(words.address)} note={t(words.addressNote)}>
        {hasTarget && (
          <p className={styles.text}>
            {t(words.targetStays)} {!keepsNothing() && <Link to="/publish">{t(publishMessages.offer)}</Link>}
          </p>
        )}
        <Copied text={address} label={t(words.copyLink)} />
      </Section>
    </Page>
  )
}

interface CopiedProps {
  readonly text: string
  readonly label: string
}

/** A text to be copied, which can be selected by hand where the browser refuses. */
function Copied({ text, label }: CopiedProps): ReactNode {
  const t = useText()
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('refused')
    }
  }
  return (
    <>
      <p className={styles.text}>
        <Outside text={text} />
      </p>
      <p className={page.actions} data-screen-only>
        <Button onClick={copy}>{label}</Button>
        <span role="status">{state === 'ready' ? '' : t(words[state])}</span>
      </p>
    </>
  )
}
