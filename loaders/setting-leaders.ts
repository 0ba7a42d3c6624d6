import type { Division } from './gazetteer.ts'
import { matches } from './matches.ts'
import { endingIn } from './setting-guests.ts'

/** The Chinese characters right before an offset, so many at most. */
const hanBefore = (text: string, at: number, most: number) => /[\u3400-\u9fff]*$/.exec(text.slice(Math.max(0, at - most), at))?.[0] ?? ''

/** A secretary with the beginning of his name, and the units that are printed before his post; none where it is bare. */
interface Secretary {
  readonly units: readonly Division[]
  readonly name: string
}

/** 甲市委书记乙, 市委书记、市长丙: the secretaries of one level. */
function secretaries(text: string, sign: string): Secretary[] {
  const post = `${sign}委书记`
  if (!text.includes(post)) return []
  return matches(text, new RegExp(`${post}(?:、[^,。;\\n]{1,10}?长)?([\\u3400-\\u9fff]{2})`, 'g')).flatMap(({ index, 1: name = '' }) => {
    const before = hanBefore(text, index, 8)
    const units = endingIn(before + sign).filter((unit) => unit.name.endsWith(sign))
    return before === '' || units.length > 0 ? [{ units, name }] : []
  })
}

/** 市委书记甲会见乙市委书记丙: of two secretaries the one without a place is the page's own, and the other's town is not. */
export function secretariesElsewhere(text: string, sign: string): string[] {
  const all = secretaries(text, sign)
  const own = new Set(all.filter(({ units }) => units.length === 0).map(({ name }) => name))
  if (own.size === 0) return []
  return all.filter(({ name }) => !own.has(name)).flatMap(({ units }) => units.map((unit) => unit.name))
}

/** 甲代表乙市四套班子, 甲代表县委: who speaks for which body of a level. */
function spokenFor(text: string, sign: string, name: string, at: number): string[] {
  const body = new RegExp(`^([\\u3400-\\u9fff]{2,8}?)?${sign}(?:委|政府|四套班子|四大班子|党政)`).exec(text.slice(at, at + 16))
  if (!body) return []
  const head = `${sign}(?:委书记|委副书记、[^,。]{0,4}长|长)${name}`
  // 市委书记甲…甲代表乙市四套班子: the page's own secretary speaks for the page's own.
  if (body[1]) return new RegExp(`(?:^|[^\\u3400-\\u9fff])${head}`, 'm').test(text) ? endingIn(body[1] + sign).map((unit) => unit.name) : []
  // 甲县委书记乙…乙代表县委: whose secretary speaks for the bare body.
  return matches(text, new RegExp(head, 'g')).flatMap(({ index }) => endingIn(hanBefore(text, index, 8) + sign).map((unit) => unit.name))
}

/** 市委书记甲率乙市党政代表团赴…: the group that the page's own lead. */
function groupsLed(text: string, sign: string): string[] {
  const led = new RegExp(
    `(?:^|[。\\n]|日,?|[上下]午,?|近日,|日前,)\\s*${sign}(?:委书记|委副书记|长)[^。;\\n]{2,40}?(?:率领|率|带领|带着)(?<unit>[\\u3400-\\u9fff]{2,8}?)${sign}?(?:党政|经贸|考察|学习)*(?:代表|考察|访问)团`,
    'gm',
  )
  return matches(text, led).flatMap(({ groups }) => endingIn((groups?.unit ?? '') + sign).map(({ name }) => name))
}

/** The units whose leaders the bare posts of a page are, by whom these speak for and whose group they lead. */
export function unitsOfLeaders(text: string, sign: string): string[] {
  const spoken = matches(text, /代表/g).flatMap(({ index }) => {
    const name = hanBefore(text, index, 3)
    return name.length > 1 ? spokenFor(text, sign, name, index + '代表'.length) : []
  })
  return [...spoken, ...(/[率带][^,。;\n]{2,14}团/.test(text) ? groupsLed(text, sign) : [])]
}
