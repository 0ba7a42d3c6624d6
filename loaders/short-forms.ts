import { divisionAt } from './gazetteer.ts'
import { isPlaced } from './naming.ts'
import type { Post, Sighted, Sighting } from './sighting.ts'

/** What a whole name opens with: a national word, a sign of level, a place printed with its sign. */
const OPENING =
  /^(?:国家|国务院|武警|(?:财政|商务|水利|公安|交通运输|生态环境|自然资源|农业农村)部|中共|中央|中国|全国|共青团|[省市县区州盟旗镇乡]|自治区|人民大会堂|[\u3400-\u9fff]{2,7}(?:省|市|县|区|州|盟|旗|镇|乡|街道|地区|开发区|新区))/

/** A name that opens with a place, a sign of level or a national word is whole. */
function isWhole(name: string): boolean {
  return OPENING.test(name) || divisionAt(name, 0) !== null
}

const isBody = (type: string) => type === 'Agency' || type === 'Organization'

/** Names of bodies, found by how they begin or end. */
class Names {
  private readonly starts = new Map<string, string[]>()
  private readonly ends = new Map<string, string[]>()

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      addTo(this.starts, name.slice(0, 2), name)
      addTo(this.ends, name.slice(-2), name)
    }
  }

  has(name: string): boolean {
    return this.endingLike(name).includes(name)
  }

  startingLike(short: string): readonly string[] {
    return this.starts.get(short.slice(0, 2)) ?? []
  }

  endingLike(short: string): readonly string[] {
    return this.ends.get(short.slice(-2)) ?? []
  }
}

function addTo(index: Map<string, string[]>, key: string, name: string): void {
  const known = index.get(key)
  if (known) known.push(name)
  else index.set(key, [name])
}

/** The longer body that a short form means: one of the article that ends in it, else one of the page; of several the shortest. */
function longForm(short: string, near: Names, far: Names): string | null {
  const isGroup = /(?:领导小组|指挥部|专班|组委会)$/.test(short)
  for (const names of [near, far]) {
    const longer = names
      .endingLike(short)
      .filter((name) => name.length > short.length && name.endsWith(short) && (isWhole(name) || isGroup))
    if (longer.length > 0) return longer.sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || a.length - b.length)[0] as string
  }
  return null
}

/** 河东矿山集团 for 河东矿山起重集团: the short form leaves out words in the middle of one longer name of the page. */
function contracted(short: string, names: Names): string | null {
  if (!/(?:公司|集团|厂|合作社)$/.test(short)) return null
  const longer = names
    .startingLike(short)
    .filter(
      (name) =>
        name.length > short.length &&
        name.length <= short.length + 8 &&
        !name.startsWith(short) &&
        name.endsWith(short.slice(-1)) &&
        isSubsequence(short, name),
    )
  return longer.length === 1 && short.length >= 4 ? (longer[0] as string) : null
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const c of long) if (c === short[at]) at++
  return at === short.length
}

/** Whether a name is that of a team with its number between the two halves. */
const numberedTeam = (name: string, [, committee = '', team = '']: RegExpExecArray) =>
  name.startsWith(committee) && name.endsWith(team) && /^第[一二三四五六七八九十]{1,3}$/.test(name.slice(committee.length, -team.length))

