import type { LinkedMention, Span } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { sentenceAt } from '../clauses.ts'
import { matches, matchesFrom } from '../matches.ts'
import type { Entities } from '../rule.ts'
import type { LinkedArticle } from '../sighting.ts'
import { isEvent, isPlace, isThing } from './kinds.ts'
import { oncePerArticle } from './once.ts'
import { around, COMMUNITY, chainAt, heightOf, isChained, isDeictic, isInside, type Located, locate, startingAt } from './place-reading.ts'

const LIES = /(?:位于|地处|坐落于|坐落在|坐落|选址|落户|落户在|落户于|隶属于|建在|建于|落地)(?:了|在|于)?/y
const LIES_STARTS = new Characters('位地坐选落隶建')

/** 位于甲、乙之间, 长虹路以西, 川渝黔三省交界: what only borders on a place does not lie in it. */
const BETWEEN_PLACES = /^(?:以[东南西北]|(?:[、和与][^,。;:\n]{1,8}?){0,4}(?:之间|交界|交汇|[两二三]省)|[^,。;:\n]{0,3}交[界汇])/

/** 〈A〉位于〈P〉, 位于〈P〉的〈A〉, 〈J〉落户〈P〉. */
export const readLies = oncePerArticle((article: LinkedArticle, entities: Entities): Located[] => {
  const { mentions, view } = article
  const { text } = view.prose
  return matchesFrom(text, LIES_STARTS, LIES).flatMap((verb) => {
    const place = chainAt(verb.index + verb[0].length, article, entities)
    if (!place || BETWEEN_PLACES.test(text.slice(place.span.end, place.span.end + 16))) return []
    const behind = /^(?:[东南西北中]{1,2}部)?(?:境内)?的/.exec(text.slice(place.span.end, place.span.end + 7))
    const ends = mentions.filter(
      ({ span, type }) =>
        span.end <= verb.index &&
        verb.index - span.end <= 2 &&
        !/[。;]/.test(text.slice(span.end, verb.index)) &&
        type !== 'Official' &&
        type !== 'Person',
    )
    const thing = behind
      ? mentions.find(({ span }) => span.start === place.span.end + behind[0].length)
      : ends.sort((a, b) => a.span.start - b.span.start)[0]
    return thing && thing.entityId !== place.entityId ? [locate(thing.entityId, place.entityId, 'stated', around(thing, place))] : []
  })
})

const HELD =
  /(?:组织召开|召开|举行|举办|开幕|闭幕|启动|揭牌|开班|开赛|开跑|开展|进行|组织开展|开工|动工|奠基|投产|竣工|签约|落成|通车|落下帷幕|拉开帷幕|拉开序幕|出席|参加)/
const HELD_OR_BUILT = new RegExp(
  `^(?:\\([^()\\n]{1,20}\\))?(?:(?:(?!会见|接见|会晤|来华)[^,。;:\\n]){0,8}?(?:${HELD.source}|建设|实施|新建|投资|联合)|[^,。;:\\n]{2,24}?(?:现场|工地|会议室|报告厅|会堂|礼堂|会场)(?:隆重|正式|顺利)?(?:${HELD.source}))`,
)
const AT = /[在于](?!此|家|今|此次|全)/y
const AT_STARTS = new Characters('在于')

/** 〈E〉在〈P〉举行, 在〈P〉开展〈E〉, 在〈P〉建设〈J〉: what a clause holds at a place. */
export const readAt = oncePerArticle((article: LinkedArticle, entities: Entities): Located[] => {
  const { mentions, view } = article
  const { text } = view.prose
  return matchesFrom(text, AT_STARTS, AT).flatMap((at) => {
    const place = chainAt(at.index + 1, article, entities)
    if (!place || isDeictic(place) || mentions.some((one) => !isPlace(one) && !isThing(one) && isInside(place.span, one.span))) return []
    const sentence = sentenceAt(view.prose, at.index)
    const verb = HELD_OR_BUILT.exec(text.slice(place.span.end, place.span.end + 48))
    if (!verb) return []
    const thing = thingAt(mentions, at.index, place.span.end + verb[0].length, sentence)
    const own = place.rule === 'place/area-unit' ? mentions.find((one) => isDeictic(one) && one.span.end === at.index) : undefined
    const site = own ? [locate(place.entityId, own.entityId, 'stated', around(own, place))] : []
    return [...site, ...(thing ? [locate(thing.entityId, place.entityId, 'stated', around(thing, place))] : [])]
  })
})

/** The event or project that a verb speaks of: right behind it, else the last before 在 in its sentence. */
function thingAt(mentions: readonly LinkedMention[], at: number, verbEnd: number, sentence: Span): LinkedMention | undefined {
  const things = mentions.filter((one) => isThing(one) && one.span.start >= sentence.start && one.span.end <= sentence.end)
  return (
    things.find(({ span }) => span.start >= verbEnd && span.start - verbEnd <= 8) ??
    things.filter((one) => (isEvent(one) || one.span.end === at) && one.span.end <= at && at - one.span.end <= 24).at(-1)
  )
}

const ACTS =
  /^(?:[^,。;:\n、]{0,6}?)(?:先后|积极|成功|隆重|集中|联合|深入|广泛|扎实|全面)*(?:组织召开|组织开展|组织举行|组织举办|召开|举行|举办|开展|启动)(?:了|的)?/

