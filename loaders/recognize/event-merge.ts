import { sentenceAt } from '../clauses.ts'
import type { EventFacts, Sighting, View } from '../sighting.ts'
import { dateOf, type Told, tellEvents, toSighting } from './event.ts'
import { tellCeremonies, tellOpenings, tellReceptions, tellSignings } from './event-open.ts'
import { INSPECT, RECEPTION } from './event-words.ts'
import { tellInspections } from './inspection.ts'

/** The words of a name that tell it from others: marks and words of scope taken off, ceremonies by one word. */
function core(name: string): string {
  return name
    .replace(/[“”《》()\s,、·]/g, '')
    .replace(/(?<=开幕|闭幕|开班|启动|揭牌|颁奖|开工|签约)(?:式|典礼)$/, '仪式')
    .replace(/(?<=植树)活动$/, '')
    .replace(/^(?:全[市县区省州旗国]|[市县区省州旗])/, '')
}

const ordinals = (name: string) => name.match(/第[一二三四五六七八九十百\d]+[次届]/g)?.join() ?? ''

const NUMERAL = '[一二三四五六七八九十百\\d]+'
const TERM = new RegExp(`(${NUMERAL})届`)
const NUMBER = new RegExp(`(${NUMERAL})次(?:全体)?会议$`)

/** 市政协十届五次会议 and 中国人民政治协商会议某某市第十届委员会第五次会议 have one key; null for what is no session. */
function sessionOf(name: string): string | null {
  const body = /政协|政治协商会议|人大|人民代表大会/.exec(name)?.[0]
  const [term, number] = [TERM.exec(name)?.[1], NUMBER.exec(name)?.[1]]
  if (!body || !term || !number || /常委|常务委员会|主席会议|主任会议/.test(name)) return null
  return `${body.includes('政')} ${term} ${number}`
}

const BARE_MEETING = /^(表彰|动员|总结|推进|部署|培训|反馈|述职)(?:会议|大会|活动)$/
const BARE_CEREMONY = /^(.{2})(?:仪式|典礼)$/

/** 开工仪式 for 项目开工奠基仪式: the short form keeps the first and the last word. */
function isShortCeremony(short: string, long: string): boolean {
  const act = BARE_CEREMONY.exec(short)?.[1]
  return act !== undefined && /(?:仪式|典礼)$/.test(long) && long.includes(act)
}

/** 重大项目集中开工仪式 in the headline, 某某项目开工仪式 in the body. */
function isSameCeremony(a: string, b: string): boolean {
  const act = /(.{2})(?:仪式|典礼)$/.exec(core(a))?.[1]
  return act !== undefined && act === /(.{2})(?:仪式|典礼)$/.exec(core(b))?.[1]
}

/** “书香云岫”广场活动, “歌唱云岫”广场活动: each with quoted words of its own. */
function areQuotedApart(a: string, b: string): boolean {
  const [one, other] = [QUOTED.exec(a)?.[1], QUOTED.exec(b)?.[1]]
  return one !== undefined && other !== undefined && !one.includes(other) && !other.includes(one)
}
const QUOTED = /“([^“”]+)”/

/** 全省防汛工作会议, 全市防汛工作会议: the one follows on the other. */
function areOfTwoLevels(a: string, b: string): boolean {
  const [one, other] = [/^全([国省市县区州旗])/.exec(a)?.[1], /^全([国省市县区州旗])/.exec(b)?.[1]]
  return one !== undefined && other !== undefined && one !== other
}

/** 公祭仪式 of the 烈士纪念日公祭活动, 签约大会 of the 项目签约暨创业大会. */
function isShortAct(short: string, long: string): boolean {
  const act = /^(.{2,4})(?:仪式|活动|典礼|大会)$/.exec(short)?.[1]
  return act !== undefined && /(?:仪式|活动|典礼|大会)$/.test(long) && (long.slice(0, -2).endsWith(act) || long.includes(`${act}暨`))
}

