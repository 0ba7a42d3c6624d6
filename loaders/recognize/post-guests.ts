import { nearestOf } from '../naming.ts'
import type { View } from '../sighting.ts'

/** The town of whom a post is held who leads a group elsewhere, where the words around the post tell it; null where they do not. */
export const senderOf = (view: View, start: number, end: number): string | null =>
  sentBy(view.prose.text, start, end) ?? guestsOf(view, start, end)

/** 甲市代表团在|市委书记乙率领下, 由|县委书记乙率领的甲县考察团: whose leaders they are. */
function sentBy(text: string, start: number, end: number): string | null {
  const before = /([\u3400-\u9fff]{2,8}?[市县区州旗])[\u3400-\u9fff]{0,8}[团组队]在$/.exec(text.slice(Math.max(0, start - 22), start))
  const behind = text.slice(Math.max(0, start - 1), start) === '由' ? LED.exec(text.slice(end, end + 90)) : null
  const unit = before?.[1] ?? behind?.[1]
  return unit ? nearestOf(unit) : null
}

const LED =
  /^[^。;\n]{0,60}?(?:率领|带领)的([\u3400-\u9fff]{2,12}?[市县区州旗])(?!委|长|政府)[\u3400-\u9fff]{0,8}?(?:代表|考察|访问|学习)团/

/** 市委书记|甲带领驻乙市代表来我市视察, under 丙市政协来甲市考察 市政协主席|乙率队来我市考察: a guest's bare posts are those of the town that his group or the headline is told to come from. */
function guestsOf({ prose: { text, bodyStart }, scope: { own } }: View, start: number, end: number): string | null {
  const sign = own?.at(-1) ?? ''
  if (own === null || text[start] !== sign) return null
  const behind = /^[^。;\n]{0,100}/.exec(text.slice(end, end + 100))?.[0] ?? ''
  if (!new RegExp(`^(?:一行|等)?(?:率领?|带领|带队)?[^。;\\n]{0,60}?(?:来|到|赴|莅临|抵达)[我本]${sign}`).test(behind)) return null
  const sent = /^(?:率领?|带领)驻([\u3400-\u9fff]{2,8}?[市县区州旗])/.exec(behind)?.[1]
  const headed = /^([\u3400-\u9fff]{2,8}?[市县区州旗])[\u3400-\u9fff]{0,10}?[来莅]/.exec(text.slice(0, bodyStart))?.[1]
  const unit = nearestOf(sent ?? headed ?? own)
  return unit !== own && unit.endsWith(sign) ? unit : null
}
