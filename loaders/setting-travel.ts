import { type Division, divisionAt, divisionsNamed } from './gazetteer.ts'
import { matches } from './matches.ts'
import { BARE_HOSTS, endingIn, guestBefore, unitAt } from './setting-guests.ts'
import { secretariesElsewhere, unitsOfLeaders } from './setting-leaders.ts'

/** 赴甲市、乙市考察, 抵达甲市: who goes there is no one of theirs. */
const GOES = /远赴|奔赴|赴|前往|抵达|来到|走进|深入|去(?=[\u3400-\u9fff]{2,9}[省市县区旗])|到|在/g
/** What may stand behind a town that somebody goes to; 甲市|第二中学 is one's own as often as not. */
const BEHIND_GOAL =
  /^(?:[市县区州])?(?:[,。、;]|等|及|和|与|学习|考察|调研|参观|参加|开展|招商|洽谈|拜访|走访|对接|访问|观摩|慰问|推介|出席|进行|举行|看望|交流|检查|督导|视察|指导|签订|签署|召开|共同|携手|联合|(?!各|受灾|全|所有|部分|重点)[\u3400-\u9fff]{2,5}[镇乡])/
/** 来到此行第二站——某省|甲市: what may stand before the town. */
const BEFORE_GOAL = /^了?(?:此行)?(?:第[一二三四五]站|首站)?(?:——|--|—)?/

/** The units of a list that begins at an offset: 甲市、乙市和丙县; none where the last is part of a longer name. */
function unitsFrom(text: string, from: number): string[] {
  const names: string[] = []
  let at = from + (BEFORE_GOAL.exec(text.slice(from, from + 10))?.[0].length ?? 0)
  for (;;) {
    const hit = divisionAt(text, at)
    const unit = hit ? unitAt(text, at) : null
    if (!hit || !unit) return names
    const behind = at + hit.length
    if (unit.level === 'province' && unitAt(text, behind)) at = behind
    else if (!BEHIND_GOAL.test(text.slice(behind, behind + 7)) && !unitAt(text, behind)) return names
    else {
      names.push(unit.name)
      if (unitAt(text, behind)) at = behind
      else if (/[、和与及]/.test(text[behind] ?? '')) at = behind + 1
      else return names
    }
  }
}

/** 赴|如东港区、常熟开发区以及余姚市滨海新区学习: every unit of the words for where somebody goes. */
function unitsWithin(text: string, from: number): string[] {
  const goal =
    /^[^,。;:\n]{2,50}?(?=学习|考察|调研|参观|招商|对接|洽谈|走访|访问|交流|看望|[,。;])/.exec(text.slice(from, from + 52))?.[0] ?? ''
  return Array.from(goal, (_, at) => unitAt(text, from + at)?.name ?? null).filter((name) => name !== null)
}

/** 欢迎大家|到甲县投资, 希望客商|到甲县: whom the speaker asks comes to the page's own. */
const INVITES = /(?:欢迎|邀请|诚邀|恭请|期待|希望|盼望?)(?:[^,;]{0,16}|[^;。]{0,24}作为[^,;。]{0,12},)$/

/** What the page's own people do far from home. */
const AWAY = /^(?:远赴|奔赴|赴|前往|抵达|去)$/

/** The towns that the page's own people go to, and those of them that they set out for. */
interface Goals {
  readonly goals: string[]
  /** Those of a group. */
  readonly far: string[]
  readonly away: string[]
}

