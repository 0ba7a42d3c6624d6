import type { Span } from '../../schema/types.ts'
import { Characters, isHanAt } from '../characters.ts'
import { endsName, isCommonWord, isFunctionWord, nameScore, surnameAt, wordFrequency } from '../gazetteer.ts'
import { AFTER, DAY, edgeAfter, edgeBehindPost, HARD, isSayingAt, type Licence, WEAK } from './name-edge.ts'
import { isGiven, NO_SURNAMES, RISKY } from './name-given.ts'
import { isBanner, isNoName, isOfPlace, opensNone } from './name-none.ts'
import { LIKELY_ENDING, NEVER_ENDS, openAt, SURE_ENDING } from './name-open.ts'
import { holdsPart, partsFrom } from './name-parts.ts'
import { HEADS } from './post-words.ts'

/** 书记高立新|到某县: what begins words is a surname too where a post stands before and an act behind. */
const isSureBehindPost = (licence: Licence, given: string, edge: number, score: number) =>
  licence === 'post' && given.length === 2 && edge >= 2 && score > -2

/** 主席贺立乡|率队, 书记佘镇|,: a given name may end in the sign of a place, behind a post and with a verb of one's own behind, or a mark. */
function isGivenOfPlace(text: string, end: number, given: string, licence: Licence): boolean {
  if (licence !== 'post' || !/[乡村镇市]$/.test(given) || (given.length === 2 && !isGiven(given[0] as string))) return false
  return ACTS.test(text.slice(end, end + 3)) || (given === '镇' && HARD.at(text, end))
}

/** What only a person does. */
const ACTS = /^(?:率队|率领|带领|带队|主持|出席|列席|致辞|致欢|讲话|强调|指出|宣布|宣读|陪同|一行|先后|介绍|汇报|作了|表示|说[,:“])/

const LEAST: Readonly<Record<Licence, number>> = { post: 1, list: 1, word: 1.5, none: 2.5 }
/** Plausibility that a name must reach under each licence (see `nameScore`). */
const SCORE: Readonly<Record<Licence, number>> = { post: -12, list: -20, word: -2.5, none: 0 }

const DOTS = new Characters('·.')

/** Names of peoples that print their parts with a dot between: 阿依古丽·买买提. */
function dottedAt(text: string, at: number): Span | null {
  let dot = at + 1
  while (dot < at + 7 && isHanAt(text, dot)) dot++
  if (!DOTS.at(text, dot)) return null
  const match = /^[\u3400-\u9fff]{1,7}(?:[·.][\u3400-\u9fff]{1,7})+/.exec(text.slice(at, at + 24))
  if (!match) return null
  const lastPart = at + Math.max(match[0].lastIndexOf('·'), match[0].lastIndexOf('.')) + 1
  for (let end = Math.min(lastPart + 2, at + match[0].length); end <= at + match[0].length; end++) {
    if (edgeAfter(text, end) >= 1.5 || (WEAK.has(text[end] as string) && !goesOnDotted(text, end))) return { start: at, end }
  }
  return null
}

/** 阿布|都热合曼宣读, 侯赛|因: characters that such names hold and that only before a verb are words of their own. */
const goesOnDotted = (text: string, end: number) => /[都因]/.test(text[end] as string) && (AFTER.at(text, end + 1)?.word.length ?? 0) < 2

/** Two characters padded to three: 周　宁. */
function paddedAt(text: string, at: number, licence: Licence): Span | null {
  const match = /^[\u3400-\u9fff] {1,3}([\u3400-\u9fff])/.exec(text.slice(at, at + 5))
  if (!match || surnameAt(text, at) !== 1 || !isGiven(match[1] as string)) return null
  const end = at + match[0].length
  // Behind a post the blank alone says where the name ends: 局长周 宁|到某校.
  return edgeAfter(text, end) >= (licence === 'post' ? 1 : 2.5) ? { start: at, end } : null
}

