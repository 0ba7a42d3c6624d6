import type { Span } from '../../schema/types.ts'
import { divisionAt, RUNNING, wordFrequency } from '../gazetteer.ts'
import { NAMELESS, STOP_ENDS } from './place-stop-words.ts'
import { CLASS_WORDS, ENDS_IN_HEAD, NOT_STOPS, PHASE, STOPS } from './project-words.ts'

/** Longest name that is believed. */
const REACH = 60
const JOINTS = '、和与及'
const INSIDE = /[\u3400-\u9fffA-Za-z0-9·.%+×±#/&-]/

/** 的 and 而 behind a single character are a syllable of a brand, unless it is a word of its own: 新的. */
function isSyllable(text: string, at: number): boolean {
  if (!/[\u3400-\u9fff][的而]/.test(text.slice(at - 2, at)) || /[新大好我他她它其小老全多少有]/.test(text[at - 2] as string)) return false
  return !/[\u3400-\u9fffA-Za-z0-9”)]/.test(text[at - 3] ?? ' ') || STOPS.endingAt(text, at - 2, 4) !== null
}

/** Whether a stop word ends right before an offset and is no part of a longer word there. */
function isStopped(text: string, at: number): boolean {
  const stop = STOPS.endingAt(text, at, 4)
  if (!stop || isSyllable(text, at)) return false
  for (let start = Math.max(0, at - 5); start < at; start++) {
    const longer = NOT_STOPS.at(text, start)
    if (longer && start <= at - stop.word.length && start + longer.word.length >= at && longer.word.length > stop.word.length) return false
  }
  return true
}

