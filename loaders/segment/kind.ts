import type { ArticleKind } from '../../schema/ontology.ts'
import type { Seen } from './cues.ts'
import type { Draft } from './drafts.ts'

const NOTICE =
  /(?:关于.{2,60}的(?:通知|公告|通告|决定|批复|函|意见|通报)|(?:公告|通告|启事|声明|通知|招标|招聘简章|令)(?:\([^)]{1,10}\))?$)/u
const LIST = /(?:公示|名单|一览表?|目录|清单|项目表)(?:\([^)]{1,12}\))?$|名单公布|完成项目/u
const SIGNED = /^[【[(]?(?:编者按|编者的话|编后|开栏的话|记者手记|短评|社论|卷首语)/

const isPicture = (piece: Seen) => piece.cue === 'caption'

/** What sort of piece an article is, by its form. */
export function kindOf(draft: Draft, title: string): ArticleKind {
  if (draft.form === 'brief') return 'brief'
  const first = draft.body[0]
  if (draft.form === 'photo' || (draft.body.length > 0 && draft.body.every(isPicture))) return 'photo'
  if (first?.cue === 'continued') return 'fragment'
  if (draft.heads.some((piece) => piece.cue === 'author' || piece.cue === 'note') || SIGNED.test(title)) return 'signed'
  const isReport = draft.body.some((piece) => piece.cue === 'lead') || draft.heads.some((piece) => piece.cue === 'byline')
  if (isReport) return 'news'
  if (draft.heads.some((piece) => piece.cue === 'number')) return 'notice'
  const folded = title.replace(/（/g, '(').replace(/）/g, ')')
  if (LIST.test(folded)) return 'list'
  return NOTICE.test(folded) ? 'notice' : 'news'
}
