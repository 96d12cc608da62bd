/**
 * Microsoft Recognizers-Text as a figure extractor, mapped to our figure format as kindly as its answers allow: where it
 * says something in other words than ours, it gets the credit; what it does not say (most bounds, counting units) is
 * left as a plain reading would have it.
 */
import recognizers from '@microsoft/recognizers-text-suite'

const culture = recognizers.Culture.Chinese

/** In order of trust where two answers cover the same characters. */
const passes = [
  { recognize: recognizers.recognizePercentage, map: percentage },
  { recognize: recognizers.recognizeCurrency, map: withUnit },
  { recognize: recognizers.recognizeDimension, map: withUnit },
  { recognize: recognizers.recognizeTemperature, map: withUnit },
  { recognize: recognizers.recognizeAge, map: withUnit },
  { recognize: recognizers.recognizeDateTime, map: dateTime },
  { recognize: recognizers.recognizeOrdinal, map: (found) => exact(numberIn(found), '', 'ordinal') },
  { recognize: recognizers.recognizeNumber, map: (found) => exact(numberIn(found), '', 'measure') },
  { recognize: recognizers.recognizePhoneNumber, map: phone },
  { recognize: recognizers.recognizeURL, map: () => named('other') },
]

const numeral = /[\d０-９零〇一二三四五六七八九十百千万亿两半]/u
const leadingNumber = /^[-－+＋\d０-９.,，．零〇一二三四五六七八九十百千万亿两半几多余数约近超点]+/u

const exact = (value, unit, kind) => ({ value, lower: value, upper: value, bound: 'exact', unit, kind })
const named = (kind) => ({ value: null, lower: null, upper: null, bound: 'exact', unit: '', kind })
const numberIn = ({ resolution }) => (resolution?.value == null ? null : Number.parseFloat(resolution.value))

/** A percent is given as `80%` even where 8折 or 个百分点 is printed; the printed unit is then the kinder reading. */
function percentage(found, printed) {
  const value = numberIn(found)
  if (printed.endsWith('折')) return exact(value / 10, '折', 'measure')
  return exact(value, printed.endsWith('个百分点') ? '个百分点' : '%', 'measure')
}

/**
 * The unit is given in English (`Chinese yuan`); what is printed after the number stands for it. The k of `150kg` is
 * given as a thousand and the M of `2MB` as a million; with the printed unit, the printed number is meant.
 */
function withUnit(found, printed) {
  const value = /^[\d.]+\s*[kM]/u.test(printed) ? Number.parseFloat(printed) : numberIn(found)
  return value === null ? null : exact(value, printed.replace(leadingNumber, ''), 'measure')
}

/** Columns of numbers are given as telephone numbers that begin inside a number; those are not held against it. */
function phone({ start }, printed, text) {
  return /[\t,，.]/u.test(printed) || /[\d,.]/u.test(text[start - 1] ?? '') ? null : named('phone')
}

/**
 * A duration carries its length in the timex (`P3M`), and so does `近3年`, given as a range of dates ending today. Any
 * other answer with a numeral in it is a date or a time; without one (今天, 每天) it is no figure in our sense. Bare digits
 * (`1500` as a year, `1/5` as a day) are left to the number recogniser, which does better by them.
 */
function dateTime(found, printed) {
  if (!numeral.test(printed) || /^[\d/]+$/u.test(printed)) return null
  const [first] = found.resolution?.values ?? []
  const timex = first?.timex ?? ''
  const length = /^(?:\([^,]*,[^,]*,)?PT?(\d+(?:\.\d+)?)[YMWDHS]\)?$/u.exec(timex)
  if (length !== null && !/年\d/u.test(printed)) {
    const value = Number(length[1])
    const duration = exact(value, printed.replace(leadingNumber, ''), 'duration')
    if (first.Mod === 'more') return { ...duration, bound: 'above', upper: null }
    if (first.Mod === 'less') return { ...duration, bound: 'below', lower: null }
    return duration
  }
  return named(/\.time(?:range)?$/u.test(found.typeName) ? 'time' : 'date')
}

/** All its answers to a text as figures in text order; of answers that overlap, the longest. */
export function extractWithRecognizers(text) {
  const candidates = passes.flatMap(({ recognize, map }, trust) =>
    recognize(text, culture).flatMap((found) => {
      const { start, end: last } = found
      const printed = text.slice(start, last + 1)
      const figure = map(found, printed, text)
      return figure === null ? [] : [{ start, end: last + 1, text: printed, ...figure, trust }]
    }),
  )
  candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.trust - b.trust)
  const chosen = []
  for (const { trust: _, ...candidate } of candidates)
    if (chosen.every((c) => candidate.end <= c.start || c.end <= candidate.start)) chosen.push(candidate)
  return chosen.sort((a, b) => a.start - b.start)
}
