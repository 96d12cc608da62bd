/**
 * What may follow a run of digits or Chinese numerals, so that the scanner asks only the readers that can answer.
 *
 * One table entry takes the place of six attempts, most of which would fail at exactly this character.
 */

export const DATE_BEHIND = 1
export const TIME_BEHIND = 2
export const LIST_BEHIND = 4
export const FRACTION_BEHIND = 8
export const LABEL_BEHIND = 16

const table = new Uint8Array(65536)

for (const [flag, characters] of [
  // The range marks stand with dates since 1至9月 and 2021—2025年 leave their unit to the second end.
  [DATE_BEHIND, '年月日号季世-./至到—–~～〜－‐−─'],
  // 二OO九年, 二0二一年: years typed with a letter or a digit for 〇.
  [DATE_BEHIND, 'OoＯ○◯0'],
  [TIME_BEHIND, '时点:：∶'],
  [LIST_BEHIND, '）)〕]、.．'],
  [FRACTION_BEHIND, '分/／∶:：点比'],
  [LABEL_BEHIND, '+＋×x*＊·•・-.．'],
] as const) {
  for (const c of characters) table[c.charCodeAt(0)] = (table[c.charCodeAt(0)] ?? 0) | flag
}
for (let code = 0x41; code <= 0x7a; code += 1) {
  if (code <= 0x5a || code >= 0x61) table[code] = (table[code] ?? 0) | LABEL_BEHIND
}

/** The readers that may find something in a number with this character behind its first run, as flags. */
export const behindAt = (text: string, at: number): number => table[text.charCodeAt(at)] ?? 0
