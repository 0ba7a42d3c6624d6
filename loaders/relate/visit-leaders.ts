import type { LinkedMention, Span } from '../../schema/types.ts'
import { sentenceAt } from '../clauses.ts'
import type { LinkedArticle } from '../sighting.ts'
import { LEADS_ALONE, WITH_OTHERS } from './act-words.ts'
import { groupsOf } from './groups.ts'
import { isHuman } from './kinds.ts'
import { oncePerArticle } from './once.ts'
import { isInside } from './place-reading.ts'
import { BETWEEN } from './visit-words.ts'

/** Who goes along, 在〈N〉陪同下, between the one who goes and the verb: where these words stand. */
function companyBefore(text: string, { start }: Span, verbStart: number): Span | null {
  const lead = text.slice(start, verbStart)
  const end = lead.lastIndexOf('陪同下')
  const from = end < 0 ? -1 : lead.lastIndexOf('在', end)
  return from < 0 ? null : { start: start + from, end: start + end + '陪同下'.length }
}

/** The names that go: the nearest before the verb in its sentence, with what stands in a list before them and whoever leads them; null where the sentence names nobody. */
export function leadersBefore(article: LinkedArticle, verbStart: number, sentence: Span): LinkedMention[] | null {
  const { text } = article.view.prose
  const company = companyBefore(text, sentence, verbStart)
  const people = article.mentions.filter(
    (one) => isHuman(one) && one.span.start >= sentence.start && one.span.end <= verbStart && !(company && isInside(one.span, company)),
  )
  const last = people.at(-1)
  if (!last) return null
  const along = company && company.start >= last.span.end ? company : { start: verbStart, end: verbStart }
  const way = (text.slice(last.span.end, along.start) + text.slice(along.end, verbStart)).replace(',,', ',')
  if (way.length > 60 || !BETWEEN.test(way)) return []
  if (
    /(?:陪同下|告诉|记者|看望|慰问|走访)$/.test(text.slice(sentence.start, last.span.start)) ||
    /记者$/.test(text.slice(Math.max(0, last.span.start - 4), last.span.start))
  )
    return []
  const group = groupsOf(article).find(({ people: all }) => all.some(({ span }) => span.start === last.span.start))
  const going = people.filter(({ span }) => span.start === last.span.start || group?.people.some((one) => one.span.start === span.start))
  const first = going[0] as LinkedMention
  const leader = people.filter(({ span }) => span.end < first.span.start).at(-1)
  return leader && /^(?:率|带领|携)/.test(text.slice(leader.span.end, leader.span.end + 2)) ? [leader, ...going] : going
}

/** The place that sends a delegation. */
const SENT_BY = /([\u3400-\u9fff]{2,4}?)[省市县区州旗]?(?:党政)?(?:代表|考察|学习|访问)团$/

/** 区人大常委会开展视察。主任甲出席并讲话: of a tour whose sentence names nobody, who is there by the next. */
function attendersBehind(article: LinkedArticle, tour: number): LinkedMention[] {
  const { prose } = article.view
  const { end } = sentenceAt(prose, tour)
  const next = groupsOf(article).find(({ span }) => span.start >= end)
  if (!next || prose.text.slice(end, sentenceAt(prose, next.span.start).start).trim() !== '') return []
  const isThere = /^(?:等)?(?:同志)?(?:出席|参加|带队|率队)/.test(prose.text.slice(next.span.end, next.span.end + 5))
  const sent = SENT_BY.exec(prose.text.slice(sentenceAt(prose, tour).start, tour))?.[1]
  // 甲区党政代表团到乙区考察。甲区委书记丙,区长丁参加: whoever comes first leads those of one place.
  const isAlone =
    next.people.length === 1 || (sent !== undefined && prose.text.slice(next.span.start, next.span.start + 10).includes(sent.slice(-2)))
  if (!isAlone) return []
  return isThere ? article.mentions.filter((one) => isHuman(one) && one.span.start === next.people[0]?.span.start) : []
}

/** Who goes on each tour that the article tells of: 〈N〉带队检查冬季用气, though no stop is named yet. */
export const toursOf = oncePerArticle(
  (article: LinkedArticle): readonly { readonly start: number; readonly leaders: readonly LinkedMention[] }[] =>
    article.events
      .filter(({ frame }) => frame === 'inspection')
      .map(({ span: { start } }) => {
        const leaders = leadersBefore(article, start, sentenceAt(article.view.prose, start))
        return { start, leaders: leaders ?? attendersBehind(article, start) }
      })
      .filter(({ leaders }) => leaders.length > 0)
      .sort((one, other) => one.start - other.start),
)

/** Who leads the group of a sentence, where the one right behind or before it says so: 某县考察团来我县考察。〈N〉率队。 */
export function ledApart(article: LinkedArticle, { start, end }: Span, lead: string): readonly LinkedMention[] {
  const { prose } = article.view
  const leads = groupsOf(article).find(({ span }) => {
    const own = sentenceAt(prose, span.start)
    // 甲县委书记乙率领的甲县代表团, later 甲县代表团先后到….
    const led = LED_GROUP.exec(prose.text.slice(span.end, span.end + 40))?.[1]
    if (led && own.start < start && lead.startsWith(led)) return true
    const isBeside = own.start >= end ? /^\s*$/.test(prose.text.slice(end, own.start)) : /^\s*$/.test(prose.text.slice(own.end, start))
    return (
      isBeside &&
      (LEADS_ALONE.test(prose.text.slice(span.end, span.end + 14)) || WITH_OTHERS.test(prose.text.slice(span.end, span.end + 50)))
    )
  })
  return leads ? article.mentions.filter((one) => isHuman(one) && leads.people.some(({ span }) => span.start === one.span.start)) : []
}

/** 〈N〉率领的某县代表团: the group of which somebody is the leader. */
const LED_GROUP = /^(?:等)?(?:率领|带领|率|带队)的?([\u3400-\u9fff]{2,16}?[组团])/
