import { fold } from '../clauses.ts'
import { readCredits } from './credits.ts'
import { isLikelyName, readNames } from './names.ts'
import type { Piece } from './pieces.ts'

/** What a line is by its own shape; what it is on this page is decided in `drafts.ts`. */
export type Cue =
  | 'lead' // 本报讯（记者 某某）…, 某社某地3月30日电…
  | 'byline' // ■本报记者 某某
  | 'author' // 某区委副书记、区长 某某
  | 'brief' // ●近日，…
  | 'caption' // …。某某 摄
  | 'continued' // （上接第一版）…
  | 'jump' // （下转第三版）
  | 'column' // 简讯
  | 'sponsor' // 主办 某市总工会
  | 'section' // □某某专题
  | 'note' // 编者按
  | 'furniture' // 发布时间：…
  | 'residue' // 相关阅读: what follows belongs to other pages
  | 'number' // 某政办函〔2013〕89号
  | 'label' // 责任单位：某局
  | 'numbered' // 一、…
  | 'signature' // a contributor's name on a line of its own
  | 'date' // 2013年10月10日
  | 'headline'
  | 'prose'

/** A piece with its cue; `head` and `tail` are the ends of its text, widths folded, all that rules look at. */
export interface Seen extends Piece {
  readonly cue: Cue
  readonly head: string
  readonly tail: string
}

const HEAD = 160
const TAIL = 120
const ROLE =
  '(?:(?:本报|本刊|本台|本网|特约|见习|实习|首席|全媒体|融媒体|驻地|文字|摄影|图片|通讯|\\p{Script=Han}{2,5}(?:报|网|台|融媒))\\s?){0,4}(?:记者|通讯员|评论员|实习生|撰稿人|摄影师)'

const LEADS = [
  /^[(【[]?本(?:报|网|台|刊|站|社)(?:\p{Script=Han}|\d){0,14}?讯(?=[\s()】\]:,]|记|通|见|\d|$|近|日|昨|今|前|\p{Script=Han})/u,
  new RegExp(`^[【[(]?${ROLE.replace('{0,4}', '{1,4}')}[^,。]{0,24}?报道`, 'u'),
  /^[(【[]?\p{Script=Han}{2,12}\s?(?:\d{4}年)?\d{1,2}月\d{1,2}日\s?(?:\p{Script=Han}{0,4}?)(?:电|讯|消息)/u,
  /^[【[]?\p{Script=Han}{1,8}(?:网|台|报|社|客户端|融媒)(?:\p{Script=Han}{0,4})(?:消息|讯|电)\s?[():\]]/u,
  /^\p{Script=Han}{1,8}讯\s?(?:[(:]|\d{1,2}月)/u,
  new RegExp(`^[(【[]\\s?${ROLE}`, 'u'),
]

/** A word that every lead holds: most lines hold none, and are spared the forms. */
const LEADING = /[讯电]|消息|报道|记者|通讯员|评论员|实习生|撰稿人|摄影师/

/** 「本报讯（记者 …）」「某社某地3月30日电」「（记者某某）」: an article's body begins here. */
export function isLead(head: string): boolean {
  return LEADING.test(head) && LEADS.some((lead) => lead.test(head))
}

const BYLINE = new RegExp(`^[■□◆●▲★◎☆※]?\\s?(?:(?:文|图|文/图|图/文|文图|图文|撰文|摄影)\\s?[/:|]?\\s?)?${ROLE}`, 'u')
const PLAIN_BYLINE = /^[■□◆●★◎☆※]\s?(\p{Script=Han}[\p{Script=Han}\s]{1,12})$/u
const CREDIT_LINE = /^(?:文|图|文\/图|图\/文|文图|图文|作者|撰文|摄影)\s?[/:|]\s?\S|\S\s?(?:文\/图|图\/文|\/文|\/图|\s文|\s摄影报道)$/u

/** 「（本报某地4月1日电 记者某某）」 on a line of its own. */
const BRACKETED = /^[(【[][^()。]{0,40}(?:记者|通讯员|供稿|作者|评论员|\d日电)[^()。]{0,100}[)】\]]$/u

/** 「■本报记者 于某某」「□本报记者张某 通讯员郜某」「文/图 某某」: a line of nothing but who wrote. */
function isByline(head: string, tail: string): boolean {
  if (head.length < HEAD && /[)】\]]$/.test(head) && BRACKETED.test(head)) return true
  if (head.length > 60 || /[,。;!?“”]/.test(head) || /摄$/.test(tail)) return false
  if (BYLINE.test(head) || (CREDIT_LINE.test(head) && head.length <= 30)) return namesSomeone(head)
  const printed = PLAIN_BYLINE.exec(head)?.[1]
  const plain = printed ? readNames(printed) : []
  return plain.length > 0 && plain.every(isLikelyName)
}

/** 「记者走进青石乡」 names nobody. */
function namesSomeone(line: string): boolean {
  const { reporters, correspondents, photographers } = readCredits(line, 'reporters')
  return reporters.length + correspondents.length + photographers.length > 0
}

const POST = /(?:书记|[^员会]长|主任|主席|局长|县长|区长|市长|镇长|乡长|校长|院长|站长|部长|会长|经理|董事长|教授|代表|委员|评论员)[\s)]/u

/** 「某区委副书记、区长 李某某」: post and name under the headline of a signed article. */
function isAuthor(head: string): boolean {
  if (head.length > 50 || /[,。;:!?“”]/.test(head)) return false
  if (/^(?:本报|本刊)?(?:特约)?评论员(?:\s|$)/.test(head)) return true
  const name = /\s(\p{Script=Han}{1,3}\s?\p{Script=Han}{1,2})$/u.exec(head)
  return name !== null && POST.test(head.slice(0, (name.index ?? 0) + 1)) && readNames(name[1] ?? '').length === 1
}

const PHOTO_TAIL = /(?:[\s。!?”)》\d:/]|\p{Script=Han}{2})\s?(?:(?<![拍航录翻])摄|摄影|摄影报道|供图|图片报道)[)】]?[。]?$/u
const PHOTO_GIVEN = /(?:图片|照片|资料图|图)\s?(?:由|为|来源于|来自|:)?.{0,16}(?:提供|供图|资料图片|资料图)[)】]?[。]?$/u
const PHOTO_HEAD = /^(?:[▲△↑↓←→▼]|[(]?(?:图为|图[①②③④⑤一二三四五]|(?:上|下|左|右|题|本版)图(?:为|:|①|是)?|图片说明|[上下左右]图))/u
const LONGEST_CAPTION = 320

function isCaption(text: string, head: string, tail: string): boolean {
  if (text.length > LONGEST_CAPTION) return false
  const isPhoto = /[影摄图道供片][)】]?。?$/.test(tail) && (PHOTO_TAIL.test(tail) || PHOTO_GIVEN.test(tail))
  return isPhoto || (PHOTO_HEAD.test(head) && text.length < 160)
}

