import type { Tag } from '../../services/hanlp/tagger.ts'
import { nameScore } from '../gazetteer.ts'
import type { Sighted, Sighting } from '../sighting.ts'
import { nameAt } from './name.ts'
import { sighting } from './names.ts'
import { HEADS } from './post-words.ts'

/** How plausible a name must be that no word beside it proves. Shorter ones are too often halves of names and of words. */
const LEAST_SCORE = 3
const LENGTH = 3

/** Who wrote or took it, and no one in the story: 本报记者甲, 通讯员乙, 评论员丙; 甲 摄. */
const CREDITED =
  /(?:记者|通讯员|评论员|作者|编辑|编审|校对|摄影|摄像|撰文|供稿|供图|责编|见习|实习生)[ :(/]{0,2}(?:[\u3400-\u9fff]{2,3}[ 、/]{0,2}){0,3}$/
const CREDIT = /^ {0,2}\)? {0,2}(?:[\u3400-\u9fff]{2,3} )?(?:摄|摄影|文|图|供图|供稿|撰文|整理)(?:[ )/。\n]|$)/

/** A doctrine, a spirit, a prize: what is called after somebody names nobody in the story. */
const DOCTRINE = /^(?:总书记|主席|同志为|新时代|为核心|[\u3400-\u9fff]{0,4}思想|理论|主义|精神|式的?|[杯奖班号路])/

/** 甲是某镇某大队干部: who holds a public post. */
const SERVES = /^是[^,。;:\n]{2,24}?(?:干部|民警|法官|检察官|公务员)(?:[,。;、\n]|$)/

/** 甲副秘书长, 甲局长: an official of whom the rooms of posts know better, under his name as it is printed elsewhere on the page. */
function isTitled(text: string, end: number): boolean {
  const head = HEADS.at(text, end + (/^(?:常务)?副?/.exec(text.slice(end, end + 3))?.[0].length ?? 0))
  return head !== null && head !== undefined && /[长记任席]$/.test(head.word)
}

/** What stands before a name: a mark, a word that joins, or the end of what somebody is. Behind anything else it may be half of a longer one. */
const LEFT_EDGE = /[^\u3400-\u9fff·]|[的由对与和向请让使为见在是及予]|[员师手生民工人长者兵授士家农友统相使席记任事官妻子女父母夫学理委处]/

/** Whether the text around a name leaves it a person of the story. */
function isInStory(text: string, start: number, end: number): boolean {
  if ((start > 0 && !LEFT_EDGE.test(text[start - 1] as string)) || text[end] === '·') return false
  if (DOCTRINE.test(text.slice(end, end + 8)) || isTitled(text, end)) return false
  return !CREDITED.test(text.slice(Math.max(0, start - 24), start)) && !CREDIT.test(text.slice(end, end + 10))
}

/**
 * Names that a rule would read if a post or a list stood before them, and that another reader takes for people at the same place. One voice
 * alone is not believed: the rule would see names in words, and so does the other reader more often than not.
 */
export function readConfirmed({ view, sightings }: Sighted, tags: readonly Tag[]): Sighting[] {
  const { article, prose } = view
  const { text, opaque } = prose
  const credited = new Set([...article.reporters, ...article.correspondents, ...article.photographers])
  const isTaken = (start: number, end: number) =>
    sightings.some(({ span }) => span.start < end && start < span.end) || opaque.some((mark) => mark.start <= start && end <= mark.end)
  return tags.flatMap(({ kind, span: { start, end } }) => {
    if (kind !== 'human' || end - start !== LENGTH) return []
    const name = text.slice(start, end)
    if (nameScore(name) < LEAST_SCORE || credited.has(name) || isTaken(start, end)) return []
    if (nameAt(text, start, 'list')?.end !== end || !isInStory(text, start, end)) return []
    return [sighting(text, { start, end }, SERVES.test(text.slice(end, end + 30)), 'person/second-voice')]
  })
}
