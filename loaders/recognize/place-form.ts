import { isHanAt } from '../characters.ts'
import { divisionAt, divisionsNamed, isCommonWord, nameScore, RUNNING, wordFrequency } from '../gazetteer.ts'
import type { View } from '../sighting.ts'
import { BEHIND, CREDITS, NA } from './place-around.ts'
import { isHardEdge, isLeftEdge } from './place-edges.ts'
import type { PrintedPlace } from './place-printed.ts'
import { ADMIN_SIGNS, type AdminSign, AFTER_SIGN, FALSE_PLACES, GENERIC_STEMS, LAND_END, PLACE_NOT_STOPS } from './place-words.ts'

/** Characters that stand in no name of a place. */
const NEVER =
  /[要设届历及助促或兼须应需能会可想愿届个为以各每全该本我你他这那哪几某个些多数的了着过们吗呢吧很更最不没都也又就才把被让给请将已曾正在是有无]/

/** What a sign at the end of a name forbids behind it: 市|场. */
export function isCutShort(text: string, end: number): boolean {
  const sign = /(?:街道|社区|.)$/.exec(text.slice(Math.max(0, end - 2), end))?.[0] ?? ''
  return AFTER_SIGN[sign]?.test(text.slice(end, end + 3)) === true
}

/** What must follow 某某区, 某某市 where no gazetteer knows it. */
const AFTER_SHY =
  /^(?:$|[^\u3400-\u9fff]|委|政府|实地|现场|参观|学习|调研|督导|检查|视察|考察|走访|慰问|察看|查看|督查|人民|人大|政协|纪委|领导|党|各|举行|召开|开展|组织|将|的|等|和|与|及|[局办]|[\u3400-\u9fff]{2,4}(?:局|街道|镇|乡|社区|村))/

/** Where the name that a sign ends begins: behind the place before it in the chain, else behind the nearest word that no name holds. */
function startOf(text: string, hit: { start: number; meaning: AdminSign }, ends: ReadonlySet<number>): number | null {
  const { most, shy } = hit.meaning
  for (let start = hit.start - 1; start >= hit.start - most && isHanAt(text, start); start--) {
    if (start < hit.start - 1 && (text[start - 1] === '村' || text[start - 1] === '点') && BEHIND.test(text.slice(start - 3, start)))
      return start
    if (ends.has(start) && !/^境?内/.test(text.slice(start, start + 2))) return start
    if (start < hit.start - 1 && isHardEdge(text, start) && !ROAD.test(text.slice(start, hit.start))) break
  }
  // 距|柳镇: only behind this word is one character believed to be a name.
  if (text[hit.start - 2] === '距') return hit.start - 1
  for (let start = hit.start - 2; start >= hit.start - most; start--) {
    if (!isHanAt(text, start) || !isHanAt(text, start + 1)) return null
    if (isLeftEdge(text, start) || BEHIND.test(text.slice(start - 3, start))) return shy && start < hit.start - 3 ? null : start
  }
  return null
}

/** 建设|路社区: behind the word the rest of a road's name. */
const ROAD = /^[路街]$|^(?:大道|大街)$/

/** 到|盘县|考察: of a county that is no more, one character before the sign, where one goes and what is done there show the name. */
const GONE_COUNTY = /(?:到|赴|前往|来到|抵达)$/
const DONE_IN_COUNTY = /^(?:境?内)?(?:实地)?(?:考察|调研|参观|学习|视察|检查|督导|走访|慰问|观摩|[,。、])/
const isGoneCounty = (text: string, { word, start, end }: { word: string; start: number; end: number }) =>
  word === '县' &&
  !/[我该各本全每邻外某此县省市州郡诸两三多几大小强富贫老新]/.test(text[start - 1] ?? '县') &&
  GONE_COUNTY.test(text.slice(Math.max(0, start - 3), start - 1)) &&
  DONE_IN_COUNTY.test(text.slice(end, end + 6))

/** Whether a stem holds a word of running text: 要统筹城. */
export function holdsCommonWord(stem: string): boolean {
  for (let at = 0; at + 2 <= stem.length; at++) if (wordFrequency(stem.slice(at, at + 2)) >= RUNNING) return true
  return false
}