const FURNITURE = [
  /^[|｜\-—_=*·•.…\s]{1,80}$/,
  /^(?:发布|发表|更新|录入|添加|上传|编辑)?(?:时间|日期|时问)\s?:?\s?\d{4}/,
  /^(?:发布|发表|更新)(?:时间|日期)/,
  /^(?:发布人|发布者|发布机构|信息来源|稿件来源|文章来源|来源|来自|出处|阅读量?|浏览(?:次数|量)?|点击(?:数|量|率)?|访问(?:量|次数)|字号|字体|打印|学校|作者单位|关键词|标签|分类|栏目|责任编辑|责编|编辑|审核|校对|初审|复审|终审|一审|二审|三审|监制|值班(?:主任|编委|总编)|版式|美编|组版|电话|热线|邮箱|投稿|网址|电子信箱|邮编|邮发代号)\s?[:|]/,
  /^(?:责任编辑|责编|本版编辑|版面编辑|本版责编|执行编辑)\s?\p{Script=Han}/u,
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s?(?:\d{1,2}:\d{2}(?::\d{2})?)(?:\s.{0,40})?$/,
  /^\d{4}-\d{1,2}-\d{1,2}(?:\s.{0,40})?$/,
  /^(?:您?(?:当前|现在)的?位置|当前位置|首页\s?[->»>])/,
  /^(?:分享到?|收藏|关闭(?:窗口)?|打印(?:本页)?|返回(?:顶部|首页)?|扫一扫|大\s?中\s?小|【?(?:大|小)】?|\[?字体|展开详细|查看原文|阅读原文)(?:$|[\s:[【])/,
  /^(?:国内统一(?:连续出版物|刊)号|国内统一刊号|CN\s?\d|第?\s?[A-D]?\d{1,2}\s?版?$|第\d{1,6}期$|总第\d+期)/i,
  /^\d{4}年\d{1,2}月\d{1,2}日\s?(?:星期|周)[一二三四五六日天]/,
  /^(?:星期|周)[一二三四五六日天](?:\s|$)/,
  /^(?:农历|今日\d+版|天气|今日天气)/,
  /^\p{Script=Han}{2,5}(?:日报|晚报|晨报|早报|都市报|时报|周报|商报|晚刊)(?:\s.{0,30})?$/u,
]
const RESIDUE =
  /^[([]?(?:新闻推荐|相关(?:阅读|新闻|推荐|链接|文章|信息)|推荐阅读|热门(?:推荐|文章|新闻|阅读)|延伸阅读|更多(?:新闻|阅读|>>)|上一[篇条]|下一[篇条]|猜你喜欢)(?:$|[\s:>»)\]])|^(?:版权(?:声明|所有)|免责声明|Copyright|主办单位:.{0,40}(?:ICP|备案))/i
const COLUMN =
  /^[([]?(?:(?:\p{Script=Han}{2}\s?)?(?:简\s?讯|快\s?讯|短\s?讯|短\s?波|简\s?报|集\s?锦|要闻简报|一句话新闻|新闻速递|新闻集装箱|工作简讯|动态|短新闻|微新闻|快报|速递|速览))[)\]]?$/u
const NUMBERED =
  /^[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3}|[①-⑳])[)、.．](?!\d)|^第[一二三四五六七八九十百零\d]{1,5}[条章节项款]|^(?:首先|其次|再次|最后)[,:]/u