/** 华宇公司 for 华宇集团, 穿云街道办 for 穿云街道办事处, 桂东二中 for 桂东县第二中学: other words for one body, where the page has just one such. */
function otherWords(short: string, names: Names): string | null {
  const office = /[街道]办$/.test(short) ? `${short}事处` : null
  if (office) return names.has(office) ? office : null
  const court = /^(.{2,}?)(法院|检察院)$/.exec(short)
  if (court && !/(?:人民|中级|高级)$/.test(court[1] as string)) {
    const whole = [`${court[1]}人民${court[2]}`, `${court[1]}中级人民${court[2]}`].filter((name) => names.has(name))
    if (whole.length === 1) return whole[0] as string
  }
  const flood = /^(.+)防指$/.exec(short)?.[1]
  if (flood) return [`${flood}防汛抗旱指挥部`, `${flood}防汛指挥部`].find((name) => names.has(name)) ?? null
  // 省委巡视组 where the page names one of them by its number: 省委第三巡视组.
  const team = /^(.{2,}委)(巡[视察]组)$/.exec(short)
  const teams = team ? names.endingLike(short).filter((name) => numberedTeam(name, team)) : []
  if (teams.length === 1) return teams[0] as string
  const firm = /^(.{2,8})公司$/.exec(short)
  const school = /^(.{2,8}?)第?([一二三四五六七八九十]{1,2})(中|小)(?:学)?$/.exec(short)
  const stem = (firm ?? school)?.[1]
  if (stem === undefined) return null
  const grade = school?.[3] === '中' ? '(?:高级|初级)?中学' : '(?:实验)?小学'
  const rest = firm ? /^(?:集团|[\u3400-\u9fff]{0,12}(?:集团|有限公司|有限责任公司))$/ : new RegExp(`^[省市县区]?第${school?.[2]}${grade}$`)
  const long = names.startingLike(short).filter((name) => name !== short && name.startsWith(stem) && rest.test(name.slice(stem.length)))
  return long.length === 1 ? (long[0] as string) : null
}

/** A place that a county or city follows: 某某市|某某县水利局. A town stays with what it lies in: there are many 城关镇. */
const OUTER = /^[\u3400-\u9fff]{2,8}?(?:省|自治区|[市州盟县区]|地区)(?=[\u3400-\u9fff]{2,7}?[县区旗市])/

/** 某某市某某县水利局 beside 某某县水利局 on one page: the places in front make no other body of it. */
function withoutOuter(name: string, names: Names): string | null {
  let rest = name
  for (let outer = OUTER.exec(rest); outer; outer = OUTER.exec(rest)) {
    rest = rest.slice(outer[0].length)
    if (names.has(rest)) return rest
  }
  return null
}

/** The board of the one zone that a town has: 经开区管委会 on its page. */
const OWN_ZONE = /^(?:经开区|高新区|经济(?:技术)?开发区|高新技术(?:产业)?开发区|产业集聚区)(?:管委会|管理委员会|党工委)$/

/** Departments that a list or an article names without their jurisdiction belong to the home: 财政局 on a county's page. */
function atHome(short: string, own: string | null): string {
  if (!own) return short
  const stem = own.replace(/[省市县区州盟旗]$/, '')
  if (isPlaced(short, own)) return short
  if (OWN_ZONE.test(short)) return (stem.length > 1 ? stem : own) + short
  return /^[\u3400-\u9fff]{2,7}(?:局|委|办|党组|领导小组办公室|管理中心|分中心)$/.test(short) ? own + short : short
}

const bodiesOf = ({ sightings, posts }: Sighted) => [
  ...sightings.filter(({ type }) => isBody(type)).map(({ name }) => name),
  ...posts.filter(({ body }) => isBody(body.type)).map(({ body }) => body.name),
]

/** Gives short forms of bodies the names they stand for: 住建委 → 某某市住建委, 战略指挥部 → the long name that the article printed. */
export function expandShortForms(sighted: readonly Sighted[]): Sighted[] {
  const perArticle = sighted.map(bodiesOf)
  const all = new Names(perArticle.flat())
  return sighted.map((one, at) => {
    const near = new Names(perArticle[at] ?? [])
    const known = new Map<string, string>()
    const expand = (name: string): string => {
      const same = otherWords(name, all) ?? withoutOuter(name, all)
      if (same) return same
      if (isWhole(name) && !OWN_ZONE.test(name) && !/(?:分局|支队|大队)$/.test(name)) return contracted(name, all) ?? name
      const full = known.get(name) ?? longForm(name, near, all) ?? contracted(name, all) ?? atHome(name, one.view.scope.own)
      known.set(name, full)
      return full
    }
    const sightings = one.sightings.map(
      (sighting): Sighting => (isBody(sighting.type) ? { ...sighting, name: expand(sighting.name) } : sighting),
    )
    const posts = one.posts.map(
      (post): Post => (isBody(post.body.type) ? { ...post, body: { ...post.body, name: expand(post.body.name) } } : post),
    )
    return { ...one, sightings, posts }
  })
}