/** The name that starts at an offset under a licence, else null: of two and three characters the one with the better right edge. */
export function nameAt(text: string, at: number, licence: Licence): Span | null {
  if (licence === 'none' && surnameAt(text, at) === 0) return null
  const dotted = dottedAt(text, at)
  if (dotted) return licence === 'none' ? null : dotted
  if ((AFTER.at(text, at)?.word.length ?? 0) > 1 || opensNone(text, at)) return null
  // 执行主席|是甲、乙: behind a post this is the verb, not the rare surname.
  if (licence === 'post' && /[是有]/.test(text[at] ?? '')) return null
  const mayBeForeign = licence === 'post' || licence === 'list'
  if (mayBeForeign && isBanner(text, at)) return null
  const parts = mayBeForeign ? madeOfParts(text, at) : null
  if (parts) return parts
  const surname = NO_SURNAMES.has(text[at] as string) ? 0 : surnameAt(text, at)
  if (surname === 0) return mayBeForeign ? foreignAt(text, at) : null
  if (licence !== 'none') {
    const padded = paddedAt(text, at, licence)
    if (padded) return padded
  }
  let best: Span | null = null
  let bestRank = Number.NEGATIVE_INFINITY
  for (const length of [surname + 2, surname + 1]) {
    const rank = rankOf(text, at, surname, length, licence)
    if (rank > bestRank) {
      bestRank = rank
      best = { start: at, end: at + length }
    }
  }
  if (best && isOfPlace(text, best)) return null
  if (!mayBeForeign) return best
  const mayBeParts = holdsPart(text.slice(at, at + 4))
  const likely = best ?? (mayBeParts ? null : openAt(text, at, surname, SURE_ENDING))
  // 、阿格乐吐、: between two marks of a list the whole is one name, not three characters and a rest.
  const whole = likely && (isItemOfFour(text, likely) || isSoundedOn(text, likely)) ? foreignAt(text, at, 4) : null
  return whole ?? likely ?? foreignAt(text, at, 4) ?? openAt(text, at, surname, LIKELY_ENDING)
}

/** Whether a name of three characters leaves one before the mark that ends an item of a list, which is no word. */
const isItemOfFour = (text: string, { start, end }: Span) =>
  text[start - 1] === '、' && end - start === 3 && /^[\u3400-\u9fff][、,]/.test(text.slice(end, end + 2)) && AFTER.at(text, end) === null

/** 苏德玛|拉|率领: three characters of such a name with a fourth of its kind before a sure verb. */
const isSoundedOn = (text: string, { start, end }: Span) =>
  end - start === 3 &&
  /^[拉尔汗别丹娜玛提]$/.test(text[end] ?? '') &&
  /[德尔玛巴桑格吉乌娜图雅其达木]/.test(text.slice(start + 1, end)) &&
  (AFTER.at(text, end)?.word.length ?? 0) < 2 &&
  edgeAfter(text, end + 1) >= 2.5

/** 向|大会, 于|年内: prepositions that are surnames too. */
const OPENERS = new Characters('向于从同经')

/** 李明|来到某校, 李明|说,, 李明|任组长: a word that begins where a longer name would end. */
const GOES_ON =
  /^(?:受[\u3400-\u9fff]{0,2}委托|以[“《]|先后|则(?:表示|建议|说|指出|强调|介绍|认为|希望|要求|提出|[从就围结])|第[一二三][时次个]|来到|[说称问答][,:“。]|利用|正在|随[后即]|参[加与会观赛]|[做以曾因][\u3400-\u9fff]|任(?:副?组长|副?总指挥|副?指挥长|副?主任|副?书记|副?主席|副?会长|委员|成员|评委|副?队长|副?团长))/

/** 向调研组介绍, 为代表团团长: a phrase that goes on behind a name of two characters. */
const OPENS_PHRASE =
  /^(?:向(?:[^,。;\n]{0,6}?(?:组|团|一行|代表|来宾|客人|大家|大会|会议|记者|群众|前来|到场|在场|与会))|为[^,。;\n]{1,12}?(?:颁[发奖]|授[牌旗奖]|揭[牌幕]|佩戴|送[上去来]|献[上花])|为(?:[\u3400-\u9fff]{0,8}?(?:团长|组长|主任|书记|主席|会长|院长|[省市县区]长)(?=[,。;的]|率|$)))/

/** Whether a surname of one character begins words far more often than names: 上, not 上官. */
const isRisky = (name: string) => name.length < 4 && RISKY.has(name[0] as string)

