import type { AttendedRole } from '../../schema/ontology.ts'

/** What people do at an event, by the words behind (and before) their names. */
export interface Act {
  readonly name: string
  readonly role: AttendedRole
  /** Matched against what follows the group. */
  readonly after: RegExp
  /** Matched against what stands before the group in its sentence. */
  readonly before?: RegExp
  /** Whether it needs an event named in the sentence, or of which the person is known to be. */
  readonly named?: true
  /** Whether the event is the one in whose name the group stands. */
  readonly around?: true
}

/** On which day somebody acts: 7日下午, 近日. */
export const WHEN =
  '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[至到](?:\\d{1,2}月)?\\d{1,2}日)?|近日|日前|近期|连日来?|昨[日天]|今[日天]|当[日天]|(?:\\d{1,2}[日号])?(?:清晨|早上|一早|一大早|上午|中午|下午|傍晚|晚上?|深夜|凌晨)'

/** A title behind a name: 甲副市长. */
export const TITLE = '(?:(?:常务)?副?(?:总?书记|主任|主席|秘书长|[省市县区镇乡局部厅处院校会]长))?'

const ADVERB =
  TITLE +
  '(?:同志)?(?:等?(?:[省市县区州旗校]级?|四套班子|几大班子|四大班子|党政班子|主要|有关|相关|老|在家){0,3}(?:领导同志|领导|同志|负责人|负责同志|带队)|等?[\\d一二三四五六七八九十]+(?:余|多)?(?:人|名[^,。;]{0,10})|等)?(?:一行)?(?:带队)?(?:在(?:研究|讨论|审议)[^,。;]{2,12}?时|分别|均|皆|都|在[^,。;]{1,12}?会场|在[^,。;]{0,8}?现场|在(?:(?!看望|会见|接见|慰问|[同与])[^,。;]){2,40}?(?=出席|参加)|从[^,。;]{2,40}?|线上|线下|以视频(?:方式|形式)|通过视频|在(?:致辞|讲话|发言|报告|总结|点评|汇报)(?:中|时)|一同|一道|共同|也|还|着重|重点|再次|进一步|反复|先后|应邀|受邀|全程|最后|首先|随后|现场|亲自|代表[^,。;]{2,30}?|同时|就[^,。;]{2,40}?|围绕[^,。;]{2,40}?|对[^,。;]{2,40}?|结合[^,。;]{2,30}?|向[^,。;]{2,30}?)*'
/** The same, with a day among them: what somebody says on a day of its own is said at no meeting of the text, but who leads or attends one on a day does. */
const DATED = `${ADVERB}(?:(?:${WHEN})+,?${ADVERB})?`
export const SPEECH = '(?:充分肯定|给予[^,。]{0,10}肯定|强调|指出|要求|表示|说|希望|认为|叮嘱|鼓励|勉励|嘱咐|提醒|号召|坦言|介绍说)'