const FILE_NUMBER = /^\p{Script=Han}{2,12}\s?[([〔]\s?(?:19|20)\d{2}\s?[)\]〕]\s?(?:第\s?)?\d{1,4}\s?号$/u
const DATE_LINE =
  /^(?:(?:19|20)\d{2}|[一二三四五六七八九〇○零\dO]{4})\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日$/u
const LABEL = /^[^\s:][^:,。]{0,9}:/
const LABELS =
  /^(?:姓\s*名|性\s*别|组\s*长|副\s*组\s*长|成\s*员|主\s*任|副主任|时\s*间|地\s*点|日\s*期|单\s*位|联系人|联系电话|地\s*址|主\s*持人?|出席|列席|参加|记录|议\s*题|责任单位|牵头单位|配合单位|完成情况|工作目标|建设单位|建设内容|项目名称|总投资|备注|主送|抄送|附\s*件|顾\s*问|总指挥|指挥长|常务副\S{0,4}|委\s*员)\s*:/
const NOTE = /^[【[(]?(?:编者按|编者的话|编后|编后语|编辑按|开栏的话|记者手记|主持人语|卷首语|按语)[】\])]?$/
const SECTION = /^[□■◎☆★◇]\s?\p{Script=Han}[\p{Script=Han}\s·“”]{1,24}$/u
const CONTINUED = /^[(【[▲▶]?\s?(?:上接|紧接|接)\s?(?:第?\s?[A-D]?[\d一二三四五六七八九十]{1,3}\s?版|头版|本版)/iu
const JUMP = /^[(【[]?\s?(?:下转|转)\s?第?\s?[A-D]?[\d一二三四五六七八九十]{1,3}\s?版\s?[)】\]]?$/iu

const LONGEST_HEADLINE = 64
/** 「某某作出重要指示强调 坚持… 某某主持会议并讲话」: several rows of headlines in one line. */
const LONGEST_OF_PARTS = 100
const LONGEST_WITH_COMMA = 34

/** 「聚力谋发展，共绘新蓝图」: a headline has a comma between halves of one length; a broken sentence has it anywhere. */
function isBalanced(text: string): boolean {
  const [first = '', second = '', ...more] = text.split(',')
  return more.length === 0 && first.length >= 4 && Math.abs(first.length - second.length) <= 2
}

/** Six to some thirty characters, no full stop inside, no mark at the end. */
function isHeadline(text: string, level: number): boolean {
  const isOfParts = /\S\s+\S/.test(text) && !text.includes(',')
  if (text.length > (isOfParts ? LONGEST_OF_PARTS : LONGEST_HEADLINE) || text.length < 2 || !/\p{Script=Han}/u.test(text)) return false
  if (/[。;…]/.test(text) || /[,、:(《“]$/.test(text)) return false
  if (/^[)》”,、。:!?.]/.test(text)) return false
  if (/[!?][”’]?$/.test(text)) return text.length <= 26 && !text.startsWith('“')
  if (text.includes(',')) return text.length <= LONGEST_WITH_COMMA && (level > 0 || isBalanced(text))
  return true
}

const PLACE_END = /[镇乡县市区村局委办院校司会部街道队所站]$/u

/** 「曹某」 alone on a line, or 「（甲某 乙某）」. */
function isSignature(head: string): boolean {
  if (head.length > 24) return false
  const bare = head.replace(/^[([]|[)\]]$/g, '').replace(/\s?(?:文\/图|\/文|文)$/, '')
  if (PLACE_END.test(bare) && !/\s/.test(bare)) return false
  const words = bare.split(/[\s、]+/)
  const names = words.length <= 8 ? readNames(bare) : []
  return names.length > 0 && names.length <= 4 && names.every(isLikelyName)
}

type Test = (text: string, head: string, tail: string, level: number) => boolean

/** In this order: the first that holds is the cue. */
const TESTS: readonly (readonly [Cue, Test])[] = [
  ['continued', (_, head) => CONTINUED.test(head)],
  ['jump', (text, head) => text.length < 20 && JUMP.test(head)],
  ['note', (text, head) => text.length < 12 && NOTE.test(head)],
  ['column', (text, head) => text.length < 14 && COLUMN.test(head)],
  ['residue', (text, head) => text.length < 400 && RESIDUE.test(head)],
  ['furniture', (text, head) => text.length < 120 && FURNITURE.some((line) => line.test(head))],
  ['sponsor', (text, head) => text.length < 40 && /^(?:主办|协办|承办|联办|特约刊登)(?:单位)?[\s:]/.test(head)],
  ['author', (_, head) => isAuthor(head)],
  ['byline', (_, head, tail) => isByline(head, tail)],
  ['section', (_, head) => SECTION.test(head)],
  ['lead', (_, head) => isLead(head)],
  ['brief', (text) => /^[●◆▪]/.test(text)],
  ['caption', isCaption],
  ['number', (_, head) => head.endsWith('号') && FILE_NUMBER.test(head)],
  ['date', (_, head) => head.endsWith('日') && DATE_LINE.test(head)],
  ['numbered', (_, head) => NUMBERED.test(head)],
  ['label', (_, head) => LABELS.test(head)],
  ['signature', (_, head) => isSignature(head)],
  ['headline', (text, head, _tail, level) => text.length <= LONGEST_OF_PARTS && isHeadline(head, level)],
]

function see(piece: Piece): Seen {
  const head = fold(piece.text.slice(0, HEAD))
  const tail = fold(piece.text.slice(-TAIL))
  const cue = TESTS.find(([, test]) => test(piece.text, head, tail, piece.level))?.[0] ?? 'prose'
  // What is new stands first: behind a spread it costs Node 20 nine times as much.
  return { cue, head, tail, ...piece }
}

/** 「工作目标：…」 three times and more on a page is a label; 「郭某某：创新实干」 once is a headline. */
function repeatedLabels(seen: readonly Seen[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { cue, head } of seen) {
    const label = cue === 'headline' || cue === 'prose' ? LABEL.exec(head)?.[0] : undefined
    if (label) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 2).map(([label]) => label))
}

const ENDED = /[。!?…”)》]$/u

