import type { Span } from '../../schema/types.ts'
import { Characters } from '../characters.ts'
import { isCommonWord, nameScore, wordFrequency } from '../gazetteer.ts'
import { matches, matchesFrom } from '../matches.ts'
import { nameBody } from '../naming.ts'
import type { Post, Roster, Sighting, View } from '../sighting.ts'
import { postsPrintedBehind } from './holding.ts'
import { nameAt, plainName } from './name.ts'
import { type Names, namesFrom, type People, sighting } from './names.ts'
import { HEADS } from './post-words.ts'

/** Whether a name was already seen there. */
export interface Seen {
  readonly sightings: readonly Sighting[]
}

/** Where names were seen. */
export const seenAt = ({ sightings }: Seen) => new Set(sightings.map(({ span }) => span.start))

/** 组长: 副组长: 成员: of a group that a notice sets up; blanks may stand inside the word. */
const LABEL =
  /(?:^|[\s。;,(])((?:常务)?副?(?:组 {0,4}长|主 {0,4}任|指 {0,2}挥 {0,2}长|总指挥|队 {0,4}长|班 {0,4}长|成 {0,4}员|委 {0,4}员|秘书长|召集人|顾 {0,4}问)(?:单位)?) ?: ?/g

const SET_UP = /(?:成立|调整|组建|设立)([^,。;:《》\n]{4,50}?(?:领导小组|指挥部|专班|工作组|委员会|组委会))/
const ROLL = /(?:^|[\n 。])([^,。;:《》\n ]{4,50}?(?:领导小组|指挥部|专班|工作组|委员会|组委会))(?:组成)?(?:人员|成员)名单/

/** The group whose members a notice lists: 关于成立〈市信用建设工作领导小组〉的通知. */
export function groupOf(view: View): string | null {
  const { text } = view.prose
  const plain = text.replace(/\n(?!.{4,50}名单)/g, '')
  const found = SET_UP.exec(plain) ?? ROLL.exec(plain)
  return found ? nameBody(found[1] as string, view.scope) : null
}

/** 组长:甲 副组长:乙 成员:丙(市财政局): posts of the group in the heading; lines without a label go on with the last. */
export function readRosters(view: View, seen: Seen): People[] {
  const { text } = view.prose
  const labels = matches(text, LABEL)
  const group = labels.length > 0 ? groupOf(view) : null
  if (!group) return []
  const taken = seenAt(seen)
  const sightings: Sighting[] = []
  const posts: Post[] = []
  const rosters: Roster[] = []
  labels.forEach((label, index) => {
    const start = label.index + label[0].indexOf(label[1] as string)
    const from = label.index + label[0].length
    const names = columnNames(text, from, labels[index + 1]?.index ?? text.length)
    const title = (label[1] as string).replace(/ /g, '')
    for (const span of names) if (!taken.has(span.start)) sightings.push(sighting(text, span, true, 'official/roster-label'))
    const first = names[0]
    const last = names.at(-1)
    if (!first || !last) return
    for (const span of names) {
      posts.push({
        title,
        status: null,
        body: { name: group, type: 'Agency', span: null },
        holders: [span],
        span: { start, end: span.end },
        rule: 'holds-post/roster-label',
      })
    }
    rosters.push({ names, span: { start, end: last.end } })
  })
  return [{ sightings, posts, rosters }]
}

/** Names in columns and lines, each with its body in brackets, up to `end`. */
function columnNames(text: string, from: number, end: number): Roster['names'][number][] {
  const names: Roster['names'][number][] = []
  let at = from
  while (at < end) {
    const found = namesFrom(text, at, 'list')
    const last = found.names.at(-1)
    if (!last || last.end > end) break
    names.push(...found.names)
    at = found.end + (/^[\s、,;]*/.exec(text.slice(found.end, found.end + 8))?.[0].length ?? 0)
  }
  return names
}

/** What follows a list of names without a post: they attend. */
const ATTENDS =
  /^(?:等)?(?:[^,。;:\n]{0,24}?(?:同志|领导))?(?:[及和与、]?(?:大会)?主席团(?:其他)?成员)?(?:以[\u3400-\u9fff]{1,6}身份)?(?:在[主分]会场)?(?:分别|一同|共同|也|先后|应邀|受邀|全程)?(?:出席|参加|列席|陪同|见证|(?:进行|集体)?宣誓|在(?:大会)?主席台|发言|分别发言|就座|到会|作交流|一行)/
/** The words one of which ends what follows: a line without them holds no list that attends, and few lines do. */
const ATTENDING =
  /出席|参加|列席|陪同|见证|宣誓|主席台|发言|就座|到会|作交流|一行|[位名]原?[省市县区州旗]级?领导|等[省市县区州旗校院局镇乡]领导|等(?:公司|企业|集团|街道)领导|以上领导|演讲|认为|荣获|夺得|斩获|摘得|获得/y
const ATTENDING_STARTS = new Characters('出参列陪见宣主发就到作一位名等以演认荣夺斩摘获')
/** 甲、乙等县领导: what they are stands behind them. */
const LEADERS =
  /^(?:(?:\d{1,2}|[两二三四五六七八九十]{1,2})[位名])?原?(?:[省市县区州旗](?:级|四套班子|四大班子|党政)?|公司|企业|集团|[校院局镇乡]|街道|在[\u3400-\u9fff]{1,4}?副?[省厅市]级以上)领导/
/** 甲、乙、丙8名委员, 甲、乙等代表: those who speak at a session. */
const MEMBERS = /^(?:等)?(?:[\d两三四五六七八九十]{1,3}[名位][省市县区州]?(?:政协|人大)?)?(?:委员|代表)(?=[^,。;\n]{0,60}?发言)/
/** 甲、乙等专家学者作主旨演讲, 甲、乙等来自省内的诗人一致认为: those who speak, by what they are. */
const SCHOLARS =
  /^(?:等)?(?:来自[\u3400-\u9fff]{1,12}?的?)?(?:\d{1,3}余?[位名])?(?:[\u3400-\u9fff、]{0,8}?(?:专家|学者|教授|诗人|作家|评论家|企业家|艺术家|代表|嘉宾|院士)){1,3}(?=[^。;\n]{0,20}?(?:发言|演讲|认为|作了?[^,。;\n]{0,10}?报告))/
/** 甲、乙等15名住某县的州政协委员赶到会场: members of a congress or conference who come to it. */
const COMERS =
  /^(?:等)?(?:(?:\d{1,3}|[两三四五六七八九十]{1,3})[名位])?(?:[驻住来][\u3400-\u9fff]{2,8}?的?)?(?<post>(?:全国|自治区|[省市县区州旗])(?:政协委员|人大代表|政协副主席|人大常委会副主任))(?=[^。;\n]{0,30}?(?:出席|参加|列席|赶到|抵达|报到|到会))/
/** 甲、乙等3名选手分别荣获一等奖: people of a contest. */
const WIN = '(?:荣获|夺得|斩获|摘得|获得|获)[^,。;\\n]{0,24}?(?:[一二三特]等奖|[冠亚季]军|第[一二三四五六]名|[金银铜]奖|优秀奖|称号)'
const WINS = new RegExp(`^(?:等)?(?:\\d{1,3}|[两二三四五六七八九十])?(?:[名位人][\\u3400-\\u9fff]{0,6}?)?(?:分别|双双|共同)?${WIN}`)
/** 首批店主分别为:甲、乙 */
const ARE = /分别(?:为|是) ?: ?$/

/** What comes before a list that the verb opens: 出席会议的有: */
const OPENS =
  /(?:出席|参加|列席|到会|与会|参会|在座|就座|就坐|执行主席|领导|人员|成员|名单|嘉宾|代表)[^。;\n]{0,16}(?:有|还有|是|如下|包括)? ?: ?$/

/** ,以及|甲、乙等县领导出席; 省内外专家组|甲、乙: what may stand before the first name. */
const BEFORE_LIST =
  /^(?:(?:以及)?[\u3400-\u9fff]{2,16}?(?:负责人|负责同志|代表|干部)(?:和|以及|及)(?=[\u3400-\u9fff]{2,4}、)|以及|[\u3400-\u9fff]{0,10}(?:专家|评审|督导|调研|考察|评估|验收)[组团](?=[\u3400-\u9fff]{2,4}、))/

/** Whether a verb of attendance follows in the line of an offset; asked from left to right, so that each line is looked at once. */
function attendanceBehind(text: string): (offset: number) => boolean {
  const verbs = Array.from(matchesFrom(text, ATTENDING_STARTS, ATTENDING), ({ index }) => index)
  let next = 0
  let lineEnd = -1
  return (offset) => {
    while ((verbs[next] ?? text.length) < offset) next++
    if (offset > lineEnd) lineEnd = text.indexOf('\n', offset)
    if (lineEnd < 0) lineEnd = text.length
    return (verbs[next] ?? text.length) < lineEnd
  }
}

/** 甲、乙、丙出席会议; 在主席台就座的有:甲、乙: names that only their list and its verb prove. */
export function readLists(view: View, seen: Seen): People[] {
  const { text, clauses } = view.prose
  const taken = seenAt(seen)
  const people: People[] = headsOf(text, taken)
  const mayAttend = attendanceBehind(text)
  for (const clause of clauses) {
    const within = namedWithin(text, clause, taken)
    if (within) people.push(within)
    if (within || taken.has(clause.start) || HEADS.at(text, clause.start)) continue
    const before = text.slice(Math.max(0, clause.start - 24), clause.start)
    const isOpen = before.trimEnd().endsWith(':')
    const are = isOpen && ARE.test(before)
    const opened = are || (isOpen && OPENS.test(before))
    const subject = opened ? null : subjectAt(text, clause.start)
    if (subject) people.push(subject)
    if (subject || (!opened && !mayAttend(clause.start))) continue
    const found = namesFrom(text, clause.start + (BEFORE_LIST.exec(text.slice(clause.start, clause.start + 32))?.[0].length ?? 0), 'list')
    const first = found.names[0]
    if (!first || found.names.length < 2) continue
    const rule = are ? areNames(text, found) : opened ? 'official/opened-list' : provedBehind(text, found)
    if (!rule) continue
    people.push({
      sightings: found.names.map((span) => sighting(text, span, rule.startsWith('official'), rule)),
      posts: rule === 'person/comers' ? seatsOf(view, found) : [],
      rosters: [{ names: found.names, span: { start: first.start, end: found.end } }],
    })
  }
  return people
}

/** 在主席台上就座的有甲、乙; 大会执行主席是甲、乙; 授予甲、乙“优秀企业家”称号: a list that stands in its clause behind the words that open it. */
const OPENS_WITHIN =
  /(?:活动|会议|仪式|晚会|论坛|大会|座谈会|典礼)由(?=[\u3400-\u9fff]{2,4}、[\u3400-\u9fff]{2,4}(?:共同)?主持)|授予(?=[\u3400-\u9fff]{2,4}、[^,。;:\n]{2,40}?“[^”\n]{2,16}”(?:荣誉)?称号)|(?:(?:就座|就坐|(?:出席|参加|列席|陪同|到会|一同)(?:今天|本次|此次)?(?:会议|大会|活动|仪式|典礼|座谈会?|调研|检查|考察|视察|指导|参加|出席)?)的|(?:参会|与会)(?=领导|嘉宾|同志))(?:[省市县区州旗]?(?:级)?(?:领导|同志|嘉宾)(?:和嘉宾|同志)?)?(?:还)?有(?=[\u3400-\u9fff]{2,4}、)|执行主席的?(?:是|为|有):?(?=[\u3400-\u9fff]{2,4}、)/

function namedWithin(text: string, { start, end }: Span, taken: ReadonlySet<number>): People | null {
  // A list has a mark in it, and most clauses have none.
  const clause = text.slice(start, Math.min(end, start + 60))
  const opened = clause.includes('、') ? OPENS_WITHIN.exec(clause) : null
  const from = start + (opened?.index ?? 0) + (opened?.[0].length ?? 0)
  if (!opened || taken.has(from)) return null
  const found = namesFrom(text, from, 'list')
  const [first] = found.names
  if (!first || found.names.length < 2 || !allNamed(text, found)) return null
  return {
    sightings: found.names.map((span) => sighting(text, span, true, 'official/opened-list')),
    posts: [],
    rosters: [{ names: found.names, span: { start: first.start, end: found.end } }],
  }
}

/** 以甲为团长的某县代表团, 开幕会由甲主持: who heads a group or a meeting, without a post. */
const HEADED_BY =
  /以(?=[\u3400-\u9fff]{2,4}(?:同志)?为(?:团长|组长|队长|首)的)|(?<=会议?|活动|仪式|典礼)由(?=[\u3400-\u9fff]{2,4}(?:同志)?主持[,。;])/y
const HEADED_STARTS = new Characters('以由')

function headsOf(text: string, taken: ReadonlySet<number>): People[] {
  return matchesFrom(text, HEADED_STARTS, HEADED_BY).flatMap(({ index }) => {
    const span = taken.has(index + 1) ? null : nameAt(text, index + 1, 'post')
    if (!span || !/^(?:同志)?(?:为|主持)/.test(text.slice(span.end, span.end + 4))) return []
    return [{ sightings: [sighting(text, span, true, 'official/heads-group')], posts: [], rosters: [{ names: [span], span }] }]
  })
}

/** Whether a list looks like one of people: dishes, goods and towns have no surnames, or hardly. */
function allNamed(text: string, { names }: Names): boolean {
  const scores = names.map((span) => (isCommonWord(plainName(text, span)) ? Number.NEGATIVE_INFINITY : nameScore(plainName(text, span))))
  return scores.every((score) => score > -6) && scores.filter((score) => score > 0).length * 2 > scores.length
}

const areNames = (text: string, found: Names) =>
  /^[。;,\n]|^$/.test(text.slice(found.end, found.end + 1)) && allNamed(text, found) ? 'person/named-list' : null

/** 甲、乙等15名州政协委员: the seat that each of a list has. */
function seatsOf({ prose: { text }, scope }: View, { names, end }: Names): Post[] {
  const behind = COMERS.exec(text.slice(end, end + 80))
  const span = { start: names[0]?.start ?? end, end: end + (behind?.[0].length ?? 0) }
  return postsPrintedBehind(behind?.groups?.post ?? '', scope, names, span)
}

/** What the words behind a list make of its names; null where they prove nothing. */
function provedBehind(text: string, found: Names): string | null {
  const behind = text.slice(found.end, found.end + 50)
  if (ATTENDS.test(behind.slice(0, 30))) return 'official/attending-list'
  if (text[found.end - 1] === '等' && LEADERS.test(behind)) return 'official/leaders-behind'
  if (COMERS.test(text.slice(found.end, found.end + 80)) && allNamed(text, found)) return 'person/comers'
  if (SCHOLARS.test(text.slice(found.end, found.end + 80)) && allNamed(text, found)) return 'person/scholars'
  if (MEMBERS.test(text.slice(found.end, found.end + 80)) && allNamed(text, found)) return 'person/members'
  return WINS.test(behind) && allNamed(text, found) ? 'person/winners' : null
}

/** One name before 荣获一等奖, or before 代表市政府作报告. */
const WINS_ALONE = new RegExp(`^(?:分别)?${WIN}`)
const STANDS_FOR =
  /^代表(?:中共)?[\u3400-\u9fff]{0,6}?[省市县区州旗镇乡](?:委|政府|人大常委会|政协|党委|人民政府)[\u3400-\u9fff、]{0,8}?(?:作|介绍|通报|汇报|致|讲话|报告|发言|表示|向)/

/** 甲主持。, 甲主持开幕式, 甲作工作报告, 甲领学: what only somebody does whom the text names. */
const HOSTS =
  /^(?:主持(?:[\u3400-\u9fff]{0,6}(?:会议?|式|仪式|活动|学习))?(?:并(?:讲话|致辞))?(?=[,。;\n]|$)|领学(?=[,。;])|作了?[\u3400-\u9fff]{0,6}(?:工作报告|讲话|总结讲话|动员讲话|主旨演讲)(?=[,。;]))/

/** 甲荣获一等奖, 甲代表市政府通报, 甲主持开幕式: one name of three characters that opens a clause and surely is one. */
function subjectAt(text: string, start: number): People | null {
  const verb = text[start + 3] as string
  if (!(verb && '代荣夺斩摘获分在主领作'.includes(verb))) return null
  const span = nameAt(text, start, 'none')
  if (!span || span.end !== start + 3) return null
  const name = plainName(text, span)
  const behind = text.slice(span.end, span.end + 40)
  const isHost = HOSTS.test(behind) && wordFrequency(name.slice(1)) < 500
  if (nameScore(name) < (isHost ? 1 : 3)) return null
  const rule =
    isHost || STANDS_FOR.test(behind) || /^在(?:大会)?主席台/.test(behind)
      ? 'official/stands-for'
      : WINS_ALONE.test(behind)
        ? 'person/winners'
        : null
  if (!rule) return null
  const names = [span]
  return { sightings: [sighting(text, span, rule.startsWith('official'), rule)], posts: [], rosters: [{ names, span }] }
}
