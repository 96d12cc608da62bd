import { wordMoment, wordRemark, wordVoice } from '../../dataset/review/review-wording.ts'
import type { Entry } from '../../dataset/review/standing.ts'
import type { Remark } from '../../domain/record/remark.ts'
import { remarkOf } from '../../domain/record/remark.ts'
import { colon, sentenceCase, textIn } from '../../domain/text.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { ABOUT_WORDS, reviewMessages as words } from '../../words/desk/review.ts'
import { Button } from '../control/button.tsx'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import styles from './review.module.css'

interface EntryListProps {
  readonly entries: readonly Entry[]
  /** Who may take back what is theirs, and what is done with that; nobody where it is only shown. */
  readonly withdrawing?:
    | { readonly by: string | null; readonly onWithdraw: (remark: Remark) => void }
    | undefined
}

/** Remarks with who, in which role, and when: those that hold, and folded behind them those that were replaced or withdrawn. */
export function EntryList({ entries, withdrawing }: EntryListProps) {
  const t = useText()
  const holding = entries.filter(({ standing }) => standing === 'holds')
  const earlier = entries.filter(({ standing }) => standing !== 'holds')
  return (
    <>
      {holding.length > 0 && (
        <ul className={styles.entries}>
          {holding.map((entry) => (
            <EntryItem key={entry.remark.id} entry={entry} withdrawing={withdrawing} />
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t(words.history, { n: earlier.length })}</summary>
          <ul className={styles.entries}>
            {earlier.map((entry) => (
              <EntryItem key={entry.remark.id} entry={entry} withdrawing={undefined} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface EntryItemProps {
  readonly entry: Entry
  readonly withdrawing: EntryListProps['withdrawing']
}

function EntryItem({ entry, withdrawing }: EntryItemProps) {
  const t = useText()
  const language = useLanguage()
  const { remark, standing, withdrawn } = entry
  // A note begins as its writer began it.
  const plain = wordRemark(entry, language)
  const said = remark.kind === 'mark' ? sentenceCase(plain) : plain
  const about = remark.about.kind === 'value' ? null : remark.about
  const facts = [
    standing === 'replaced' ? t(words.replaced) : '',
    withdrawn === null ? '' : t(words.withdrawn, { moment: wordMoment(withdrawn) }),
    remark.received === null ? '' : t(words.received, { file: isolated(remark.received.file) }),
    remark.received?.edited === true ? t(words.edited) : '',
  ].filter((fact) => fact !== '')
  const isMine = withdrawing !== undefined && remark.by === withdrawing.by
  return (
    <li data-standing={standing}>
      {remark.kind === 'note' && (
        <span className={styles.quiet}>
          {t(words.note)}
          {about !== null && (
            <>
              {' · '}
              {t(ABOUT_WORDS[about.kind])} <Said text={isolated(textIn(about.name, language))} />
            </>
          )}
          {colon(language)}
        </span>
      )}
      <Words text={said} />
      <span className={styles.signed}>
        <Said text={wordVoice(remark, language)} /> <time dateTime={remark.at}>{wordMoment(remark.at)}</time>
        {facts.map((fact) => (
          <span key={fact}>
            {' · '}
            <Said text={fact} />
          </span>
        ))}
        {isMine && (
          <>
            {' '}
            <Button
              className={styles.small}
              aria-label={t(words.withdrawName, { words: said.slice(0, NAMED) })}
              onClick={() =>
                withdrawing.onWithdraw(
                  remarkOf({
                    kind: 'withdrawal',
                    about: remark.about,
                    of: remark.id,
                    by: remark.by,
                    role: remark.role,
                    at: new Date().toISOString(),
                  }),
                )
              }
            >
              {t(words.withdraw)}
            </Button>
          </>
        )}
      </span>
    </li>
  )
}

/** Characters of a remark that name it, and that are shown of a long one before it is opened. */
const NAMED = 40
const SHOWN = 240

function Words({ text }: { readonly text: string }) {
  const t = useText()
  if (text.length <= SHOWN)
    return (
      <span className={styles.words}>
        <Said text={text} />
      </span>
    )
  return (
    <details className={styles.long}>
      <summary>
        <Said text={t(words.whole, { start: isolated([...text].slice(0, 80).join('')), n: text.length })} />
      </summary>
      <span className={styles.words}>
        <Said text={text} />
      </span>
    </details>
  )
}
