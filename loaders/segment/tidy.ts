import { append, type Draft, isDated } from './drafts.ts'

const SLOGAN = /^(?:高举|坚持|深入|全面|认真|牢记|紧紧|以|学习|贯彻|围绕|踔厉|奋力|团结|聚焦|热烈|喜迎|奋进|牢固)/
const LONGEST_SLOGAN = 200

/** 「高举…伟大旗帜，…不懈奋斗。」 over the first headline of a page is its banner. */
function isBanner(draft: Draft): boolean {
  const [only, ...more] = draft.body
  if (draft.heads.length > 0 || draft.after.length > 0 || more.length > 0 || only?.cue !== 'prose') return false
  return only.text.length <= LONGEST_SLOGAN && !isDated(only) && SLOGAN.test(only.head) && !/。./.test(only.text)
}

/** Headlines whose bodies stand on other pages: 导读, 今日看点. */
const isEmpty = (draft: Draft) => draft.body.length === 0

/** Pictures on the page of a single article are its own. */
function joinPictures(drafts: readonly Draft[]): readonly Draft[] {
  const articles = drafts.filter((draft) => draft.form !== 'photo')
  const [only] = articles
  if (articles.length !== 1 || !only || only.form !== 'article') return drafts
  for (const draft of drafts) if (draft !== only) for (const piece of draft.body) append(only, piece)
  only.body.sort((a, b) => a.line - b.line)
  return articles
}

/** Leaves out what is no article, and gives pictures to the only one there is. */
export function tidy(drafts: readonly Draft[]): readonly Draft[] {
  const own = drafts.filter((draft, index) => !(index === 0 && drafts.length > 1 && isBanner(draft)))
  const full = own.filter((draft) => !isEmpty(draft))
  return joinPictures(full.length > 0 ? full : own)
}