/** Whether the words before a sign count, demand or say a kind: 百家村, 贫困村, 园区, 家乡. */
function isKindOnly(stem: string, whole: string, sign: string): boolean {
  if (/^[一二三四五六七八九十百千万两]+[省市县]?$|^[对把被让给由]/.test(stem) || GENERIC_STEMS.at(stem, 0)?.word === stem) return true
  // 百家村, 千户村: a count that is a word; 百坳村 is a name.
  if (/^[百千万]/.test(stem) && wordFrequency(stem) > 0) return true
  return (
    STEM_OF_KIND.test(stem) ||
    WHOLE_OF_KIND.test(sign.length === 1 ? whole : stem) ||
    FALSE_PLACES.at(whole, 0)?.word === whole ||
    /(?:农村|乡村|(?<!^[^年月日小中大新老古各全省市县区乡镇])城镇|乡镇|(?:.{2,}|[大小中等各上新对方古老集外该此双名])城市|家乡|[我本该各全][省市县区镇乡村]|小镇|[故异他]乡)$/.test(
      whole,
    )
  )
}
const STEM_OF_KIND =
  /[向在对到从由给为把与和及其两几等驻]$|^等|^[百千万](?![\u3400-\u9fff]$)|[\d一二三四五六七八九十百千两数几上近余多]万|亿|(?:帮扶|扶贫|贫困|示范|试点|重点|文明|先进)$/
const WHOLE_OF_KIND =
  /(?:[小园社景片校厂副郊库灾辖市县专成老]|核心)区$|军分区$|党[区市县]$|[彩红国党军锦战授升]旗$|之乡$|族村$|[联民同]盟$|[城水下回返]乡$|[强名重][市县镇区]$|副.$/

function isName(
  text: string,
  start: number,
  hit: { word: string; start: number; end: number; meaning: AdminSign },
  chained: boolean,
): boolean {
  const stem = text.slice(start, hit.start)
  const whole = text.slice(start, hit.end)
  const isAfterEdge = chained || isHardEdge(text, start) || text[start - 1] === '、'
  const own = stem.replace(/建设(?=[路街]|大道)/, '')
  if (NEVER.test(NA.test(stem) && isAfterEdge ? own.slice(1) : own) || isKindOnly(stem, whole, hit.word)) return false
  if (isCutShort(text, hit.end) || (/[省市县区镇乡村]/.test(hit.word) && text[hit.start - 1] === hit.word)) return false
  // 某县|城移民安置区: the county town; 某县|城关镇 is a place of the county.
  if (hit.word === '县' && /^城(?![关厢郊东西南北中])/.test(text.slice(hit.end, hit.end + 2))) return false
  // 鹤沚镇|村民, 某乡|村两委: the village of no name.
  if (
    hit.word === '村' &&
    (/村/.test(stem) || (/[镇乡县]$/.test(stem) && /^(?:民|级|干部|两委|里|容)/.test(text.slice(hit.end, hit.end + 2))))
  )
    return false
  // 鹤沚乡|建乡40周年: what is kept is the day of its founding.
  if (/建$/.test(stem) && /^[\d一二三四五六七八九十百]{1,4}周年/.test(text.slice(hit.end, hit.end + 6))) return false
  if (CREDITS.test(text.slice(Math.max(0, start - 4), start))) return false
  // 平塘峡|县城: the seat of the county, whose name the words before it are not.
  if (hit.word === '县' && text[hit.end] === '城' && !chained && !divisionsNamed(stem).some(({ short }) => short)) return false
  if (text[hit.end] === '级' || (text[start - 1] === '“' && text[hit.end] === '”')) return false
  // 县委书记佘|镇: a post before a name that ends like a place.
  if (/(?:书记|主任|主席|[市县区镇乡局部]长)[\u3400-\u9fff]{0,2}$/.test(stem)) return false
  if (/^[来距赴到往]/.test(stem) && stem.length === 2 && PLACE_NOT_STOPS.at(stem, 0)?.word !== stem) return false
  if (/^(?:任|解|[推荐]介|命名)|调研|考察|视察|督导|检查|督查|副|[情况].*[和与及]./.test(stem)) return false
  // 罗明远|县长: a name with its title, no county.
  if (stem.length === 3 && text[hit.end] === '长' && !chained && nameScore(stem) > 2) return false
  // 县|团市|委: one character makes no town that no gazetteer has.
  if (stem.length === 1 && /^[市县区]$/.test(hit.word)) return false
  if (chained) return true
  if (divisionsNamed(stem).some(({ short }) => short)) return true
  if (isOfLand(text, start, stem, hit.word)) return true
  if (isCommonWord(stem) || isCommonWord(whole) || /[省市县区镇乡]/.test(stem) || holdsCommonWord(stem)) return false
  if (hit.word === '市' || hit.word === '省') return false
  return !hit.meaning.shy || AFTER_SHY.test(text.slice(hit.end, hit.end + 8))
}

