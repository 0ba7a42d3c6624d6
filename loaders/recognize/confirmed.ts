import type { Span } from '../../schema/types.ts'
import type { Tag } from '../../services/hanlp/tagger.ts'
import { isCommonWord, nameScore } from '../gazetteer.ts'
import type { Sighted, Sighting } from '../sighting.ts'
import { nameAt } from './name.ts'
import { sighting } from './names.ts'
import { isOfficialBy } from './person.ts'
import { HEADS } from './post-words.ts'

/** How plausible a name must be that no word beside it proves. Shorter ones are too often halves of names and of words. */
const LEAST_SCORE = 3
const LENGTH = 3

/** Who wrote or took it, and no one in the story: 本报记者甲, 通讯员乙, 评论员丙; 甲 摄. */
const CREDITED =
  /(?:记者|通讯员|评论员|作者|编辑|编审|校对|摄影|摄像|撰文|供稿|供图|责编|见习|实习生|出品人|策划|文字|视觉|监制|统筹)[ :(/]{0,2}(?:[\u3400-\u9fff]{2,3}[ 、/]{0,2}){0,3}$/
const CREDIT = /^ {0,2}\)? {0,2}(?:[\u3400-\u9fff]{2,3} )?(?:摄|摄影|文|图|供图|供稿|撰文|整理)(?:[ )/。\n]|$)/

/** A doctrine, a spirit, a prize, a house, a river: what is called after somebody names nobody in the story. */
const DOCTRINE =
  /^(?:总书记|主席|同志为|新时代|为核心|[\u3400-\u9fff]{0,4}思想|理论|主义|精神|式的?|故[里居]|(?:慈善|爱心)?基金|纪念[馆堂碑园塔厅]|[杯奖班号路街河江岛])/

/** A name without its own: 张某华. */
const VEILED = /某/

/** 甲是某镇某大队干部, 任命甲为某局局长: who holds a public post. */
const SERVES =
  /^(?:是[^,。;:\n]{2,24}?(?:干部|民警|法官|检察官|公务员)|为[^,。;:\n]{2,30}?(?:[厅局省市县区镇乡部院]长|主任|主任委员|书记|主席|检察长|检察员|审判员))(?:[,。;、\n]|$)/
/** 大使甲, 总统乙, 副书记:丙: public posts that the rooms of posts leave unread, and what sounds like them. */
const IN_OFFICE =
  /(?:(?:书记|[省市县区校院]长(?:助理)?): ?|[省市县区校院]长助理|大使|公使|参赞|总领事|总统|首相|总理|外长|议员|法官|检察官|督察长|总督察|部长官|房长官)$/
const IN_NAME_ONLY = /(?:形象|宣传|爱心|推广|公益|文化|健康)大使$/

/** 甲副秘书长, 甲局长: an official of whom the rooms of posts know better, under his name as it is printed elsewhere on the page. */
function isTitled(text: string, end: number): boolean {
  const head = HEADS.at(text, end + (/^(?:常务)?副?/.exec(text.slice(end, end + 3))?.[0].length ?? 0))
  return head !== null && head !== undefined && /[长记任席]$/.test(head.word)
}

/** What stands before a name: a mark, a word that joins, or the end of what somebody is. Behind anything else it may be half of a longer one. */
const LEFT_EDGE = /[^\u3400-\u9fff·]|[的由对与和向请让使为见在是及予]|[员师手生民工人长者兵授士家农友统相使席记任事官妻子女父母夫学理委处]/

/** A line of names and nothing else is signed by them, or stands in a table. */
const ONLY_NAMES = /^[■●◆□ ]*(?:[\u3400-\u9fff]{2,4}[ 、]*){1,3}$/

const isAlone = (text: string, start: number, end: number): boolean => {
  const [from, to] = [text.lastIndexOf('\n', start) + 1, text.indexOf('\n', end)]
  return ONLY_NAMES.test(text.slice(from, to < 0 ? text.length : to))
}

/** Whether the text around a name leaves it a person of the story. */
function isInStory(text: string, start: number, end: number): boolean {
  if (isAlone(text, start, end) || VEILED.test(text.slice(start, end))) return false
  if ((start > 0 && !LEFT_EDGE.test(text[start - 1] as string)) || text[end] === '·') return false
  if (DOCTRINE.test(text.slice(end, end + 8)) || isTitled(text, end)) return false
  return !CREDITED.test(text.slice(Math.max(0, start - 24), start)) && !CREDIT.test(text.slice(end, end + 10))
}

/** A confirmed name, an official by the post before it or by what it is said to be. */
function toSighting({ view }: Sighted, span: Span): Sighting {
  const { text } = view.prose
  const left = text.slice(Math.max(0, span.start - 6), span.start)
  const serves = SERVES.test(text.slice(span.end, span.end + 36)) || (IN_OFFICE.test(left) && !IN_NAME_ONLY.test(left))
  return sighting(text, span, serves || isOfficialBy(view, span), 'person/second-voice')
}

/**
 * Names that a rule would read if a post or a list stood before them, and that another reader takes for people at the same place. One voice
 * alone is not believed: the rule would see names in words, and so does the other reader more often than not. Nor is a name believed that stands in what the page names otherwise: the firm 霍云亭茶业公司
 * would be cut in two.
 */
export function readConfirmed(sighted: Sighted, tags: readonly Tag[], named: readonly string[]): Sighting[] {
  const { article, prose } = sighted.view
  const { text, opaque } = prose
  const credited = new Set([...article.reporters, ...article.correspondents, ...article.photographers])
  const isTaken = (start: number, end: number) =>
    sighted.sightings.some(({ span }) => span.start < end && start < span.end) ||
    opaque.some((mark) => mark.start <= start && end <= mark.end)
  const isConfirmed = ({ kind, span: { start, end } }: Tag) => {
    if (kind !== 'human' || end - start !== LENGTH) return false
    const name = text.slice(start, end)
    if (nameScore(name) < LEAST_SCORE || isCommonWord(name) || credited.has(name) || isTaken(start, end)) return false
    if (named.some((other) => other.includes(name))) return false
    return nameAt(text, start, 'list')?.end === end && isInStory(text, start, end)
  }
  return tags.filter(isConfirmed).map(({ span }) => toSighting(sighted, span))
}
