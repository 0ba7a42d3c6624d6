import type { PrintedBody } from './body.ts'
import { leftEdge } from './body-edge.ts'

/** Bodies that no suffix rule can cut: 市委市政府, 团市委, 党中央, 国务院. */
const FIXED =
  /中国共产党中央委员会|中共中央政治局|中央政治局|党中央|中共中央(?!政治局|总书记|宣传部|组织部|办公厅|政治)|国务院(?!办公厅|国资委|安委会)|团[省市县区州盟旗]委|(?:自治区|[省市县区州盟旗])委(?=、?(?:自治区|[省市县区州盟旗])?政府)|(?:政协|中国人民政治协商会议)(?:第?[一二三四五六七八九十]{1,3}届)?[\u3400-\u9fff]{2,7}?[省市县区州盟旗](?:第?[一二三四五六七八九十]{1,3}届)?委员会|(?<=(?<!各级党)委(?:、)?)(?:自治区|[省市县区州盟旗])?政府|(?:外交|国防|教育|科技|科学技术|工业和信息化|工信|公安|民政|司法|财政|人力资源和?社会保障|人社|自然资源|生态环境|环保|环境保护|住房和城乡建设|住建|交通运输|交通|水利|农业农村|农业|商务|文化和旅游|文旅|文化|国家安全|应急管理|退役军人事务|卫生|国土资源|国土|铁道|建设)部(?!门|署|分|件|落|队|级|领导|委)|全国人大常委会|全国人大(?!代表|常)|全国政协(?!委员)|中共(?:[\u3400-\u9fff]{2,7}?[省市县区州盟旗]|[省市县区州盟旗])委(?!员|托)/g

/** Every such body of a text, in reading order. */
export function readFixed(text: string): PrintedBody[] {
  const whole = [...text.matchAll(FIXED)].filter(
    ({ 0: word, index }) => !/^[省市县区州盟旗]委/.test(word) || leftEdge(text, index, Math.max(0, index - 8)) === index,
  )
  return whole.map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    type: 'Agency' as const,
    placed: true,
    suffix: match[0].slice(-1),
  }))
}
