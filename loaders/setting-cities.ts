import { divisionsNamed } from './gazetteer.ts'
import type { Count } from './setting-counts.ts'
import { add, type Homes, ranked } from './setting-scores.ts'

/** A county-level city that its page calls by its bare name, while the prefecture above it is printed as another: 石狮 beside 泉州市委. */
export function weighCountyCities(
  text: string,
  homes: Homes,
  { counts, selves }: { readonly counts: readonly Count[]; readonly selves: ReadonlySet<string> },
): void {
  const inside = counts.filter(({ division: { level } }) => level === 'county')
  // Only those that could win are worth a look through the text.
  for (const [prefecture, above] of ranked(homes).slice(0, 3)) {
    if (!divisionsNamed(prefecture).some(({ level }) => level === 'city') || !holdsBody(text, prefecture)) continue
    const own = inside.filter(({ division }) => division.path[1] === prefecture).map(({ division }) => division)
    const names = new Set(
      own.length > 0 ? own.map(({ name }) => name) : [...selves].filter((name) => isIn(name, prefecture)).map((name) => `${name}市`),
    )
    const [only] = names
    if (!only?.endsWith('市') || names.size > 1 || holdsBody(text, only)) continue
    const stem = only.slice(0, -1)
    if (!selves.has(stem) && text.split(stem).length < 3) continue
    add(homes, only, above.score + (homes.has(only) ? 0 : 0.5))
  }
}

/** 某市文化局副局长甲, 某市图书馆馆长乙: a bureau or house printed with its city, and who is of it. */
const OF_BUREAU =
  /^[\u3400-\u9fff]{1,12}?(?:局|委员会|办公室|馆|院|中心|协会|联合会|研究所)(?:党[组委])?(?:副|书记|局长|主任|馆长|院长|会长|主席|的)/

/** 甲市委书记, 甲市副市长: who leads it. */
const LEADS = /^(?:委|人大|政协|政府|副市长|市长|领导)/

/** A prefecture of which only bureaus are named, or only leaders before 及某市领导, each with it, beside the one county-level city of it that the page names: guests from above. */
export function weighGuestsAbove(text: string, homes: Homes, counts: readonly Count[]): void {
  for (const [prefecture, above] of ranked(homes).slice(0, 3)) {
    const parts = counts.filter(({ division: { level, path } }) => level === 'county' && path[1] === prefecture)
    const [only, other] = parts.filter(({ division: { name } }) => name.endsWith('市') && text.includes(name))
    if (!only || other) continue
    const [, ...behind] = text.split(prefecture.slice(0, -1))
    const areGuests = new RegExp(`[、及和]${only.division.name}领导`).test(text)
    if (
      behind.length > 0 &&
      behind.every((rest) => rest[0] === '市' && (OF_BUREAU.test(rest.slice(1, 24)) || (areGuests && LEADS.test(rest.slice(1)))))
    )
      above.score *= 0.2
  }
}

/** Whether the place of this bare name lies in a prefecture. */
const isIn = (name: string, prefecture: string) => divisionsNamed(name).some(({ path }) => path[1] === prefecture)

/** Whether the text prints a body or leader of a unit with its name: 泉州市委. */
const holdsBody = (text: string, name: string) =>
  new RegExp(`${name}(?:委(?!员|托)|政府|人大|政协|第?[一二三四五六七八九十]+届|“两会|领导|长)`).test(text)