/** 我市代表团赴甲市、乙市, 市委书记丙到甲市调研; and whom they meet: 我区与甲旗座谈. */
function goalsOf(text: string, sign: string): Goals {
  const found: Goals = { goals: [], far: [], away: [] }
  const own = new RegExp(`[我本]${sign}|(?:^|[\\s,。;、:经由]|代表)${sign}(?:委|长|政府|人大|政协|领导|党政)`, 'm')
  // 副市长甲带队赴乙市: who sets out for elsewhere.
  const deputy = new RegExp(`(?:^|[\\s,。;、])(?:常务)?副${sign}长[^,。;\\n]{2,16}$`)
  // 甲市委书记: somebody of a named unit.
  const named = new RegExp(`[\\u3400-\\u9fff]{2}${sign}(?:委|长|政府|人大|政协|领导|党政)`)
  const group = new RegExp(`[我本]${sign}[^,。]{0,10}[团组队](?:一行)?$`)
  for (const { index, 0: verb } of own.test(text) || text.includes(`副${sign}长`) ? matches(text, GOES) : []) {
    const listed = unitsFrom(text, index + verb.length)
    const units = listed.length === 0 && AWAY.test(verb) ? unitsWithin(text, index + verb.length) : listed
    if (units.length === 0) continue
    const subject = /[^。\n]*$/.exec(text.slice(Math.max(0, index - 120), index))?.[0] ?? ''
    const isNamed = !subject.includes(`我${sign}`) && named.test(subject.replace(/自治区|代表|落实/g, ','))
    const isOwn = own.test(subject) || (AWAY.test(verb) && deputy.test(subject))
    if (!isOwn || INVITES.test(subject) || isNamed || (verb === '在' && !group.test(subject))) continue
    found.goals.push(...units)
    if (AWAY.test(verb)) found.away.push(...units)
    if (group.test(subject) || /[率带][^,。]{0,12}[团队]$/.test(subject)) found.far.push(...units)
  }
  for (const { index, 0: words } of matches(text, new RegExp(`[我本]${sign}[与和同跟]`, 'g')))
    found.goals.push(...unitsFrom(text, index + words.length))
  return found
}

/** The units that the page's own people set out for: 县委书记甲赴乙县考察, 丙率团到乙县. */
export function awayUnits(text: string): ReadonlySet<string> {
  const signs = ['县', '市', '区', '旗'].filter((sign) => ['委', '长', '政协', '人大', '领导'].some((body) => text.includes(sign + body)))
  return new Set(
    /赴|前往|抵达|率/.test(text) ? signs.flatMap((sign) => [goalsOf(text, sign)].flatMap(({ away, far }) => [...away, ...far])) : [],
  )
}

/** A delegation with what it does, and the unit that sends it. */
const GROUP = /(?:代表|考察|访问|学习|参访)团(?:一行)?(?:\d{1,3}余?人)?(?:先后)?(?<verb>莅临|来(?!自)|赴|到|前往|在)?/g
const SENDER =
  /(?<unit>[\u3400-\u9fff]{2,9}?[市县区州旗盟])(?:(?:人民)?政府|人大(?:常委会)?|政协|(?!委|长|政府|人大|政协)(?:(?!欢迎|会见|接待|迎接|感谢|陪同)[\u3400-\u9fff]){0,12})(?:党政)?(?:参观|学习|考察)?$/
/** 来我市, 在我市考察, 来县考察, 来宁考察, 在宁期间: the page is of those to whom somebody comes. */
const ARRIVAL =
  /(?:抵达|莅临|来到|来|到|赴|在|访问)[我本][省市县区州旗]|来[省市县州旗](?:学习|考察|调研|参观|访问|交流)|[来莅](?<host>[\u3400-\u9fff])(?:(?:学习|考察|调研|参观|访问|交流|指导|视察|对接|洽谈)|(?=[,。\n]))|在(?<stay>[\u3400-\u9fff])期间[,，]/g

/** 甲市领导率团赴, 甲市委书记率党政代表团前往: a named unit's leaders with a group. */
const LED =
  /(?<![\u3400-\u9fff])(?<unit>[\u3400-\u9fff]{2,8}?[市县区州旗盟])(?:四套班子|党政|主要)?(?:领导|委|人大|政协|政府|长)[^,。;\n]{0,24}?率[^,。;\n]{0,12}?[团队组](?:一行)?(?:赴|前往)/g

