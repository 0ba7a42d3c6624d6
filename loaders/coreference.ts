import type { Setting } from '../schema/types.ts'
import { Characters, isHanAt, WHITE } from './characters.ts'
import type { Prose } from './clauses.ts'
import { type Division, divisionAt, divisionsNamed, isFunctionWord, preferDivision, wordFrequency } from './gazetteer.ts'
import { nameBody } from './naming.ts'
import { isLoose, isNamesake } from './setting-counts.ts'
import { awayUnits } from './setting-travel.ts'
import type { Scope } from './sighting.ts'

/** What 市, 县, 区, 镇 mean in an article: the home's own units, and below them the county and town that the article names first. */
export function readScope({ text }: Prose, { home, province }: Setting): Scope {
  const division = home ? divisionOf(home, province) : null
  const above = division?.path ?? []
  const level = division?.level ?? (home ? levelOf(home) : null)
  const own = {
    province: level === 'province' ? home : (province ?? above[0] ?? null),
    city: level === 'city' || home?.endsWith('市') ? home : (above.find((name, at) => at > 0 && /[市州盟区]$/.test(name)) ?? null),
    prefecture: above.find((name) => /[州盟]$/.test(name)) ?? null,
    county: level === 'county' ? home : null,
    town: level === 'town' ? home : null,
  }
  const named = namedIn(text, { home, province }, home === null ? awayUnits(text) : NOBODY)
  const county = own.county ?? (level === 'town' ? (above.at(-1) ?? null) : named.county)
  const former = county !== null && county === named.county ? named.former : null
  const scope = {
    own: home,
    ...own,
    county,
    former,
    named: named.rural,
    town: own.town ?? named.town,
    zone: null,
    school: null,
    subject: null,
  }
  return { ...scope, ...readSubjects(text.slice(0, 600), scope) }
}

/** The unit that is the home; of a county that became a city or a district what it is now, for what lies above it. */
function divisionOf(home: string, province: string | null): Division | null {
  const named = (name: string) => divisionsNamed(name).filter(({ short }) => !short)
  const own = named(home)
  const now = own.length > 0 || !home.endsWith('县') ? own : ['市', '区'].flatMap((sign) => named(home.slice(0, -1) + sign))
  return preferDivision(now, { province })
}