/** 书记苏|文明|委托, 副市长丁|建国|的: a given name that is a word, which the surname makes no other word with. */
const isPlainWord = (name: string, licence: Licence) =>
  licence === 'post' &&
  (name.length === 4 ||
    (name.length === 3 && !isRisky(name) && wordFrequency(name.slice(0, 2)) < 100 && wordFrequency(name.slice(1)) >= 100))

/** Plausibility that such a name must reach with no more than a common word behind: the characters of words rarely make names. */
const WORDLIKE = -4

const DOING = new Characters('作致')
const BEFORE_DAYS = new Characters('于在自至到从')

function rankOf(text: string, at: number, surname: number, length: number, licence: Licence): number {
  const name = text.slice(at, at + length)
  const given = name.slice(surname)
  if (name.length < length || !(isGiven(given) || isGivenOfPlace(text, at + length, given, licence))) return Number.NEGATIVE_INFINITY
  if (isNoName(text, at, name, given)) return Number.NEGATIVE_INFINITY
  const whole = edgeBehindPost(text, at + length, licence)
  // 许明|及秘书长: the word joins, unless a mark stands behind it.
  if (given.length === 2 && given.endsWith('及') && !HARD.at(text, at + length)) return Number.NEGATIVE_INFINITY
  if (given.length === 2 && (GOES_ON.test(text.slice(at + length - 1, at + length + 4)) || (given.endsWith('同') && whole < 2.5)))
    return Number.NEGATIVE_INFINITY
  // 周宁|马不停蹄: the saying has its first character, the name has not.
  if (given.length === 2 && isSayingAt(text, at + length - 1)) return Number.NEGATIVE_INFINITY
  // 韦立|向调研组介绍, 孟立|为代表团团长: the preposition opens what follows.
  if (given.length === 2 && licence === 'post' && OPENS_PHRASE.test(text.slice(at + length - 1, at + length + 12)))
    return Number.NEGATIVE_INFINITY
  // 李明|和副市长: the word joins.
  if (
    given.length === 2 &&
    given.endsWith('和') &&
    (/^(?:副|常委|各[位界]|全体|与会|其他|有关|相关|部分|来宾|嘉宾|客商|大家|他们|村民|群众|同学|孩子|[省市县区州旗]直)/.test(
      text.slice(at + length, at + length + 3),
    ) ||
      (HEADS.at(text, at + length)?.word.length ?? 0) > 2)
  )
    return Number.NEGATIVE_INFINITY
  // 李明|于9月20日: the day has its preposition, the name has not.
  if (given.length === 2 && BEFORE_DAYS.at(given, 1) && DAY.test(text.slice(at + length, at + length + 5))) return Number.NEGATIVE_INFINITY
  // 李明|作报告, 柳青|致欢迎辞: the verb has its 作, the name has not.
  if (given.length === 2 && OPENERS.at(text, at) && wordFrequency(given) >= 500) return Number.NEGATIVE_INFINITY
  // 王丽|仍坚守: what is never the end of a name is the word behind a shorter one, unless what follows is sure.
  if (given.length === 2 && whole < 2.5 && given[1] !== '和' && endsName(given[1] as string) < NEVER_ENDS) return Number.NEGATIVE_INFINITY
  const edge = DOING.at(name, length - 1) && (AFTER.at(text, at + length - 1)?.word.length ?? 0) > 1 ? whole - 1 : whole
  if (edge < (given === '建设' ? (RISKY.has(name[0] as string) ? 4 : 2.5) : LEAST[licence])) return Number.NEGATIVE_INFINITY
  const score = nameScore(name)
  if (
    isRisky(name) &&
    score < 0 &&
    edge < (licence === 'post' || licence === 'list' ? 2.5 : 3) &&
    !isSureBehindPost(licence, given, edge, score)
  )
    return Number.NEGATIVE_INFINITY
  if (score < (edge < 1.5 ? (isPlainWord(name, licence) ? WORDLIKE : 0) : SCORE[licence])) return Number.NEGATIVE_INFINITY
  if ((licence === 'none' || licence === 'word' || edge < 2.5) && isCommonWord(name) && !isActing(text, at + length, name, licence))
    return Number.NEGATIVE_INFINITY
  // A longer name that would swallow the verb behind a shorter one has the weaker edge and loses here.
  return edge * 3 + score * 0.25 + (given.length === 2 ? 1 : 0)
}