/** Whether one name is a shorter form of the other: same last words, and nearly every pair of characters of the short one in the long one. */
export function isSameEvent(a: string, b: string): boolean {
  const [long, short] = core(a).length >= core(b).length ? [core(a), core(b)] : [core(b), core(a)]
  if (areOfTwoLevels(a, b)) return false
  if (short === long || isShortCeremony(short, long)) return true
  // “某某周”新闻发布会, “某某周”活动: what is told of there is another.
  if (/预备会议$/.test(a) !== /预备会议$/.test(b) || /发布会$/.test(a) !== /发布会$/.test(b)) return false
  const session = sessionOf(a)
  if (session !== null && session === sessionOf(b)) return true
  if (ordinals(a) && ordinals(b) && ordinals(a) !== ordinals(b)) return false
  if (areQuotedApart(a, b)) return false
  if (isShortAct(short, long)) return true
  if (long.endsWith(short)) return short.length >= 4
  const grams = new Set(Array.from({ length: long.length - 1 }, (_, at) => long.slice(at, at + 2)))
  let shared = 0
  for (let at = 0; at + 2 <= short.length; at++) if (grams.has(short.slice(at, at + 2))) shared++
  return short.length >= 6 && shared >= 0.8 * (short.length - 1)
}

const BARE_TOUR = new RegExp(`^(?:联系|参观|学习)?(?:${INSPECT})(?:活动|工作)?$`)

/** 参加考察活动 of a tour that is told, 座谈会 where a talk has a name of its own: no event beside it. */
function isBare(one: Told, told: readonly Told[], text: string): boolean {
  if (BARE_TOUR.test(one.name)) return told.some(({ frame }) => frame === 'inspection')
  // 开展走访慰问活动 under 开展教师节走访慰问活动: the one that has a name.
  const carried = one.frame === 'inspection' ? /^开展(.+活动)$/.exec(one.name)?.[1] : undefined
  if (carried && told.some(({ frame, name }) => frame !== 'inspection' && name !== carried && name.endsWith(carried))) return true
  // 书香节启动。…某某参加启动仪式: it is that of the event before.
  if (
    /^(?:启动|签约|揭牌|开工|开班|颁奖|奠基|闭幕|开幕)仪式$/.test(one.name) &&
    /(?:参加|出席|见证|在)(?:了)?$/.test(text.slice(Math.max(0, one.span.start - 3), one.span.start))
  )
    return told.some(({ kind, span }) => span.end <= one.span.start && span.start >= 0 && /ceremony|activity|contest|lecture/.test(kind))
  // 在本次招商活动中: what it points back to goes by another name.
  if (one.frame === 'at' && /[本此这]次$/.test(text.slice(Math.max(0, one.span.start - 2), one.span.start)))
    return !told.some((other) => other !== one && other.name.endsWith(one.name)) && told.some(({ frame }) => frame !== 'at')
  // 出席表彰会议 of the 表彰大会 that has a name of its own.
  const act = BARE_MEETING.exec(one.name)?.[1]
  if (act)
    return told.some(
      ({ name, kind }) => name !== one.name && kind === 'meeting' && name.includes(act) && /[会议]$/.test(name) && !BARE_MEETING.test(name),
    )
  return one.name.length < 4 && told.some(({ name }) => name.length > 4 && name.endsWith(one.name))
}

/** 一行先后来到某处,详细了解某事: behind a meeting it is no tour of its own. */
const isLooked = (one: Told, told: readonly Told[], { prose: { bodyStart } }: View) =>
  one.frame === 'inspection' &&
  /^(?:实地|详细)?(?:了解|查看)/.test(one.name) &&
  told.some(({ frame, span }) => (frame === 'object' || frame === 'held') && span.start >= bodyStart && span.start < one.span.start)

/** Who stands where on a photograph. */
const CAPTION = /\((?:左|右|前排|后排|中)[一二三四五六七八九左右]?起?\)/

