import { matches } from '../matches.ts'
import type { View } from '../sighting.ts'
import type { Told } from './event.ts'

/** “某某论坛”在某县举行, 甲承办的“某某节”在某县开幕: a whole name in quotation marks, which what stands behind holds. */
const QUOTED =
  /((?:20\d\d年?)?)“([^“”\n]{2,36}?(?:节|赛|展|会|论坛|活动|[汇展]演|演出|晚会|大典|仪式))”(?=[在于][^,。;:!?“”\n]{2,30}?(?:隆重|正式|圆满)?(?:举[行办]|召开|启动|开[幕赛展讲]|闭幕|落幕|拉开[帷序]幕|落下帷幕)|(?:隆重|正式|圆满)?(?:举行|启动|开[幕赛展]|闭幕|落幕|拉开[帷序]幕))/g

const KINDS = [
  [/赛$/, 'contest'],
  [/会$/, 'meeting'],
  [/仪式$|大典$/, 'ceremony'],
] as const

/** The events whose whole names are quoted, but for those that are told already. */
export function tellQuoted({ prose: { text } }: View, told: readonly Told[]): Told[] {
  if (!/[节赛展会坛动演典式]”/.test(text)) return []
  return matches(text, QUOTED).flatMap(({ index, 1: year = '', 2: quoted = '' }) => {
    // 2021“某某论坛”: the marks are part of a name that its year opens.
    const name = year === '' ? quoted : `${year}“${quoted}”`
    const start = year === '' ? index + 1 : index
    const span = { start, end: start + name.length }
    if (told.some((one) => one.span.start < span.end && span.start < one.span.end)) return []
    const kind = KINDS.find(([head]) => head.test(name))?.[1] ?? ('activity' as const)
    return [{ span, name: name.replace(/\s/g, ''), kind, frame: 'held' as const }]
  })
}
