import { answersTo } from '../domain/spec/template.ts'
import { listOf } from '../domain/text.ts'
import { answeredWith, joinAnswers, NOT_KNOWN } from '../imports/table/own/read-template.ts'
import type { FileTabulated } from '../imports/table/tabulate.ts'
import { templateMessages as words } from '../words/imports/templates.ts'
import { useDataset } from './data/use-dataset.ts'
import { Outside, Said } from './said.tsx'
import styles from './template-answers.module.css'
import { useLanguage, useText } from './use-language.ts'

/** For each template: which of the localities asked have answered fully, in part, or not at all, in these files or in earlier imports. */
export function TemplateAnswers({ files }: { readonly files: readonly FileTabulated[] }) {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const names = (places: readonly { readonly name: string }[]) =>
    places.length === 0
      ? t(words.nobody)
      : listOf(
          places.map(({ name }) => name),
          language,
        )
  return (
    <>
      {joinAnswers(files.map(({ template }) => template)).map((answers) => {
        const { template } = answers
        const { full, part, none } = answersTo(template, answeredWith(answers, dataset))
        const left = files.flatMap(({ file, leftOut, template: own }) =>
          own?.template.id === template.id
            ? leftOut.map(({ where, text, reason }) => ({
                says: `${file} ${where} ${text}`,
                isKnown: reason !== NOT_KNOWN,
              }))
            : [],
        )
        const lists = [
          { word: words.unknown, cells: left.filter(({ isKnown }) => !isKnown) },
          { word: words.unread, cells: left.filter(({ isKnown }) => isKnown) },
        ]
        return (
          <section key={template.id} aria-label={template.title} className={styles.answers}>
            <h3>
              <Outside text={template.title} />
            </h3>
            <p>{t(words.full, { n: full.length })}</p>
            <p>
              <Said text={t(words.part, { list: names(part) })} />
            </p>
            <p>
              <Said text={t(words.missing, { list: names(none) })} />
            </p>
            {lists.map(
              ({ word, cells }) =>
                cells.length > 0 && (
                  <p key={t(word)}>
                    <Said
                      text={t(word, {
                        list: listOf(
                          cells.map(({ says }) => says),
                          language,
                        ),
                      })}
                    />
                  </p>
                ),
            )}
          </section>
        )
      })}
    </>
  )
}