/** 副主任|马力|到某镇调研: a rare word that is a name too, between a post and one who goes. */
const isActing = (text: string, end: number, name: string, licence: Licence) =>
  licence === 'post' && wordFrequency(name) < 500 && /^(?:到|赴|率|带队|来到|前往|深入)/.test(text.slice(end, end + 2))

/** 驻军官兵座谈, 校方: made of words, or one itself; of a longer one two pairs side by side are. */
function isOfWords(name: string): boolean {
  if (name.length === 2) return wordFrequency(name) >= 100
  for (let at = 0; at + 4 <= name.length; at++)
    if (wordFrequency(name.slice(at, at + 2)) >= 300 && wordFrequency(name.slice(at + 2, at + 4)) >= 300) return true
  return false
}

/** Words of running text, heads of posts and ends of bodies: no name of a people without Han surnames holds one. */
function holdsWord(name: string): boolean {
  for (let at = 0; at + 2 <= name.length; at++) {
    const pair = name.slice(at, at + 2)
    if (isFunctionWord(pair) || wordFrequency(pair) >= 3000) return true
  }
  if (isOfWords(name)) return true
  // 知情知政, 参政议政: a word of running text doubles a character so, a name does not.
  if (name.length === 4 && (name[0] === name[2] || name[1] === name[3]) && wordFrequency(name.slice(0, 2)) > 0) return true
  // 连长|嘴上: where, not who.
  if (/^.[上里下前后]$/.test(name)) return true
  return /[局委会院部厅办处科室站所队组社厂校团人员]$|[证聘]书|牌匾|奖牌|^(?:任命|提名|推选|选举|免去|授予|代理|团)|^(?!其其格)[和为赴访师与及在到对从向把被让给同跟由将并又也都很最更各每本该此其这那何谁做作办开看听说讲问想要去来]|^(?:[省市县区州盟旗镇乡]|.[省市县区州盟旗镇乡])/.test(
    name,
  )
}

/** 才让|加, 扎西|草: one character more makes such a part a whole name. */
const PART_ON = /[加甲太东杰吉措毛草本才旦当先合尖姆卓]/

/** 次仁多吉, 桑吉才让, 才让东, 扎西: a name made of the parts of such names, whatever follows that may follow a name. */
function madeOfParts(text: string, at: number): Span | null {
  const length = partsFrom(text, at)
  if (length > 2 && edgeAfter(text, at + length) >= 1) return { start: at, end: at + length }
  if (length === 2 && PART_ON.test(text[at + 2] ?? '') && edgeAfter(text, at + 3) >= 2) return { start: at, end: at + 3 }
  const end = at + 4
  const name = text.slice(at, end)
  if (length === 2 && edgeAfter(text, at + 2) >= 2.5 && nameScore(text.slice(at, at + 3)) < 3) return { start: at, end: at + 2 }
  if (edgeAfter(text, end) < 2.5 || !holdsPart(name) || nameScore(name.slice(0, 3)) > 3 || nameScore(name.slice(1)) > 3) return null
  return [name.slice(0, 2), name.slice(2)].some((half) => isCommonWord(half) && wordFrequency(half) > 100) ? null : { start: at, end }
}

/** A name of a people without Han surnames, behind a post or in a list only: two to six characters with a sure edge and no word inside. */
function foreignAt(text: string, at: number, least = 2): Span | null {
  // 委员|直抒胸臆, 代表|见多识广: behind a word for many people four characters are a saying.
  const isSaying = /(?:委员|代表|成员|队员|会员|领导)$/.test(text.slice(Math.max(0, at - 2), at))
  for (const length of [4, 3, 5, 6, 2]) {
    const name = text.slice(at, at + length)
    if (length < least || name.length < length || !isGiven(name) || edgeAfter(text, at + length) < 2.5) continue
    if ((length > 3 && nameScore(name.slice(-3)) > 3) || (length === 4 && isSaying && !holdsPart(name))) return null
    return isCommonWord(name) || holdsWord(name) ? null : { start: at, end: at + length }
  }
  return null
}

/** A name without the blanks that pad it. */
export function plainName(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s/g, '')
}
