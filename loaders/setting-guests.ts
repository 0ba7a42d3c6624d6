import { type Division, divisionAt, divisionsNamed, wordFrequency } from './gazetteer.ts'
import { matches } from './matches.ts'
import type { Travel } from './setting-travel.ts'

/** 甲市代表团来我市, 抵达我市: guests are named, not the page's own town. */
const isBeforeHome = (text: string, end: number) =>
  /^[^。!?\n]{0,40}(?:[到来]|抵达|莅临|走进|访问)(?:我|本)[市县区州旗]/.test(text.slice(end, end + 46)) &&
  !RELAYS.test(text.slice(end, end + 46)) &&
  // 甲融媒讯…来我市: the paper's own town.
  !/^(?:融媒|新闻|日报|晚报|讯)/.test(text.slice(end, end + 2))

/** 甲县委书记乙主持会议,传达市委常委丙到我县调研时的讲话: who came is whose words are passed on. */
const RELAYS = /(?:传达|学习|贯彻|落实)[了好]?(?:[省市州]|自治区)(?:党?委|长|政府|人大|政协|领导)/

/** 会见了某省某集团董事长: whom the host receives is no hint of where the host is. */
const isReceived = (text: string, at: number) => /(?:会见|接见|会晤)了?[^,。;:!?\n]{0,16}$/.test(text.slice(Math.max(0, at - 20), at))

/** Whether the place at an offset is that of guests, by the words around it. */
export const isGuest = (text: string, at: number, end: number) => isBeforeHome(text, end) || isReceived(text, at)

/** Who is host and who is guest, by the words of a visit. */
interface Visits {
  readonly hosts: ReadonlySet<string>
  readonly guests: ReadonlySet<string>
}

const VISIT = /(莅临|[来到赴对])([\u3400-\u9fff]{2,12}?)(?:(?:进行|开展)了?)?(?:学习|考察|调研|参观|观摩|访问|交流)/g
/** 市长甲陪同: leaders without a place are the page's own, beside guests who are named with theirs. */
export const BARE_HOSTS =
  /(?:^|[\s,。;、])(?:我)?[市县区州旗](?:委|长|领导|政府|人大|政协)[^。\n率赴到来]{0,40}(?:陪同|会见|参加座谈|出席座谈|主持座谈|介绍)/
/** 市委书记甲率某市代表团赴乙市,乙市市长丙陪同: here the page's own goes out. */
const BARE_LEADER = /(?:^|[\s,。;、])(?:我)?[市县区州旗](?:委|长|领导|政府|人大|政协)[^。\n]{2,36}$/
/** 市长甲率市商务局赴乙市考察: nobody goes so to his own town. */
const GOES_OUT = /(?:^|[\s,。;、])[市县区州旗](?:委|长)[^。\n]{2,112}$/
const QUALIFIED =
  /[,。;、][\u3400-\u9fff]{2,3}[市县区州旗](?:委|长|领导|政府|人大|政协)[^。\n]{0,40}(?:陪同|会见|参加座谈|出席座谈|主持座谈|介绍)/
const HOLDS = /^[省市县区州旗]?(?:委|政府|人大|政协|党政|代表|考察|市长|县长|区长|州长|[\u3400-\u9fff]{1,8}(?:局|会|联|委|办))/

/** 对甲县进行考察。甲县领导丙陪同: the leaders of whom they visit go with them. */
const receives = (host: string, behind: string) => new RegExp(`${host}(?:领导|委书记|长|人大|政协)[^。\\n]{0,40}陪同`).test(behind)

/** 甲市人大主任一行来乙市考察, 甲市委书记率队到乙市考察,市长丙陪同: the first is the guest, the second the host. */
function readVisits(text: string): Visits {
  const hosts = new Set<string>()
  const guests = new Set<string>()
  for (const match of matches(text, VISIT)) {
    const at = match.index + (match[1] as string).length
    const host = unitAt(text, at)
    const guest = host ? guestBefore(text, match.index, host) : null
    if (host && !guest && match[1] === '赴' && GOES_OUT.test(text.slice(Math.max(0, match.index - 120), match.index))) guests.add(host.name)
    if (!host || !guest) continue
    const comes = match[1] === '来' || match[1] === '莅临'
    const behind = text.slice(at, at + 160)
    if (!comes && !BARE_HOSTS.test(behind) && !receives(host.name, behind)) {
      if (BARE_LEADER.test(text.slice(Math.max(0, match.index - 40), match.index)) && QUALIFIED.test(behind)) guests.add(host.name)
      continue
    }
    hosts.add(host.name)
    guests.add(guest.name)
  }
  return { hosts, guests }
}