/** 甲市领导率团赴乙市考察: they are the page's own, unless bare leaders receive them or the one lies in the other. */
function readLed(text: string): { readonly hosts: string[]; readonly goals: string[] } {
  const read = { hosts: [] as string[], goals: [] as string[] }
  for (const { index, 0: words, groups } of text.includes('率') ? matches(text, LED) : []) {
    const units = endingIn(groups?.unit ?? '')
    const end = index + words.length
    const goals = unitsFrom(text, end).filter(
      (goal) => !divisionsNamed(goal).some(({ path }) => units.some(({ name }) => path.includes(name))),
    )
    if (units.length !== 1 || goals.length === 0 || units[0]?.path.some((above) => goals.includes(above))) continue
    if (BARE_HOSTS.test(text.slice(end, end + 160))) continue
    read.hosts.push(...units.map(({ name }) => name))
    read.goals.push(...goals)
  }
  return read
}

/** What a text tells of hosts and guests. */
export interface Travel {
  readonly hosts: ReadonlySet<string>
  /** Whose the bare posts are, by who speaks for them and who leads their group. */
  readonly own: ReadonlySet<string>
  readonly guests: ReadonlySet<string>
  /** Guests, and those whom the page's own people visit. */
  readonly others: ReadonlySet<string>
  /** What guests and the goals of a journey lie in. */
  readonly above: ReadonlySet<string>
  /** 宁 of 来宁考察: the character that stands for the host. */
  readonly signs: ReadonlySet<string>
}

/** 甲市党政代表团来…: told by those to whom it comes; 甲市党政代表团赴…, 先后到乙、丙: by those who go. */
function readDelegations(
  text: string,
  arrivals: readonly RegExpExecArray[],
): { readonly hosts: string[]; readonly guests: Division[]; readonly goals: string[] } {
  const isHost = arrivals.length > 0
  const isOurs = arrivals.some(([words]) => /[我本][省市县区州旗]/.test(words))
  const read = { hosts: [] as string[], guests: [] as Division[], goals: [] as string[] }
  for (const { index, 0: words, groups } of matches(text, GROUP)) {
    const units = endingIn(SENDER.exec(text.slice(Math.max(0, index - 24), index))?.groups?.unit ?? '')
    if (units.length === 0) continue
    const goals = unitsFrom(text, index + words.length)
    const goesFar = groups?.verb === '赴' || groups?.verb === '前往' || goals.length > 1
    // 甲市代表团赴乙市: they set out, whatever is said to them there.
    if (goals.length > 0 && goesFar && !isOurs) {
      read.hosts.push(...units.map(({ name }) => name))
      read.goals.push(...goals)
    } else if (isHost || groups?.verb === '来' || groups?.verb === '莅临') read.guests.push(...units)
  }
  return read
}

const NAMED_UNIT = '[\\u3400-\\u9fff]{1,9}?[市县区州旗]'
const WELCOMING = new RegExp(`代表(?:中共)?(?<unit>${NAMED_UNIT})[市县区州旗]?(?:委|党委)[^。\\n]{0,40}(?:欢迎|来访|到来)`, 'g')
const WELCOMED = new RegExp(
  `(?:对|欢迎)(?<unit>${NAMED_UNIT})(?!委)[^,。\\n]{0,14}(?:(?:到来|来访|莅临|一行|团)[^。\\n]{0,16}欢迎|(?:到来|来访|莅临))`,
  'g',
)

/** 代表甲区委、区政府对乙县代表团表示欢迎, 对乙市…到来表示欢迎: who welcomes whom. */
function readWelcomes(text: string): { readonly hosts: string[]; readonly guests: Division[] } {
  if (!/欢迎|来访|到来|莅临/.test(text)) return { hosts: [], guests: [] }
  return {
    hosts: matches(text, WELCOMING).flatMap(({ groups }) => endingIn(groups?.unit ?? '').map(({ name }) => name)),
    guests: matches(text, WELCOMED).flatMap(({ groups }) => endingIn(groups?.unit ?? '')),
  }
}