/** The acts of attendance, each a rule. 会议由甲主持; 甲出席并讲话; 市领导甲、乙、丙参加. */
export const ACTS: readonly Act[] = [
  {
    name: 'host',
    role: 'host',
    after: new RegExp(
      `^${DATED}(?:在[^,。;\\n]{2,24}?(?=主持召开))?(?:(?:召集并)?主持(?!人|制|[^,。;]{0,6}(?:日常|全面)工作)|(?:组织|召集|牵头)?召开)`,
    ),
  },
  { name: 'host-while', role: 'host', after: /^(?:在主持[^,。;]{0,16}时|(?:同志)?的主持下)/ },
  {
    name: 'speech',
    role: 'speak',
    after: /^[^。;\n]{0,70}?(?:讲话|致辞|致词|致[^,。;]{0,5}[辞词]|发言|演讲|授课|主讲|领学|宣讲)(?!精神|要求|指示|稿|内容|中|的精神)/,
  },
  {
    name: 'report',
    role: 'speak',
    after:
      /^[^。;\n]{0,40}?(?:(?<![工动合操协])(?:作|做)了?[^,。;\n]{0,40}?(?:报告|推介|通报|说明|讲话|发言|总结|部署|安排|要求|指示|点评|讲评|介绍|动员|辅导|解读|表态)|进行了?[^,。;\n]{0,20}?(?:点评|总结|讲评|部署|动员|宣讲|辅导|讲解|授课|说明)|报告(?:了)?(?:工作|[^,。;\n]{2,24}?(?:工作|情况)))/,
  },
  { name: 'present', role: 'speak', after: new RegExp(`^${ADVERB}(?:通报|传达|宣读|汇报|介绍|部署|解读|点评|总结|讲解|讲授|致欢迎)了?`) },
  { name: 'and-said', role: 'speak', after: /^[^。;:\n]{0,60}?,?并(?:强调|指出|要求|提出|宣读|传达|通报|汇报)/ },
  { name: 'demand', role: 'speak', after: new RegExp(`^${ADVERB}(?:提出|提|讲)(?:了)?[^,。;\\n]{0,30}(?:要求|意见|建议|希望)`) },
  {
    name: 'at-said',
    role: 'speak',
    after: /^[^,。;:\n]{0,8}在[^。;\n]{2,90}?(?:上|中|时|后)(?:的)?,?(?:并)?(?:强调|指出|要求|表示|说|提出|讲话|致辞|发言|重要讲话)/,
    named: true,
  },
  { name: 'quote', role: 'speak', after: new RegExp(`^${ADVERB}(?:在[^,。;\\n]{0,24}?(?:时|中|后|上))?,?${SPEECH}`) },
  { name: 'lecturer', role: 'speak', after: /^(?:老师|教授|博士|同志)?(?:作为主讲嘉宾|作为主讲|应邀作)/ },
  { name: 'listened', role: 'speak', before: /(?<!书面)听取了?[^,。;:\n]{0,16}$/, after: /^[^,。;\n]{0,50}?(?:汇报|介绍|报告|说明|发言)/ },
  {
    name: 'attend',
    role: 'attend',
    after: new RegExp(
      `^(?:等?[^,。;:!?、]{0,8}?(?:负责人|负责同志|领导|同志|干部))?(?:[,、]?(?:及|和|以及|与|,|、)[^。;:!?\\n]{0,100}?(?:负责人|负责同志|成员|代表|干部|人员|领导|委员|常委|主席|主任|书记|秘书长|[局镇乡村县区院校会部]长|群众|师生|学生|员工|嘉宾|同志|等)(?:[共约近]{0,2}[\\d一二三四五六七八九十百千]+(?:余|多)?(?:人|名[^,。;]{0,10}))?(?:[、和及][\\d一二三四五六七八九十百千]+(?:余|多)?[名位][^,。;]{0,10}?)?,?)?${DATED}(?:(?:来到|前往|深入|赶赴|到)[^,。;\\n]{2,30},?(?:与[^,。;\\n]{2,20}(?:一起|一道|共同))?)?(?:出席|参加|列席|参会|与会|到会|见证|随同|到场|一同前往|共同前往|一起前往|(?:热情)?接待(?!来访|群众|日|室|中心|工作)|热情迎接)(?!工作|革命|高考|社保|医保|抗战|劳动)`,
    ),
  },
  {
    name: 'accompany',
    role: 'attend',
    after:
      /^(?:[,、]?(?:及|和|以及|与|,|、)[^。;:!?\n]{0,60}?(?:负责人|负责同志|成员|代表|干部|人员|领导|等),?)?(?:等)?[^,。;:\n]{0,20}?(?:陪同|一同(?:调研|检查|督导|督查|观摩|视察|巡查|慰问|考察|参加|走访))/,
  },
  {
    name: 'goes',
    role: 'attend',
    after: new RegExp(
      `^${DATED}(?:率队|带队|率[^,。;\\n]{2,24}?)?(?:到|赴|来到|深入|走进|前往)[^,。;\\n]{2,30}?,?(?:集中|联合|现场)?(?:开展|举行|举办|组织|参加)`,
    ),
    named: true,
  },
  {
    name: 'receives',
    role: 'attend',
    after: new RegExp(`^${DATED}(?:亲切|热情|在[^,。;\\n]{2,16}?)*(?:会见|接见|会晤|拜会)`),
    named: true,
  },
  { name: 'received', role: 'attend', before: /(?:会见|接见|会晤|拜会)了?[^,。;:!?\n]{0,30}$/, after: /^/, around: true },
  { name: 'opened-by', role: 'attend', before: /在[^,。;:\n]{0,4}$/, after: /^(?:同志)?的?(?:宣布|见证|祝福|祝贺)(?:声)?中/ },
  {
    name: 'accompanied-by',
    role: 'attend',
    before: /在[^,。;:\n]{0,4}$/,
    after: /^(?:等)?[^,。;:\n]{0,12}的?(?:共同)?(?:陪同|见证|带领|率领)下/,
  },
  { name: 'on-stage', role: 'attend', after: /^(?:等)?[^。;\n]{0,30}?(?:在主席台[^,。;\n]{0,8}(?:就座|就坐)|就座|就坐)/ },
  {
    name: 'ceremony',
    role: 'attend',
    after: new RegExp(
      `^${DATED}(?:为[^。;\\n]{2,40}?(?:揭牌|揭幕|剪彩|颁奖|颁发|授牌|授旗)|宣布[^。;\\n]{0,50}?(?:开幕|开工|启动|开赛|开班|开始|成立|闭幕)|(?:下达|发布|发出)[^,。;\\n]{0,8}令|共同按下|按下|推动启动|推杆|共同推杆|在[^,。;\\n]{1,16}?上签字|签字|为[^,。;]{2,20}培土|培土奠基|触摸|浇筑|鸣锣|签订|为[^,。;]{2,20}奠基|剪彩|揭牌|揭幕|培土|(?:分别)?(?:与|同)[^。;\\n]{2,40}?(?:进行了?)?(?:现场|集中)?签约|进行了?(?:现场|集中)?签约|签约|签署|领誓|监誓|宣誓|颁奖|启动)`,
    ),
  },
  { name: 'opened-list', role: 'attend', before: /(?:出席|参加|列席|就座|就坐)[^。;\n]{0,24}?(?:有|是|包括|领导) ?[:,]? ?$/, after: /^/ },
  { name: 'leads', role: 'attend', after: /^(?:等)?(?:一行)?[^,。;:\n]{0,6}(?:率队|带队|率领|带领|率)[^。;\n]{0,40}/, named: true },
]

/** Who is absent, or will only come: no act counts. */
export const ABSENT =
  /^(?:等)?(?:同志)?(?:委托|因病|因事|因公|请假|缺席|未(?:能)?(?:出席|参加)|将(?:出席|参加|于|主持|作)|发来|致信|致电|作出批示|批示|的委托|(?:重要)?讲话精神|接受[^,。]{0,12}采访|在接受|告诉记者|曾|同志为核心)/
export const ABSENT_BEFORE =
  /书面(?:听取|审议)[^,。;]{0,30}$|(?:受|以|学习贯彻|落实|按照|感谢|拟邀请|邀请|缅怀|纪念|授予|选举|任命|免去|请假:|缺席:|学习宣传贯彻)$/