const SCHOOL =
  /(?:^|[\s,。:(“由在])([\u3400-\u9fff]{2,14}?(?:大学|学院|中学|小学|学校|师专|医专|高专|职专))(?=\d|[\u3400-\u9fff]{0,2}(?:[\s,。、党校院举召开副]|$))/m
const ZONE =
  /([\u3400-\u9fff]{0,6}?(?:高新|经开|经济(?:技术)?开发|高新技术(?:产业)?开发|产业集聚|工业园|新城|(?<=[\u3400-\u9fff]{2})新|示范|度假|保税|综保|临空)区)(?=[\u3400-\u9fff]{0,2}(?:召开|举行|党工委|管委会|举办|组织|揭牌))/
/** What a zone's name ends in: a text without it is not asked for one. */
const ZONE_SIGNS = /(?:高新|开发|经开|集聚|工业园|新城|新|示范|度假|保税|综保|临空)区/
/** What an article tells of whose doings it reports. */
const DOES = '(?:召开|举行|举办|开展|组织|隆重|邀请|干警)'
/** Likewise of a court, a bureau, a school and the like that the article is about. */
const SUBJECT = new RegExp(
  `(?:^|[\\s,。:])((?:(?!会议|大会|[在于从到])[\\u3400-\\u9fff]){2,12}?(?:法院|检察院|(?<!中共|邮政?|当)局|海关|医院|[中小]学|学校|幼儿园))(?=${DOES})`,
  'm',
)
const SUBJECT_SIGNS = new RegExp(`(?:法院|检察院|局|海关|医院|[中小]学|学校|幼儿园)${DOES}`)

/** 我校 in a story whose headline opens with a school. */
const HEADED = /^([\u3400-\u9fff]{2,10}?(?:大学|学院|师专|医专|高专|职专|中学|小学))(?!一行|来|到|赴|代表|考察|[副党校院])/
/** 市人大常委会召开…: whose 主任 and 副主任 are meant. */
const SESSION =
  /(?:^|[\s,。:])([\u3400-\u9fff]{0,6}[省市县区州旗](?:第?[一二三四五六七八九十]{1,3}届)?(?:人大常委会|政协))(?=召开|举行|举办|开展|组织|第[一二三四五六七八九十百\d]|主任会议|主席会议|党组)/m

/** The zone, school and court that an article is about, by its first sentences. */
function readSubjects(head: string, scope: Scope): Pick<Scope, 'zone' | 'school' | 'subject'> {
  const home = scope.own
  const own = /我校|学校|校党委|我院|师生|学院(?:党委|纪委|团委)|院党委/.test(head)
  const session = /人大常委会|政协/.test(head) ? SESSION.exec(head)?.[1] : undefined
  const subject = (SUBJECT_SIGNS.test(head) ? SUBJECT.exec(head)?.[1] : undefined) ?? session
  const zone = ZONE_SIGNS.test(head) ? ZONE.exec(head)?.[1] : undefined
  const bare = home && zone && /^(?:高新|经开|经济|产业|工业|综保)/.test(zone) ? home.replace(/[市县区]$/, '') : ''
  return {
    zone: zone ? bare + zone.replace(/^.*[和与、]/, '') : null,
    school: own ? ((SCHOOL.exec(head) ?? (head.includes('我校') ? HEADED.exec(head) : null))?.[1] ?? null) : null,
    subject: subject ? nameBody(subject, scope) : null,
  }
}

function levelOf(home: string): 'province' | 'city' | 'county' | 'town' {
  if (/省$|自治区$/.test(home)) return 'province'
  if (/[市州盟]$|地区$/.test(home)) return 'city'
  return /[县区旗]$/.test(home) ? 'county' : 'town'
}

/** The signs of counties and towns, and how far ahead of one its name may begin. */
const SIGNS = new Characters('县道镇乡')
const REACH = 6

/** What may stand before a town that no list has. */
const BEFORE_TOWNS = new Characters(`${WHITE},、。在到由来赴县区市`)

/** A county that no list has (an abolished one, a misprint), where its name cannot begin earlier. */
const UNLISTED_COUNTY =
  /^(?!红网|[撤设]县|听取|.{0,2}[了着过]县|家县|[一二三四五六七八九]是|[新时原]任|[老原团前]县[委政人领长]|民[盟革建进]县|.{0,2}(?:政府|代表|党委|听取|召开|和县|市县|[与对向]县)|[\u3400-\u9fff]{1,2}[我该]县)(?!.{0,3}[全各该本我每]县)(?![两外邻贫大强产由来赴到往至经被为据对在以让请把将使从])[\u3400-\u9fff]{1,3}(?<![县等])县(?![长级里城域人直区乡处情内外])/

/** 按照|县政协, 也是|县委: words before a bare sign are no name; nor is one character, which no county has that is not listed. */
const isOfWords = (printed: string) => {
  const stem = printed.slice(0, -1)
  if (stem.length < 2 || /[也是的了在有就都而且又还更最既为与及或但因所被把让使从向对到由于以按照依据]/.test(stem)) return true
  return Array.from({ length: stem.length - 1 }, (_, at) => stem.slice(at, at + 2)).some(
    (pair) => isFunctionWord(pair) || wordFrequency(pair) >= 300,
  )
}

/** The county printed at an offset: an abolished one keeps its own sign, 双流县 is not today's district of that name. */
function countyAt(text: string, at: number, { name, short }: Division): string {
  const sign = short && text.startsWith(name.slice(0, -1), at) ? text[at + name.length - 1] : undefined
  return sign !== undefined && /[县市]/.test(sign) && !/^.(?:[长级里城域人直区乡处情内外])/.test(text.slice(at + name.length - 1))
    ? name.slice(0, -1) + sign
    : name
}

/** 甲县县长乙到我县考察: the county of guests is not the one that 我县 means. */
const isGuest = (text: string, end: number) => /^[^。!?\n]{0,40}[到来赴](?:我|本)[市县区旗]/.test(text.slice(end, end + 44))

/** Whether a county is named, by its place and not as a person's name behind a post (县长甘泉), and not as that of guests. */
function isNamed(text: string, at: number, { length, division }: { length: number; division: Division }): boolean {
  if (division.short && (/[长记任席]$/.test(text.slice(at - 1, at)) || isNamesake(text, at + length, [division]))) return false
  return !isGuest(text, at + length) && !isStray(text, at, { length, division })
}

/** 保持|兴城|热情: a short form in the midst of words, printed nowhere else. */
function isStray(text: string, at: number, { length, division }: { length: number; division: Division }): boolean {
  const before = divisionAt(text, at - 2)?.length === 2 || divisionAt(text, at - 3)?.length === 3
  if (before || !isLoose(text, at, { length, divisions: [division] })) return false
  const name = text.slice(at, at + length)
  return text.indexOf(name) === at && !text.includes(name, at + length)
}

/** 报告|和县, 代|理县长, 代县|长: two characters of a longer word are no county. */
const isCutOut = (text: string, at: number, length: number) =>
  text.startsWith('代县长', at) ||
  (length === 2 && isHanAt(text, at - 1) && (text.startsWith('和县', at) || wordFrequency(text.slice(at - 1, at + 1)) >= 500))

/** Behind so many characters no 县 is looked for any more where a district is named. */
const FAR = 600

const NOBODY: ReadonlySet<string> = new Set()

/** The county, the 县 or 旗, and the town that an article names first. */
function namedIn(
  text: string,
  home: { home: string | null; province: string | null },
  away: ReadonlySet<string>,
): { county: string | null; former: string | null; rural: string | null; town: string | null } {
  let county: string | null = null
  let former: string | null = null
  let rural: string | null = null
  let town: string | null = null
  let sign = -1
  for (let at = 0; at < text.length && !(county && town && (rural || at > FAR)); at++) {
    const hit = divisionAt(text, at)
    if (hit && !isCutOut(text, at, hit.length)) {
      const division = preferDivision(hit.divisions, home) ?? hit.divisions[0]
      if (
        division?.level === 'county' &&
        division.name !== home.home &&
        !away.has(division.name) &&
        isNamed(text, at, { length: hit.length, division })
      ) {
        const name = countyAt(text, at, division)
        if (county === null && division.short && name.endsWith('市') && !text.includes(name)) former = name.replace(/市$/, '县')
        county ??= name
        if (/[县旗]$/.test(name)) rural ??= name
      }
      if (division?.level === 'town' && text.startsWith(division.name, at)) town ??= division.name
      at += hit.length - 1
    } else if (at === 0 || BEFORE_TOWNS.at(text, at - 1)) {
      while (sign < at || (sign < text.length && !SIGNS.at(text, sign))) sign++
      if (sign >= at + REACH) continue
      const ahead = text.slice(at, at + REACH)
      const unlisted: string | undefined = rural === null && ahead.includes('县') ? UNLISTED_COUNTY.exec(ahead)?.[0] : undefined
      if (unlisted && !isOfWords(unlisted) && !isGuest(text, at + unlisted.length)) {
        rural = unlisted
        county ??= unlisted
      }
      if (town || !/[道镇乡]/.test(ahead)) continue
      const printed = /^(?![到在赴来由])[\u3400-\u9fff]{2,3}(?:街道(?!办)|镇(?![长党政级])|乡(?![长党政村级镇]))/.exec(ahead)
      // 武警镇|江支队: the sign begins the name of a city.
      if (printed && (divisionAt(text, at + printed[0].length - 1)?.length ?? 0) < 2) town = printed[0]
    }
  }
  return { county, former, rural, town }
}
