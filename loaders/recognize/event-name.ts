import type { Span } from '../../schema/types.ts'
import { divisionAt } from '../gazetteer.ts'
import { LONGEST_NAME } from './event-frame.ts'
import { NOT_EVENTS } from './event-words.ts'

/** What is trimmed from the left of a name that the clause border opens: dates, deixis, posts, connectives. */
export const TRIM =
  /^(?:[—–-]+|[\u3400-\u9fff]{2,12}\d{1,2}月\d{1,2}日[电讯](?:\([^()\n]{2,30}\))?|\([^()\n]{1,16}\)(?=[\u3400-\u9fff“])|[\u3400-\u9fff]{2,10}[式会赛节]是(?=.{4})|\d{1,2}\.(?=[\u3400-\u9fff])|[●◆▪■▲★○]|在?(?:[\u3400-\u9fff]{2,6}的)?[\u3400-\u9fff]{2,4}声中(?=.{4})|主持|(?:主|分)会场(?=.{2}仪式)|邀请(?=“)|[\u3400-\u9fff]{2,8}(?:瞩目|关注|期盼|期待|盼望)(?:已久)?的|以[^,。“”]{1,12}为[^,。“”]{1,6}[点场]的|为期[一二两三四五六七八九十\d]+天的|以?“[^”]{2,40}”为主题的(?=20\d\d|[\u3400-\u9fff]{0,8}第[一二三四五六七八九十\d]{1,3}届)|(?:别开生面|精彩纷呈|隆重|盛大|简短|热烈|简单|温馨|简朴){1,2}(?:而[^,。“”]{2,6})?的|图为|新选出的|新当选的|适逢|正值|恰逢|欣逢|此次|本次|这次|作为|据悉|当天|当日|随后|为此|期间|此前|最近|近日|日前|昨日|昨天|今天|今日|上午|下午|晚上|晚|上午\d+时|我市|我县|我区|我省|我州|我旗|我镇|我乡|我校|本市|本县|该市|该县|该区|该镇|该乡|该[院校局所]|该[^的,]{1,4}的|的|了|由[^,。“”]{2,30}?(?:参加|参与|竞技|参赛)的|由|在|于|并|又|还|以及|和|及|与|同时|记者从|从|今年|去年|首次|正在|将|已|共|继|有关|相关(?!人员)|的|总?投资[\d.,]{1,9}[万亿]{1,2}(?:元|美元)的|[一两三](?:场|次)(?:[^,。;:、“”的\n]{2,12}的)?(?![一-龥]{0,2}(?:会议|大会|活动|培训|演练)$))/
const DATE = /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:至(?:\d{1,2}月)?\d{1,2}日)?(?:上午|下午|晚上|晚|中午|凌晨|早上)?,?/

/** Trims dates, deixis and connectives from the left of a name; 全市 and place names that open it stay. */
export function trimLeft(text: string, span: Span): Span {
  let { start } = span
  for (;;) {
    const rest = text.slice(start, Math.min(span.end, start + 60))
    const word = DATE.exec(rest) ?? TRIM.exec(rest) ?? /^ +/.exec(rest)
    // 和政县第三届牡丹节: the character is the county's.
    if (!word || word[0].length === 0 || (/^[和与及]$/.test(word[0]) && divisionAt(text, start))) break
    start += word[0].length
  }
  return { start, end: span.end }
}

/** 参加会议和活动: two words of kind. */
const KIND = '(?:会议|活动|大会|仪式|论坛|峰会|展会|协调会|推进会|座谈会)'
const TWO_KINDS = new RegExp(`^${KIND}[和与及、]${KIND}$`)

/** A name that is nothing but its head and words that every meeting has. */
const GENERIC =
  /^(?:本次|此次|这次|上述|有关|相关|各类|多次|系列|主题|专题|专门|工作|现场|重要|一次|首次|全体|集中|丰富多彩的|形式多样的|开展|举办|召开|举行|宣传|志愿服务|文体|教育|学习|实践|公益|庆祝|节日|各种|组织|动员|全国性|国际)*$/