/** 建设 as a verb opens a name behind it; 建设工程, 建设改造 are parts of one. */
function isBuilding(text: string, at: number): boolean {
  return (
    text.startsWith('建设', at - 2) &&
    !/^(?:[和与及、,]|项目|工程|改造|提升|运营|管理|用地|标段|一期|二期|三期|\(|兵团|路|大道|街|银行|投资|开发|村|镇)/.test(
      text.slice(at, at + 4),
    )
  )
}

/** 5月22日|云岫智谷: a day ends before a name; a year may open it (2023年度老旧小区改造项目). */
function isDay(text: string, at: number): boolean {
  return text[at - 1] === '日' && /\d日$/.test(text.slice(Math.max(0, at - 3), at))
}

/** Whether a place or a company opens the text at an offset. */
export function isPlaced(text: string, at: number): boolean {
  if (divisionAt(text, at)) return true
  return (
    /^[\u3400-\u9fff]{2,5}?(?:县|镇|乡|街道|村|社区|开发区|高新区|新区|经开区)/.test(text.slice(at, at + 9)) ||
    /^[\u3400-\u9fff()]{2,14}?(?:公司|集团|股份)/.test(text.slice(at, at + 18))
  )
}

/** 本报讯(记者 甲)|乙项目, 电(甲)|乙项目: the bracket of a byline ends before a name. */
function isByline(words: string): boolean {
  return /^[讯电]\(|^.?\((?:本报|全媒体|首席|见习|实习)?(?:记者|通讯员|特约)/.test(words)
}

/** Where the piece that ends at `end` begins: marks, stop words and, if they cut, the words that join. */
function pieceStart(text: string, end: number, floor: number, joins: (at: number) => boolean): number {
  let at = end
  while (at > floor && end - at < REACH) {
    const c = text[at - 1] as string
    if (c === '”' || c === ')' || c === '〉') {
      const open = text.lastIndexOf(c === '”' ? '“' : c === ')' ? '(' : '〈', at - 1)
      if (open < floor || isByline(text.slice(open - 1, at))) return at
      at = open
      continue
    }
    if (JOINTS.includes(c)) {
      if (!joins(at - 1)) return at
    } else if (!INSIDE.test(c) || isStopped(text, at) || isBuilding(text, at) || isDay(text, at)) return at
    at--
  }
  return at
}

/** 漫谷民宿、|甲项目, 乙村活动室、|丙项目: a house with a name of its own is no half of what stands behind the mark. */
function isHouse(left: string): boolean {
  const hit = STOP_ENDS.endingAt(left, left.length)
  if (hit?.meaning.type !== 'Place') return false
  const stem = left.slice(0, -hit.word.length)
  if (stem.length < 2 || NAMELESS.at(stem, 0)?.word === stem) return false
  return isPlaced(left, 0) || (stem.length + hit.word.length > 3 && wordFrequency(stem) < RUNNING && !hit.meaning.weak)
}

/**
 * Whether 、 or 和 at an offset joins two halves of one name: 白茶饼、白茶砖生产项目, 冷链分拣和丝绸展销项目. It parts
 * two names where the left one has its own head, or a place or company opens the right one.
 */
function isJoint(text: string, joint: number, floor: number): boolean {
  const left = text.slice(
    pieceStart(text, joint, floor, () => false),
    joint,
  )
  if (left === '' || left.length > 14 || /大桥|隧道|公路|铁路|高速|水库/.test(left) || ENDS_IN_HEAD.test(left) || isPlaced(text, joint + 1))
    return false
  // 落户甲县、|一大批项目: what is counted begins anew.
  if (isHouse(left) || /^(?:一大?批|[两三四五六七八九十\d]+个)/.test(text.slice(joint + 1, joint + 4))) return false
  if (text[joint] === '和' || text[joint] === '与' || text[joint] === '及')
    return !/^总投资|^投资/.test(text.slice(joint + 1, joint + 4)) && left.length >= 2
  const right = text.slice(joint + 1, joint + 20)
  // 东门路、|白鹭大桥: a road and a bridge are two works.
  if (/[路街道]$/.test(left) && /^[\u3400-\u9fff]{2,6}?(?:大桥|立交桥|隧道|水库|公园)(?![\u3400-\u9fff]{0,6}(?:项目|工程))/.test(right))
    return false
  if (/^(?:年产)?[\d.]+万?[吨件头只台套辆]/.test(left) || left.slice(0, 2) === right.slice(0, 2)) return true
  return left.length >= 2 && left.length <= 10 && !/(?:公司|集团|镇|县|市|区|村|局)$/.test(left)
}

const RUBBISH =
  /^(?:[一二三四五六七八九十\d]+是|第[一二三四五六七八九十]+[,、]?|\(?[一二三四五六七八九十\d]{1,2}[)、.](?!\d)|(?:总?投资)?[约近超]?[\d.]+(?:多|余)?[万亿]+元|(?:总?投资)[约近超]?[\d.]+[万亿]*|[\d.]+万?余?亩|[月日]|好(?=“)|年(?!产)|市里|县里|区里|(?:建设|扩建|改建|新建)(?=.{6})|推进|实施|暨|项目(?=[\u3400-\u9fff].{5})|全长[\d.]+公里)+/

/** The name that ends in a head at `head`, walked to the left and pushed right over its phase: `[云岫湖引水工程(一期)]开工`. */
export function nameEndingIn(text: string, head: Span, floor: number): Span {
  let start = pieceStart(text, head.start, floor, (at) => isJoint(text, at, floor))
  for (
    let cut = RUBBISH.exec(text.slice(start, head.start));
    cut?.[0] && start < head.start;
    cut = RUBBISH.exec(text.slice(start, head.start))
  )
    start += cut[0].length
  while (start < head.start && /[\s、和与及,)”.·-]/.test(text[start] as string)) start++
  const phase = PHASE.exec(text.slice(head.end, head.end + 10))
  return { start, end: head.end + (phase?.[0].length ?? 0) }
}

/** What of a name is no word of a class: 重点产业项目 leaves nothing. */
function ownWords(core: string): string {
  let own = ''
  for (let at = 0; at < core.length; ) {
    const hit = CLASS_WORDS.at(core, at)
    if (!hit) own += core[at]
    at += hit?.word.length ?? 1
  }
  return own.replace(/[“”()、和与及的\s年月日\d.]/g, '')
}

/** 开发区重点项目, 全省重大产业项目: the last words name a class whatever stands before them. */
const CLASS_TAIL =
  /(?:重点|优先|重大|重要|民生|实事|招商引资|签约|开工|在建|续建|拟建|储备|亿元|固投|标杆|亮点|各类|一批|系列|有关|相关|优质|支柱|挂牌)(?:产业|工业|建设|投资|农业|工程|基础设施|服务业|类|大)*(?:项目|工程)$/

/** Whether a name is a name, not a class or a count: nothing of 3个项目, 亿元以上项目, 重点项目. */
export function isNamed(name: string, own = 2): boolean {
  const core = name.replace(
    /(?:项目|工程|生产线)?(?:\([一二三四五六七八九十\d]+期(?:工程)?\)|[一二三四五六七八九十]+期(?:工程|项目)?)?$/,
    '',
  )
  if (/[、和与及]$|等\d*[个项]|千方百计/.test(core)) return false
  // 某县项目建设: a place alone names no project.
  const town = divisionAt(core, 0)?.length ?? 0
  if (town > 0 && ownWords(core.slice(town)) === '' && town + 4 >= core.length) return false
  if (/等[\d一二三四五六七八九十]+余?[个项][\u3400-\u9fff]{0,6}$/.test(core)) return false
  if (core.length < 3 || /^[一二三四五六七八九十百两几多数\d.]+(?:余|多)?(?:个|项|大|批|条|类|处|家|所|座|户|台|套|村|公里)/.test(core))
    return false
  if (/[\d一二三四五六七八九十两几多]+余?(?:个|项|条|座|处|大)$/.test(core)) return false
  if (/亿元|万元|以上|(?<!升)级$|[“](?:[一二三四五六七八九十百千\d]+个?[一-龥]{0,2})[”]$|^“?[一二三四五六七八九十百千]+大/.test(core))
    return false
  return !CLASS_TAIL.test(name) && ownWords(core).length >= own
}

/** Whether something in a name is its own alone: a place, a company, a quoted word, a capacity, Latin letters. */
export function isProper(name: string): boolean {
  if (/[“\dA-Z]|公司|集团|[\u3400-\u9fff]{2}(?:县|镇|乡|村|路|河|湖|湾|港|桥|大道|水库|机场|片区)|至/.test(name)) return true
  for (let at = 0; at < name.length - 2; at++) if (divisionAt(name, at)) return true
  return false
}
