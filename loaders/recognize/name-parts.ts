import { Words } from '../words.ts'

/** The parts that Tibetan, Mongolian and Yi given names are made of, as surnames are those of Han names. */
const PARTS = new Words<true>(
  `扎西 多吉 多杰 次仁 才仁 泽仁 卓玛 才让 才旦 才太 更尕 次旦 桑杰 桑吉 尼玛 旦增 丹增 洛桑 格桑 平措 彭措 索朗 索南 顿珠 邓珠 旺堆 旺姆 旺杰 达瓦 巴桑 拉姆 央金 央宗 央措 白玛 德吉 德勒 仁青 仁增 仁钦 诺布 罗布 贡布 江措 嘉措 加措
  罗桑 旺才 吉才 加才 卓嘎 久美 江村 群觉 欧珠 德庆 次珍 次央 米玛 边巴 拉巴 普琼 琼达 占堆 旺久 洛松 洛追 嘎玛 桑培 塔杰 贡嘎 贡桑 郎杰 洛丹 土旦 尼珍 仓决 拉珍 措姆 白珍 曲珍 曲措 曲批 土登 强巴 向巴 阿旺 拥忠 四郎 益西 云丹 曲扎 普布 旦巴 登巴 格勒 伦珠 群培 加参 坚赞 坚参 班玛 尕玛 尕藏 拉毛 拉加 华旦 加羊 嘉央 公保 更登 更嘎 吉美 晋美 丹巴 丹珠 斗拉 斯郎 郎加 朗杰 南杰 南加 曲吉 娘吉 周加 项欠 万玛 完玛 完德 道吉 扎巴 俄日 东周 切扬 羊措
  乌仁 呼格吉 布仁 朝格 敖云 娜日 斯日 那木 阿拉塔 苏雅拉 那顺 巴图 巴雅尔 巴雅斯 宝音 乌日娜 乌兰 其木格 其其格 哈斯 图雅 额尔德尼 额尔敦 孟克 吉日嘎拉 吉日格勒 呼格吉勒 斯琴 高娃 萨仁 萨日娜 苏日娜 布和 敖特根 阿拉坦 朝鲁 格日勒 特木尔 铁木尔 帖木尔 巴根 达来 图门 那日苏 那仁 呼和 宝力道 朝克图 朝格图 毕力格 毕力格图 阿古拉 牧仁 娜仁 乌云 乌恩 乌力吉 青格勒 满都拉 苏和 白音 孟和 孟根 莫日根 道尔吉 苏力德 萨如拉 满都 满都呼 都呼 都楞 都仁 额日登 塔娜 胡日查 桑布
  阿苦 阿木 阿尔 阿约 吉克 吉木 吉吉 吉泽 沙马 曲比 木呷 尔布 日哈 拉哈 石且 木且 拉且 约哈 尔哈 子哈 伍呷 木果 马海 阿黑 阿子 阿西 的日 尔古 尔体 克古 拉铁 日火 阿什 阿牛`
    .trim()
    .split(/\s+/)
    .map((word) => [word, true] as const),
)

/** How many characters from an offset on such parts make up. */
export function partsFrom(text: string, at: number): number {
  let end = at
  for (let part = PARTS.at(text, end); part && end - at < 8; part = PARTS.at(text, end)) end += part.word.length
  return end - at
}

/** Whether one half of four characters is such a part: 龙吉|泽仁. */
export const holdsPart = (name: string): boolean =>
  name.length === 4 && (PARTS.at(name, 0)?.word.length === 2 || PARTS.endingAt(name, 4, 3)?.word.length === 2)