/** 甲(右二)察看工地: what a photograph shows of a ceremony is no tour of its own. */
const isShown = (one: Told, told: readonly Told[], { prose }: View) =>
  one.frame === 'inspection' &&
  told.some(({ frame }) => frame === 'object' || frame === 'held') &&
  CAPTION.test(prose.text.slice(sentenceAt(prose, one.span.start).start, one.span.start))

/** A headline tells of the tour or the reception that the body begins with. */
function isHeadlineOf(view: View, a: Told, b: Told): boolean {
  const isAlike =
    (a.frame === 'inspection' && b.frame === 'inspection') ||
    (RECEPTION.test(a.name) && RECEPTION.test(b.name)) ||
    isSameCeremony(a.name, b.name)
  return isAlike && a.span.start < view.prose.bodyStart && b.span.start >= view.prose.bodyStart
}

/** Two forms are one event unless each has a day of its own, or they are of two kinds and one only begins like the other. */
function isSameTold(view: View, a: Told, b: Told): boolean {
  if (!isSameEvent(a.name, b.name)) return false
  const [x, y] = [dateOf(view, a.span)?.from, dateOf(view, b.span)?.from]
  if (x && y && x !== y && a.name !== b.name) return false
  return a.kind === b.kind || !core(a.name).startsWith(core(b.name)) === !core(b.name).startsWith(core(a.name))
}

/** 开工仪式 alone joins no two ceremonies that have names of their own. */
const isBridge = (form: Told, forms: readonly Told[], one: Told) =>
  BARE_CEREMONY.test(form.name) && !BARE_CEREMONY.test(one.name) && forms.some(({ name }) => !BARE_CEREMONY.test(name))

/** The name that stands for all forms: the longest told in the body, else the longest of all. */
function canonical(view: View, forms: readonly Told[]): string {
  const inBody = forms.filter(({ span }) => span.start >= view.prose.bodyStart)
  const ranked = [...(inBody.length > 0 ? inBody : forms)].sort((a, b) => b.name.length - a.name.length)
  return (ranked[0] as Told).name
}

/** What an article tells of its events: each under one name, with its kind and date. */
export function readEvents(
  view: View,
  people: readonly Sighting[],
): { readonly sightings: readonly Sighting[]; readonly events: readonly EventFacts[] } {
  const named = [...tellEvents(view), ...tellInspections(view, people)]
  const own = [...named, ...tellReceptions(view, people)]
  const opened = [...tellOpenings(view, own), ...tellCeremonies(view, own)]
  const told = [...own, ...opened, ...tellSignings(view, [...named, ...opened])].sort((a, b) => a.span.start - b.span.start)
  const groups: Told[][] = []
  for (const one of told) {
    if (isBare(one, told, view.prose.text) || isLooked(one, told, view) || isShown(one, told, view)) continue
    const alike = groups.filter(
      (forms) =>
        forms.some((form) => !isBridge(form, forms, one) && isSameTold(view, form, one)) || isHeadlineOf(view, forms.at(-1) as Told, one),
    )
    // 开工仪式 alone is the last that was told.
    const group = BARE_CEREMONY.test(one.name) ? alike.at(-1) : alike[0]
    if (group) group.push(one)
    else groups.push([one])
  }
  const sightings: Sighting[] = []
  const events: EventFacts[] = []
  for (const forms of groups) {
    const name = canonical(view, forms)
    for (const form of forms) sightings.push(toSighting(form, name))
    const main = forms.find((form) => form.name === name) ?? (forms[0] as Told)
    // 传达某全会精神 on a day of its own says nothing of when it was held.
    const held = forms.filter(({ frame }) => frame === 'held' || frame === 'object')
    const date =
      [...(main.frame === 'at' || main.frame === 'quoted' || held.length === 0 ? [] : held), main, ...forms]
        .map(({ span }) => dateOf(view, span))
        .find((found) => found?.from) ?? null
    events.push({ name, kind: main.kind, date, span: main.span, frame: main.frame })
  }
  return { sightings, events: events.sort((a, b) => a.span.start - b.span.start) }
}
