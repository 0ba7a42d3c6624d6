import { isHanAt } from '../characters.ts'
import { divisionsNamed } from '../gazetteer.ts'
import type { View } from '../sighting.ts'
import { isLeftEdge } from './place-edges.ts'
import type { PrintedPlace } from './place-printed.ts'
import { COUNTRIES } from './place-words.ts'

const SIGNS = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新'
const LIST = new RegExp(`[${SIGNS}](?:、[${SIGNS}])+`, 'g')
const RUN = new RegExp(`[${SIGNS}]{4,}`, 'g')
const IN_CAPITAL = /(?<=在)京(?=召开|举行|举办|开幕|闭幕|成立|会见|出席|揭牌)/g

function provinceOf(sign: string): string | null {
  return divisionsNamed(sign).find(({ level }) => level === 'province')?.name ?? null
}

/** 晋、冀、鲁、豫, and four and more without marks: the full provinces. */
function findSigns(text: string): PrintedPlace[] {
  const found: PrintedPlace[] = []
  for (const pattern of [LIST, RUN, IN_CAPITAL]) {
    for (const match of text.matchAll(pattern)) {
      if (pattern === LIST && !isLeftEdge(text, match.index)) continue
      for (let at = match.index; at < match.index + match[0].length; at++) {
        const name = provinceOf(text[at] as string)
        if (name) found.push({ span: { start: at, end: at + 1 }, name, rule: 'abbreviation' })
      }
    }
  }
  return found
}

/** What shows that 日本 or 德国 is cut out of other words: 今日|本报, 道德|国家. */
const CUT_AFTER = /^[家报市县次月届周场期着]/
const CUT_BEFORE = /[今昨每当明近次翌连整全生节假旬\d完优健精道品公立方]/

function findCountries(text: string): PrintedPlace[] {
  const found: PrintedPlace[] = []
  for (const { word, start, end } of COUNTRIES.in(text)) {
    if (word.length === 2 && (CUT_AFTER.test(text[end] ?? '') || CUT_BEFORE.test(text[start - 1] ?? ''))) continue
    if (word.length === 2 && isHanAt(text, start - 1) && /[印]/.test(word) && !isLeftEdge(text, start)) continue
    found.push({ span: { start, end }, name: word, rule: 'country' })
  }
  return found
}

/** Provinces by their single characters, and states. */
export function findListed({ prose: { text } }: View): PrintedPlace[] {
  return [...findSigns(text), ...findCountries(text)]
}
