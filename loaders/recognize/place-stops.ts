import { Characters } from '../characters.ts'
import { isCommonWord, RUNNING, wordFrequency } from '../gazetteer.ts'
import { matches, matchesFrom } from '../matches.ts'
import type { View } from '../sighting.ts'
import { wordSet } from '../words.ts'
import { isLeftEdge } from './place-edges.ts'
import { holdsCommonWord } from './place-form.ts'
import type { PrintedPlace } from './place-printed.ts'

/** 到〈P〉实地察看: a name of the land that only the verbs around it show. */
const LAND =
  /(?<=[,。;\s行组团]|先后|随后)(?:来到|赶到|前往|深入|到|赴)([\u3400-\u9fff]{1,4}[岩岭岗沟湾坪坝洲岛湖潭泉洞崖峰谷坡塘滩溪峡寨堡屯庄店渡河山])(?=实地|现场|察看|查看|调研|督导|检查|视察|巡查)/y
const LAND_STARTS = new Characters('来赶前深到赴')
/** 在〈P〉,〈N〉视察了甲中心和乙基地: stops of one place, printed without it. */
const SEEN = /(?:视察|查看|察看|参观|走访|考察|检查)了((?:[^,。;:\n、和]{2,16}[、和])*[^,。;:\n、和]{2,16})/y
const SEEN_STARTS = new Characters('视查察参走考检')
const STOP = /(?:服务中心|活动中心|教育基地|实践基地|示范基地|种植基地|养殖基地|服务站|工作站|教育馆|展厅|展馆|水厂|广场|公园)$/

/** 清溪河两岸, 沿清溪河: a river by the words for its banks and stretches. */
const RIVER =
  /[河江湖渠](?=两岸|沿岸|流域|沿线|干流|支流|大堤|河段|[上中下]游|(?:[\u3400-\u9fff]{1,4}[镇乡县市区村])?(?:过境)?段|(?:查看|察看|巡查|巡河))/g

/** Rivers of two characters; of others so short nobody can tell them from the end of a longer name. */
const GREAT_RIVERS = wordSet(
  '长江 黄河 淮河 珠江 辽河 海河 汉江 汉水 湘江 赣江 闽江 嫩江 渭河 漓江 邕江 太湖 巢湖 沅江 岷江 嘉陵江 乌江 洛河 汾河 泾河 沂河',
)

/** What no name of a river holds. */
const NO_RIVER = /[的了在是为对和与到及自年中上下已但受于除被从向子等内各该大小母运]/

function findRivers(text: string): PrintedPlace[] {
  return matches(text, RIVER).flatMap((match) => {
    const end = match.index + match[0].length
    const start = GREAT_RIVERS.endingAt(text, end) ? end - 2 : end - 3
    const name = text.slice(start, end)
    const isName =
      /^[\u3400-\u9fff]{2,3}$/.test(name) && !NO_RIVER.test(name) && (start === end - 2 || (isLeftEdge(text, start) && !isCommonWord(name)))
    return isName && wordFrequency(name.slice(0, 2)) < RUNNING ? [{ span: { start, end }, name, rule: 'river' }] : []
  })
}

function findLand(text: string): PrintedPlace[] {
  return matchesFrom(text, LAND_STARTS, LAND).flatMap((match) => {
    const name = match[1] as string
    if (isCommonWord(name) || holdsCommonWord(name) || name.length < 2) return []
    const end = match.index + match[0].length
    return [{ span: { start: end - name.length, end }, name, rule: 'stop' }]
  })
}

/** The place that the sentence opens with: 在甲县,. */
function openingPlace(text: string, at: number, places: readonly PrintedPlace[]): PrintedPlace | undefined {
  return places.find(
    ({ span }) =>
      span.end < at &&
      at - span.end < 14 &&
      /(?:^|[。\n\s])在$/.test(text.slice(Math.max(0, span.start - 2), span.start)) &&
      /^,[^,。]{0,12}$/.test(text.slice(span.end, at)),
  )
}

/** Stops that are named by what is done there, under the place that the sentence opens with. */
export function findStops({ prose: { text } }: View, places: readonly PrintedPlace[]): PrintedPlace[] {
  const seen = matchesFrom(text, SEEN_STARTS, SEEN).flatMap((match) => {
    const place = openingPlace(text, match.index, places)
    const list = match[1] as string
    let from = match.index + match[0].length - list.length
    return list.split(/[、和]/).flatMap((printed) => {
      const span = { start: from, end: from + printed.length }
      from = span.end + 1
      const isNamed = place && STOP.test(printed) && !places.some((one) => one.span.start >= span.start && one.span.start < span.end)
      return isNamed ? [{ span, name: place.name + printed, rule: 'stop-in' }] : []
    })
  })
  return [...findLand(text), ...findRivers(text), ...seen]
}