/** 来到|石桥村, 该镇|柳树村: villages are called by what grows and stands there, and a word before them shows the name. */
function isOfLand(text: string, start: number, stem: string, sign: string): boolean {
  if (!/^(?:村|社区|镇|乡)$/.test(sign) || stem.length > 3 || holdsCommonWord(stem)) return false
  if (!LAND_END.test(stem) && !/[头口家屋门坳坞冲畈浜埠圩堰峪崖]$/.test(stem)) return false
  const before = text.slice(Math.max(0, start - 3), start)
  return /(?:^|[到在、,。;:\s“”])$/.test(before) || BEHIND.test(before) || isHardEdge(text, start)
}

/** A full name of the gazetteer at the end of what the form alone would take for one: 按|华容县. */
function listedIn(text: string, from: number | null, end: number): PrintedPlace | null {
  for (let start = from ?? end; start <= end - 3; start++) {
    const hit = divisionAt(text, start)
    const name = hit?.divisions.find(({ short }) => !short)?.name
    if (
      hit &&
      name &&
      start + hit.length === end &&
      !isCutShort(text, end) &&
      !name.endsWith('乡镇') &&
      !(start !== from && hit.divisions.every(({ level }) => level === 'town') && isCommonWord(text.slice(start - 1, start + 1))) &&
      FALSE_PLACES.at(name, 0)?.word !== name
    )
      return { span: { start, end }, name, rule: 'gazetteer' }
  }
  return null
}

const isFound = (found: readonly PrintedPlace[], name: string) => found.some((one) => one.name === name)

/** Places that only their form shows: 向阳岭村, 某某乡 that no list has. */
export function findFormed({ prose: { text } }: View, places: readonly PrintedPlace[]): PrintedPlace[] {
  const ends = new Set(places.map(({ span }) => span.end))
  const whole = new Set(places.filter(({ rule }) => rule !== 'short' && rule !== 'known').map(({ span }) => span.end))
  const found: PrintedPlace[] = []
  for (const hit of ADMIN_SIGNS.in(text)) {
    if (whole.has(hit.end)) continue
    const listed = listedIn(text, startOf(text, hit, ends), hit.end)
    if (listed) {
      found.push(listed)
      ends.add(hit.end)
      continue
    }
    if (isGoneCounty(text, hit)) {
      found.push({ span: { start: hit.start - 1, end: hit.end }, name: text.slice(hit.start - 1, hit.end), rule: 'form' })
      ends.add(hit.end)
      continue
    }
    const start = startOf(text, hit, ends)
    if (start === null || !isName(text, start, hit, ends.has(start))) continue
    // 成立地|西岭镇: what the article prints elsewhere with one character more, or without this one.
    const from = [text[start] === '地' ? start + 1 : start, start - 1].find((at) => isFound(found, text.slice(at, hit.end))) ?? start
    const name = text.slice(from, hit.end)
    found.push({ span: { start: from, end: hit.end }, name, rule: ends.has(start) ? 'chain' : 'form' })
    ends.add(hit.end)
  }
  return found
}
