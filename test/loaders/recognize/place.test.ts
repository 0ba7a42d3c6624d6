import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

const places = (text: string) => read(text).names('Place')

describe('places', () => {
  it.each([
    ['江海省云岫市澄溪县鹤沚镇竹坞口村的药材熟了。', ['江海省', '云岫市', '澄溪县', '鹤沚镇', '竹坞口村']],
    ['志愿者来到澄溪县砚坳乡。', ['澄溪县', '砚坳乡']],
    ['望津区芦洲渡街道渡口里社区开了助餐点。', ['望津区', '芦洲渡街道', '渡口里社区']],
  ])('cuts a chain into its places in %s', (text, names) => expect(places(text)).toEqual(names))

  it.each([
    ['今年，我市完成了任务。', ['云岫市']],
    ['全市春耕开始，云岫的茶香了。', ['云岫市']],
    ['鹤沚镇先动手，该镇的做法传开了。', ['鹤沚镇']],
    ['澄溪县很忙。澄溪的茶农上山。', ['澄溪县']],
  ])('resolves deixis and short forms in %s', (text, names) => expect(places(text)).toEqual(names))

  it.each([
    ['活动在市文化馆举行。', ['云岫市文化馆']],
    ['经济技术开发区召开推进会。', ['云岫经济技术开发区']],
    ['他住在丰泽园小区。', ['丰泽园小区']],
    ['工人来到鹤沚大桥。', ['鹤沚大桥']],
    ['澄溪县经济开发区又添新厂。', ['澄溪县经济开发区']],
  ])('names areas in %s', (text, names) => expect(places(text)).toEqual(names))

  it.each([
    ['他来到石桥村。', ['石桥村']],
    ['鹤沚镇先动手，在该镇柳树村种茶。', ['鹤沚镇', '柳树村']],
    ['他来到鹤沚镇红旗村。', ['鹤沚镇', '红旗村']],
    ['船到鹤沚镇五里码头处。', ['鹤沚镇', '五里码头']],
    ['典礼在鹤沚镇柳湾片区举行。', ['鹤沚镇', '柳湾片区']],
    ['清漪河两岸花开了。', ['清漪河']],
    ['队伍深入到东岭、西岭、中岭镇。', ['东岭镇', '西岭镇', '中岭镇']],
    ['他深入石坎、茶坪两乡镇。', ['石坎', '茶坪']],
    ['川渝黔三省交界处下了雨。', ['四川省', '重庆市', '贵州省']],
    ['大赛在市人民广场开幕。', ['云岫市人民广场']],
  ])('reads by the land, the list and the bank in %s', (text, names) =>
    expect(places(text).filter((name) => name !== '云岫市')).toEqual(names),
  )

  it.each([
    ['现场彩旗招展，大家铺路搭桥。', []],
    ['小城是“桂花之乡”，办起“书香进山村”活动。', []],
    ['军分区组织训练。', []],
    ['马边是云岫对口帮扶县。', ['云岫市']],
    ['自2003年两镇往来密切。', []],
    ['他走访了鹤沚镇东岭省级森林村庄。', ['鹤沚镇']],
    ['北京、上海等城市和部分乡镇来人。', ['北京市', '上海市']],
    ['松泉路桥集团来了。', []],
    ['李明、王红、沈庄村的代表发言。', ['沈庄村']],
  ])('takes no word of the sentence for a name in %s', (text, names) =>
    expect(places(text).filter((name) => name !== '云岫市' || names.includes(name as never))).toEqual(names),
  )

  it.each([
    ['晋、冀、鲁、豫四省联合行动。', ['山西省', '河北省', '山东省', '河南省']],
    ['他从美国回来。', ['美国']],
    ['大会30日在京召开。', ['北京市']],
  ])('knows provinces by their characters and states in %s', (text, names) => expect(places(text)).toEqual(names))

  it.each([
    '各县区要统筹城乡道路，建设美丽农村。',
    '志愿者走进社区、走上街道，清扫老旧小区。',
    '今日本报讯，市场很旺，城镇居民增收。',
    '打通断头路，理清思路，盘活贫困村。',
    '党员干部返乡下乡，不负家乡。',
    '各乡镇和街道、国家级示范区、星级酒店。',
  ])('takes no common noun for a place in %s', (text) => expect(places(text)).toEqual([]))

  it.each([
    ['检查组到白鹭岩现场督导。', ['白鹭岩']],
    ['在澄溪县，市长岑知远视察了青岚服务中心和安全教育基地。', ['澄溪县', '澄溪县青岚服务中心', '澄溪县安全教育基地']],
    ['调研组一行来到石门湾实地查看。', ['石门湾']],
  ])('names stops by what is done there in %s', (text, names) => expect(places(text)).toEqual(names))

  it.each(['工作组到现场查看。', '市长岑知远视察了服务中心和教育基地。', '检查组到企业督导。'])('names no stop in %s', (text) =>
    expect(places(text)).toEqual([]),
  )
})
