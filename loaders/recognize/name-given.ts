import { Characters, isHanAt } from '../characters.ts'

/** Characters that the list of surnames holds and that no name on these pages begins with: they open bodies and words. */
export const NO_SURNAMES = new Set('市县区省州旗盟镇之随票由相有各该此及并与会在')

/** Surnames that begin words far more often than names: they need a good name or a sure edge behind. */
export const RISKY = new Set('商明解项管台全代费查关边党付向成花游车都施文路方万包常单易景安宁于荣季高连时东南同后经上先能会来种')

/** Characters that stand in running text all the time and never in a given name. */
const NEVER = new Characters(
  '在也还并就已即们是让给把又很最所或但且各副的了不出动要对等部个到区面场设推下这我制内与系入间两们价指他组供题此还需带着接投收取使视态件队但办控类降率些看该回责把核被难促网批值走每没证话减除只县市省局委镇乡村处厅陪',
)

/** A given name is plausible where no character of it belongs to running text. */
export function isGiven(given: string): boolean {
  if (given === '建设' || (given[0] === '在' && /^在[民福山田明华荣林庆]$/.test(given))) return true
  // 吴更旭: as the first of two it stands in names, 更 alone or at the end is the word.
  if (given.includes('更') && !(given.length === 2 && given[0] === '更')) return false
  if (given.endsWith('长') && /[校院会社站所队组行馆台班团处科店厂矿场部州盟旗]长$/.test(given)) return false
  for (let at = 0; at < given.length; at++)
    if ((NEVER.at(given, at) && !(given.length === 2 && at === 1 && (given[at] === '网' || given[at] === '带'))) || !isHanAt(given, at))
      return false
  return true
}