/** A name alone is a contributor's where the paragraph before it is whole; in a roster it is one line of many. */
function settle(piece: Seen, before: Seen | undefined, labels: ReadonlySet<string>): Seen {
  if (piece.cue === 'headline' && labels.has(LABEL.exec(piece.head)?.[0] ?? '')) return { ...piece, cue: 'label' }
  if (piece.cue !== 'signature') return piece
  const isAfterProse = before !== undefined && (before.cue === 'prose' || before.cue === 'lead' || before.cue === 'brief')
  return isAfterProse && ENDED.test(before.tail) ? piece : { ...piece, cue: 'label' }
}

/** The first line of a page is a headline also where it has commas or ends in ！ or ……, as long as it is no sentence. */
function opensPage({ cue, text, head }: Seen, next: Seen | undefined): boolean {
  if (cue !== 'prose' || !next || text.length > LONGEST_HEADLINE) return cue === 'headline'
  return !/[。;]/.test(head) && !/[,:、]$/.test(head) && (next.cue === 'lead' || next.cue === 'byline' || next.text.length > text.length)
}

/** The pieces of a page with what each is by its shape, the pieces beside it and the labels of the page. */
export function seeCues(pieces: readonly Piece[]): readonly Seen[] {
  const seen = pieces.map(see)
  const labels = repeatedLabels(seen)
  return seen.map((piece, index) => {
    if (index === 0) return opensPage(piece, seen[1]) ? { ...piece, cue: 'headline' } : piece
    return settle(piece, seen[index - 1], labels)
  })
}