/** 来源:某市政府网: the unit whose site or paper the page is taken from; a province's paper tells of all its towns. */
export function sourceUnit(text: string): Division | null {
  const names = new Set<Division>()
  for (const [words, name, sign] of [...matches(text, SOURCE), ...creditsOf(text), ...signedBy(text)]) {
    const whole = sign ? divisionsNamed(`${name}${sign}`) : divisionsNamed(name as string)
    // 吉林日报 is the province's; 解放日报: the short form of a county is a word as often as not.
    if (whole.some(({ level }) => level === 'province')) continue
    // 来源:某某传媒网 tells of itself whose it is, a name before 新闻 or 发布 only where the page has it too.
    const isHouse = /(?:融媒|传媒|电视|广播|新闻网)$/.test(words) && wordFrequency(name as string) < 100
    const isOften = isHouse || (text.split(name as string).length > 2 && wordFrequency(name as string) < 1000)
    const division = whole.find(({ level }) => level === 'city' || (level === 'county' && (sign || isOften)))
    if (division) names.add(division)
  }
  const [only] = names
  return only && names.size === 1 ? only : null
}

/** 文/某市日报全媒体记者 甲: who wrote the page, and the town before it. */
const CREDIT = /(?:日报|晚报|晨报|融媒体中心|融媒|广播电视台|电视台)(?:社)?(?:全媒体|融媒体?|首席|见习|实习)*(?:记者|通讯员)/g
const CREDITED = /(?:^|[\s(/])(?:文|图|文图|图文)?[/:|]?([\u3400-\u9fff]{2,3}?)([市县区州旗])?$/

function creditsOf(text: string): RegExpExecArray[] {
  return matches(text, CREDIT).flatMap(({ index }) => {
    const credited = CREDITED.exec(text.slice(Math.max(0, index - 10), index))
    return credited ? [credited] : []
  })
}

/** (某市日报) at the very end: the paper signs what it prints. */
function signedBy(text: string): RegExpExecArray[] {
  const signed = /\(([\u3400-\u9fff]{2,3})(?:日报|晚报|晨报|时报)\)\s*$/.exec(text.slice(-14))
  return signed ? [signed] : []
}

const SOURCE =
  /来源 ?: ?《?(?:中共|政协)?([\u3400-\u9fff]{2,4}?)([市县区州旗])?(?:委(?!员)|政府|人民政府|人大|政协|日报|晚报|晨报|时报|新闻网|新闻|发布|融媒|传媒|广播|电视|在线|政务|门户)/g

/** 某市讯, 本报某市8月12日讯: where a dispatch comes from; those of the national agencies say little. */
export function dispatchedFrom(text: string): string[] {
  const names = new Set<string>()
  for (const [, name] of matches(text, DISPATCH)) {
    const named = divisionsNamed(name as string)
    if (named.some(({ level }) => level === 'province')) continue
    for (const { name: full, level } of named) if (level !== 'town') names.add(full)
  }
  return [...names]
}

const DISPATCH =
  /(?:^|[\s(])(?:本报|[\u3400-\u9fff]{2,3}(?<!人民|新华|中新|央广|国际)网|红网|华声在线)?([\u3400-\u9fff]{2,3}?)(?:分站|站|融媒)?(?:\d{1,2}月\d{1,2}日)?[讯电](?=[\s(:\d]|$)/gm

/** The province, city or county that stands at an offset. */
export function unitAt(text: string, at: number): Division | null {
  const division = divisionAt(text, at)?.divisions[0]
  return division && division.level !== 'town' ? division : null
}

/** The unit whose people the sentence names first before a visit; none where the host lies in it: 甲市市长到乙县调研. */
export function guestBefore(text: string, end: number, host: Division | null): Division | null {
  const sentence = /[^。!?\n]{0,60}$/.exec(text.slice(Math.max(0, end - 60), end))?.[0] ?? ''
  for (let at = end - sentence.length; at < end; at++) {
    const hit = divisionAt(text, at)
    const division = hit?.divisions[0]
    if (!hit || !division || division.level === 'town' || !HOLDS.test(text.slice(at + hit.length, at + hit.length + 12))) continue
    // 某自治区党委常委、甲市委书记: the town behind the province.
    if (division.level === 'province' || RELAYS.test(text.slice(at, end))) continue
    const isAbove = host && (host.path.includes(division.name) || division.path.includes(host.name))
    return isAbove || division.name === host?.name ? null : division
  }
  return null
}

/** Hosts and the place of a dispatch weigh more than they are printed, guests less. */
export function weighVisits(
  text: string,
  homes: ReadonlyMap<string, { score: number }>,
  travel: Travel,
  dispatched: readonly string[],
): void {
  const visits = readVisits(text)
  // 开平讯: of two units of that name only one is of the page's level.
  const from = dispatched.filter((name) => homes.has(name))
  for (const [name, home] of homes) {
    if (travel.own.has(name)) home.score += 5
    const isHost = visits.hosts.has(name) || travel.hosts.has(name)
    if (isHost) home.score += 2
    else if (!travel.own.has(name) && (visits.guests.has(name) || travel.others.has(name))) home.score *= 0.1
    else if (travel.above.has(name)) home.score *= 0.2
    if ([...travel.signs].some((sign) => name.slice(0, -1).includes(sign))) home.score += 1
    if (from.length === 1 && from[0] === name) home.score += 10
  }
}

/** The units that words end in: 由|甲市; of several of one name all. */
export function endingIn(words: string): readonly Division[] {
  for (let at = 0; at + 3 <= words.length; at++) {
    const found = divisionsNamed(words.slice(at))
    if (found.length > 0) return found
  }
  return []
}