/** 甲市委书记乙、我市领导丙, 甲市委书记乙会见我市代表团, 原甲市委常委: somebody else's. */
function readStrangers(text: string, sign: string): string[] {
  const unit = `(?<unit>[\\u3400-\\u9fff]{2,4}${sign})(?:委|长|领导|人大|政协|政府)`
  const last = `(?<last>[\\u3400-\\u9fff]{2,4}${sign})(?:委|长|领导)`
  const own = `我${sign}(?:领导|委|${sign}委|人大|政协)`
  const patterns = [`(?:^|[\\s,。])原${unit}`]
  if (text.includes(`我${sign}`))
    patterns.push(
      `${unit}[^。;\\n]{1,30}[、,和及与]${own}|[、,和及与]我${sign}领导[^。;\\n]{1,30}[、,和及与]${last}`,
      `${unit}[^。;\\n]{1,30}会见了?我${sign}`,
    )
  return patterns.flatMap((pattern) =>
    matches(text, new RegExp(pattern, 'gm')).flatMap(({ groups }) => endingIn(groups?.unit ?? groups?.last ?? '').map(({ name }) => name)),
  )
}

/** 甲县退役军人代表|来县考察: the unit that opens the sentence. */
function openingUnit(text: string, end: number): Division | null {
  const from = Math.max(0, end - 40)
  const sentence = /[^。,\n]*$/.exec(text.slice(from, end))?.[0] ?? ''
  const unit = sentence.length < 4 ? null : unitAt(text, end - sentence.length)
  // 某省政协副主席甲来乙市调研: the town lies in the province and is the page's own.
  return unit?.level === 'province' ? null : unit
}

/** 甲县党政代表团赴乙市, 甲县委书记率团赴乙市: whose groups set out, on a page that nobody comes to. */
export function settersOut(text: string): ReadonlySet<string> {
  if (!/赴|前往/.test(text) || matches(text, ARRIVAL).length > 0) return new Set()
  return new Set([...readDelegations(text, []).hosts, ...readLed(text).hosts])
}

/** Reads who comes and who goes, by the words of a page that speaks of itself with a sign of level. */
export function readTravel(text: string, sign: string): Travel {
  const arrivals = matches(text, ARRIVAL)
  const comers = arrivals.flatMap(({ index }) => guestBefore(text, index, null) ?? openingUnit(text, index) ?? [])
  // 甲市政协主席乙来我市: one leader who comes may be of the prefecture above.
  const single = new Set(
    arrivals
      .filter(({ index }) => !/[团率领]/.test(/[^。\n]*$/.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? ''))
      .flatMap(({ index }) => guestBefore(text, index, null)?.name ?? []),
  )
  const delegations = readDelegations(text, arrivals)
  const led = arrivals.length > 0 ? { hosts: [], goals: [] } : readLed(text)
  const welcomes = readWelcomes(text)
  const signs = new Set(arrivals.flatMap(({ groups }) => groups?.host ?? groups?.stay ?? []))
  // 代表渠县县委对来渠考察表示欢迎: whom the sign stands for is the host.
  const isSigned = ({ name }: Division) => [...signs].some((sign) => name.slice(0, -1).includes(sign))
  const guests = [...comers.filter((unit) => !isSigned(unit)), ...delegations.guests, ...welcomes.guests]
  const own = goalsOf(text, sign)
  const goals = new Set([...delegations.goals, ...own.goals, ...led.goals])
  return {
    // Who welcomes the page's own people is no host of the page.
    hosts: new Set([...delegations.hosts, ...led.hosts, ...welcomes.hosts.filter((name) => !goals.has(name))]),
    own: new Set(unitsOfLeaders(text, sign)),
    guests: new Set([
      ...guests.map(({ name }) => name).filter((name) => !single.has(name)),
      ...own.goals.filter((name) => divisionsNamed(name).some(({ level }) => level === 'province')),
    ]),
    others: new Set([...guests.map(({ name }) => name), ...goals, ...readStrangers(text, sign), ...secretariesElsewhere(text, sign)]),
    above: new Set([...guests, ...own.far.flatMap((name) => divisionsNamed(name))].flatMap(({ path }) => path)),
    signs,
  }
}
