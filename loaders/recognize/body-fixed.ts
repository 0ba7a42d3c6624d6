import { Characters } from '../characters.ts'
import { matches, matchesFrom } from '../matches.ts'
import type { PrintedBody } from './body.ts'
import { leftEdge } from './body-edge.ts'
import { MINISTRY, MINISTRY_STARTS } from './body-words.ts'

/** Bodies that no suffix rule can cut: 市委市政府, 团市委, 党中央, 国务院. */
const FORMS = `中国共产党中央委员会|中共中央政治局|中央政治局|党中央|中共中央(?!政治局|总书记|宣传部|组织部|办公厅|政治)|国务院(?!办公厅|国资委|安委会)|(?:国家)?市场(?:监管|监督管理)总局|团[省市县区州盟旗]委|(?:中国共产党|中共)[\\u3400-\\u9fff]{2,12}?[省市县区州盟旗]第?[一二三四五六七八九十]{1,3}届委员会|(?:自治区|[省市县区州盟旗])委(?=、?(?:自治区|[省市县区州盟旗])?政府)|(?:政协|中国人民政治协商会议)(?:第?[一二三四五六七八九十]{1,3}届)?[\\u3400-\\u9fff]{2,7}?[省市县区州盟旗](?:第?[一二三四五六七八九十]{1,3}届)?委员会|(?<=(?<!各级党)委(?:、)?)(?:自治区|[省市县区州盟旗])?政府|${MINISTRY}|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)[\\u3400-\\u9fff]{0,7}?[省市县区州]委(?:会|(?!员|托))|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)[\\u3400-\\u9fff]{2,10}?(?:总支(?:部)?|支部|支社|基层委员会)(?:委员会)?|(?:共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)中央(?!委员会)|(?<=[开行])[一二三四五六七八九十]{1,3}届(?:人民)?政府(?:党组)?(?=\\(?[\u3400-\u9fff]{0,8}\\)?(?:扩大)?会议)|全国人大常委会|全国人大(?!代表|常)|全国政协(?!委员)|中共(?:[\\u3400-\\u9fff]{2,7}?[省市县区州盟旗]|[省市县区州盟旗])委(?!员|托)`
const FIXED = new RegExp(FORMS, 'y')
const STARTS = new Characters(`中党国团自省市县区州盟旗政共民农致九台一二三四五六七八九十全${MINISTRY_STARTS}`)
/** A name of any characters may begin anywhere: such a form is looked for only where the text holds its end. */
const WITH_TROOPS = new RegExp(
  `(?<![\\u3400-\\u9fff])[\\u3400-\\u9fff]{2,4}(?<![省市县区州盟旗])军分区|(?:陆军|海军|空军|武警|驻[\\u3400-\\u9fff]{1,4})?(?<!\\d)\\d{4,6}部队|${FORMS}`,
  'g',
)

/** Every such body of a text, in reading order. */
export function readFixed(text: string): PrintedBody[] {
  const whole = (/军分区|\d部队/.test(text) ? matches(text, WITH_TROOPS) : matchesFrom(text, STARTS, FIXED)).filter(
    ({ 0: word, index }) => !/^[省市县区州盟旗]委/.test(word) || leftEdge(text, index, Math.max(0, index - 8)) === index,
  )
  return whole.map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    type: 'Agency' as const,
    placed: true,
    suffix: match[0].slice(-1),
  }))
}
