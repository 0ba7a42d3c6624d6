import { describe, expect, it } from 'vitest'
import { extract } from '../../loaders/extract.ts'
import { CLAUSE, pageOf } from './pages.ts'

/** The longest text that is tried; four times as long as the shorter one. */
const LENGTH = 100_000
/** Four times the text in about four times the work. A square would take sixteen times as much; what lies between is left to the collector and the caches. */
const STEEPEST = 9

/** Milliseconds of this process's own work that one text takes, the better of two tries: what else runs on the machine does not count. */
function time(text: string): number {
  const page = pageOf(text, CLAUSE)
  const once = () => {
    const start = process.cpuUsage()
    extract(page)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  return Math.min(once(), once())
}

const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** Text that leads a careless pattern astray: openings without end, lists without end, words that almost make a name. */
const UNITS: readonly string[] = [
  '、',
  '京',
  '青篱镇',
  '会议',
  '市',
  '在',
  '“',
  '《',
  '(',
  '（',
  '1',
  '1,',
  '年',
  '月',
  '王',
  '王、',
  '主持',
  '出席',
  '的',
  '，',
  '。',
  '\n',
  ' ',
  '　',
  '·',
  '市委',
  '市长',
  '副',
  '副市长',
  '局',
  '委员会',
  '项目',
  '工程',
  '召开',
  '到',
  '调研',
  '和',
  '与',
  '联合',
  '由',
  '投资',
  '亿元',
  '第',
  '一',
  '记者',
  '本报讯',
  '摄',
  '●',
  '被授予',
  '授予',
  '《》',
  '“”',
  '（）',
  'a',
  'A1',
  '市、',
  '县、市、区',
  '王小明',
  '王小明、',
  '王小明说，',
  '他强调，',
  '4月17日',
  '4月17日，',
  '2023年',
  '总投资3亿元的',
  '占地600亩',
  '授予“',
  '印发《',
  '召开会议，',
  '玉带河引水工程',
  '玉带河引水工程、',
  '主持召开会议',
  '组织开展',
  '志愿服务活动',
  '在会议上强调',
]

describe('the time that a text takes', () => {
  it.each(UNITS)('grows with its length where it is nothing but %j', { timeout: 120_000 }, (unit) => {
    time(fill(unit, 2000))
    const [quarter, whole] = [time(fill(unit, LENGTH / 4)), time(fill(unit, LENGTH))]
    expect(whole).toBeLessThan(quarter * STEEPEST + 100)
  })
})