/** 某某县举行〈E〉, 我市召开〈E〉: a place that acts locates what it holds. */
export const readActs = oncePerArticle((article: LinkedArticle, entities: Entities): Located[] => {
  const { mentions, view } = article
  const { text } = view.prose
  const drafts = mentions.filter(isPlace).flatMap((place) => {
    if (/[在到赴]/.test(text[place.span.start - 1] ?? '')) return []
    // 甲市|乙县举行: the county acts, not the city before it.
    const next = startingAt(place.span.end, article).find(isPlace)
    if (next && isChained(place, next, article, entities)) return []
    const sentence = sentenceAt(view.prose, place.span.start)
    const told = startingAt(place.span.end, article).find(isEvent)
    const verb = ACTS.exec(text.slice(place.span.end, Math.min(sentence.end, place.span.end + 20)))
    // Few places act: what they lie inside is asked last, since it walks through all mentions.
    if ((!told && !verb) || mentions.some((one) => !isPlace(one) && isInside(place.span, one.span))) return []
    if (
      told &&
      isDeictic(place) &&
      /^(?:在[^,。;\n]{2,20}?)?(?:隆重|正式|顺利)?(?:召开|举行|举办|启动)/.test(text.slice(told.span.end, told.span.end + 26))
    )
      return [locate(told.entityId, place.entityId, 'name', around(place, told))]
    if (!verb || /[在由]/.test(verb[0])) return []
    const from = place.span.end + verb[0].length
    const first = mentions.find(
      (one) => isEvent(one) && one.span.start >= from && one.span.start - from <= 12 && one.span.end <= sentence.end,
    )
    return first
      ? listFrom(first, mentions, text).map((event) =>
          locate(event.entityId, place.entityId, isDeictic(place) ? 'stated' : 'place acts', around(place, event)),
        )
      : []
  })
  return GUESTS.test(text) ? drafts.filter((one) => !isOfGuests(one, drafts, article, entities)) : drafts
})

/** 乙县代表团到我县考察,两地召开会议: what both hold is held at home. */
const GUESTS = /(?:到|来|赴|莅临)我[市县区旗州]/

function isOfGuests(
  { from, to }: Located,
  drafts: readonly Located[],
  { view: { setting } }: LinkedArticle,
  { entity }: Entities,
): boolean {
  return entity(to).name !== setting.home && drafts.some((one) => one.from === from && entity(one.to).name === setting.home)
}

/** An event and those that stand with it in a list. */
function listFrom(first: LinkedMention, mentions: readonly LinkedMention[], text: string): LinkedMention[] {
  const list = [first]
  for (const one of mentions) {
    const last = list.at(-1) as LinkedMention
    if (isEvent(one) && one.span.start >= last.span.end && /^[、和与及]?$/.test(text.slice(last.span.end, one.span.start))) list.push(one)
  }
  return list
}

/** 某某县举行项目签约仪式: the projects that the article goes on to name lie there, where nothing else is said of them. */
export function readSigned(article: LinkedArticle, entities: Entities): Located[] {
  const held = readActs(article, entities).find(({ from }) => /签约|开工|奠基|竣工|投产/.test(entities.entity(from).name))
  if (!held || article.mentions.find(({ entityId }) => entityId === held.to)?.rule.startsWith('place/deixis')) return []
  const placed = new Set([...readLies(article, entities), ...readAt(article, entities)].map(({ from }) => from))
  return article.mentions
    .filter(
      ({ type, entityId, span }) =>
        type === 'Project' &&
        !placed.has(entityId) &&
        !article.mentions.some((one) => isPlace(one) && isInside(one.span, span)) &&
        !/包括|建设内容|新建|年产[^,。]*$/.test(
          article.view.prose.text.slice(sentenceAt(article.view.prose, span.start).start, span.start),
        ),
    )
    .map(({ entityId, span }) => locate(entityId, held.to, 'implied', span))
}

/** 工作目标:, 建设内容: the line of a task that says what is done where. */
const GOAL = /^[^\S\n]*(?:工作目标|目标任务|建设内容|主要内容|工作内容|实施内容|任务目标):/gm

/** 一、改造老旧小区 ⏎ 工作目标:对某街道某社区的…进行改造: a task is carried out where its goal says. */
export function readTasks(article: LinkedArticle, entities: Entities): Located[] {
  const { mentions, view } = article
  const { text } = view.prose
  return matches(text, GOAL).flatMap(({ index, 0: label }) => {
    const task = mentions.findLast(({ type, span }) => type === 'Project' && span.end <= index)
    if (!task || text.slice(task.span.end, index).split('\n').length > 4) return []
    const from = index + label.length
    const clause = /(?:对|为|在)(?=[\u3400-\u9fff])[^,。;\n]*/.exec(text.slice(from, from + 90))
    if (!clause) return []
    const span = { start: from + clause.index, end: from + clause.index + clause[0].length }
    const places = mentions.filter((one) => isPlace(one) && !isDeictic(one) && one.span.start > span.start && one.span.end <= span.end)
    return places
      .filter((one) => heightOf(one, article, entities) <= COMMUNITY && !places.some((next) => isChained(one, next, article, entities)))
      .map((one) => locate(task.entityId, one.entityId, 'stated', { start: from, end: one.span.end }))
  })
}
