import { isStopped, leftEdge } from './body-edge.ts'
import { jurisdictionAt } from './body-jurisdiction.ts'

/** Special groups have names that hold whole phrases: 全市以群众为中心的河道整治指挥部. */
export const GROUP = /(?:领导小组|指挥部|专班|联席会议|组委会)/

/** 、村(社区)“两委”换届选举工作|领导小组: a task with a part in brackets and one in quotation marks, behind a mark. */
const QUOTED_TASK = /(?<=[,、。\n])[\u3400-\u9fff]{1,6}\([\u3400-\u9fff]{2,4}\)“[^”\n]{1,8}”[\u3400-\u9fff]{2,12}$/

/** 江陵市|分别通报了…联席会议: what a town does is no part of a group's name. */
const TOLD = /分别|按照|根据|依据|(?:通报|汇报|研究|讨论|听取|传达|学习|介绍)了/

/** Where such a name begins: at 全市 behind a mark or a stop, else behind the verb that sets it up, else at the nearest stop. */
export function groupEdge(text: string, from: number, floor: number): number {
  const task = QUOTED_TASK.exec(text.slice(floor, from))
  if (task) return floor + task.index
  let at = from
  while (at > floor && !/[\s,.、。;:!?()《》]/.test(text[at - 1] as string)) at--
  const held =
    /.*(?:召开|举行|成立|组建|设立|宣布|调整(?:充实)?(?:了)?|担任|任|[会式]暨|(?:政府|[委局办])[和与](?=[省市县区州盟旗镇乡]))/.exec(
      text.slice(at, from),
    )
  const behind = at + (held?.[0].length ?? 0)
  for (let start = behind; start < from; start++) {
    if (jurisdictionAt(text, start) > 0 && (start === behind || isStopped(text, start)) && !TOLD.test(text.slice(start, from))) return start
  }
  if (held && /^以/.test(text.slice(behind, behind + 1))) return behind
  return leftEdge(text, from, Math.max(floor, behind))
}