/** Whether a span is an event's name: long enough, balanced, with a word of its own, no sentence. */
export function isName(text: string, { start, end }: Span, head: string): boolean {
  const name = text.slice(start, end)
  const own = name.slice(0, name.length - head.length)
  // 进学校、进社区等活动: things of a kind, none by name.
  if (/、[^“”]*等(?:系列)?(?:文体|志愿服务|宣传)?活动$/.test(name) && !name.includes('“')) return false
  // 对此次活动|表示肯定: what it points back to has its name elsewhere.
  if (/(?:此次|本次|这次|该次)(?:活动|会议|大会|仪式|比赛|培训)$/.test(name)) return false
  // 某某周|共设置了九项子活动: how many it has.
  if (/(?:设置|安排|推出|设有|共设|共有)了?[\d一二三四五六七八九十]+(?:大|项|个|场|类)/.test(own)) return false
  // 全国超20场音乐节: so many of a kind.
  if (/(?<![第\d])\d{1,5}(?:余|多)?场[^次]{0,6}$/.test(own)) return false
  // 推进某事的会议 has that name, 推进某行动 is done.
  if (own.startsWith('推进') && !/(?:会|会议)$/.test(name)) return false
  // 会议决定了某次会议召开日期: what is decided on is not held.
  if (/^(?:会议|大会)(?:决定|研究|要求|强调|指出|认为|听取|审议|通过|部署)/.test(own)) return false
  // 主任甲及|大会执行主任乙, 完|这里的仪式, 之所以将|某赛: words of others before the head.
  if (/(?:主任|书记|主席|会长|理事长|[局院校县市区]长)[\u3400-\u9fff]{2,4}[及和与]$|^(?:完|之所以|或)/.test(own)) return false
  // 教授作题为“…”的讲座 is a speech.
  if (/作了?(?:主?题为|以)/.test(own) || name === '祝贺大会') return false
  if (TWO_KINDS.test(name)) return false
  if (name.length < 4 || name.length > LONGEST_NAME || /[。;!?\n]/.test(name)) return false
  if (
    /^(?:(?:一场|一次)?(?:大型)?综合性|等(?=相关|有关|系列|各)|由|被|请|与|同|安排|组成|做了|作了|受)/.test(own) ||
    // 甲等嘉宾为活动|揭幕: for whom something is done.
    /精神$|讲话$|了$|[^,。]为(?:本次|此次|本届|该)?(?:活动|大会|仪式|会议|论坛|展览)$/.test(name) ||
    /.{4}[向对]$|[了着]$|(?:认为|觉得|表示|希望)$|(?:立即|迅速|积极|主动|自觉|抓紧|马上|统一)$/.test(own) ||
    /就“|(?:扎实|认真|正在|全面|深入)?(?:落实|实施)[^,]*行动$/.test(name) ||
    (GENERIC.test(own) && !/^(?:教育|宣传|动员)工作会议$/.test(name)) ||
    /^[\d一二两三四五六七八九十几多]+(?:次|场|项|个|支|名|位)/.test(own)
  )
    return false
  if (
    /^(?:为(?!民|生|爱|老)|引导|激发|掀起|确保|保证|全力|参加完|经大会|大会宣布|本报讯|圆满完成|形成|打造|认为|展示|表示|希望|该|本届|因此|全体(?!(?:机关|干部|党员|职工|教职工|教师|村民){1,3}$)|决定|审议|通过|关于|听取|丰富多彩|形式多样|系列(?!赛)|各类|各种|一系列|多种|的|了|各(?!代表团|界|族各界)|有|是|让|使|把|将|对(?![口外台])|不|要|也|都|能|可|更|每|这|那|他|她|我们|大家|通过|进行|做好|加强(?!和改进)|深入|积极|认真)/.test(
      own,
    )
  )
    return false
  return (name.match(/“/g)?.length ?? 0) === (name.match(/”/g)?.length ?? 0)
}

/** 随后,举行了升国旗仪式, 开幕式上,先举行入场仪式: a part of what is held. */
const PROGRAMME = /(?:随后|首先|接着|先|上,)(?:,|还|又)?(?:举行|进行)了?[^,。;\n]{0,4}?(?:升[国会校队]?旗|入场|点火|奏唱?国歌){1,2}仪式$/

/** A word that holds the head and is no event: 委员|会, 活动|室. With a number of its own a 会议|审议 is one. */
export function notEventAround(text: string, { start, end }: Span): boolean {
  if (
    /第[一二三四五六七八九十百\d]+[次届][^会在,。]{0,6}$/.test(text.slice(Math.max(0, start - 12), start)) &&
    /^(?:会议|[党团]员代表大会)$/.test(text.slice(start, end))
  )
    return false
  // 市妇联第八次代表大会: with a number of its own it is held, without it is the body.
  if (
    text.endsWith('大会', end) &&
    /第[一二三四五六七八九十百\d]+[次届](?:[党团会社]员|妇女|职工|教职工|学生|少先队员|残疾人|归侨侨眷)?代表$/.test(
      text.slice(Math.max(0, end - 20), end - 2),
    )
  )
    return false
  if (PROGRAMME.test(text.slice(Math.max(0, start - 20), end))) return true
  for (let at = Math.max(0, start - 5); at <= start; at++) {
    const none = NOT_EVENTS.at(text, at)
    if (none && at + none.word.length >= end) return true
  }
  return false
}
