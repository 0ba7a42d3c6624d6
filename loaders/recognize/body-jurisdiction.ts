import { divisionAt, isCommonWord, isFunctionWord, RUNNING, wordFrequency } from '../gazetteer.ts'
import { CITY_WORD } from '../naming.ts'
import { MINISTRY } from './body-words.ts'

const NATIONAL =
  /^(?:国家|国务院|中共|中央|中国|全国|共青团|武警(?=[\u3400-\u9fff])|中华|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|最高人民)/
const OPENING_MINISTRY = new RegExp(`^${MINISTRY}`)
/** A bare sign of level; 市里, 镇里 say where something is and open no name. */
export const SIGN = new RegExp(
  `^(?:我|本|该|全)?(?:自治区|市(?!${CITY_WORD})|[省县州盟旗镇]|区(?!域|划|间|块链)|乡(?!村))(?!里(?![仁程河水山弄庄]))`,
)
const PRINTED_PLACE =
  /^([\u3400-\u9fff]{2,3}?)(?:省|自治区|自治州|市|县|区|州|盟|旗|镇|(?:[\u3400-\u9fff]{1,3}族)?乡|街道)(?!场|政(?!府|协|法|研|务|数)|民|域|长|级)/

/** Whether a jurisdiction opens the text at an offset: a bare sign of level, a place, a national word. Its length, 0 for none. */
export function jurisdictionAt(text: string, at: number): number {
  const place = divisionAt(text, at)
  if (place && place.length > 1) return place.length
  const sign = SIGN.exec(text.slice(at, at + 4))
  if (sign) return sign[0].length
  const printed = PRINTED_PLACE.exec(text.slice(at, at + 8))
  if (printed && isStem(printed[1] as string) && !endsInPlace(text, at, printed[0].length)) return printed[0].length
  return (NATIONAL.exec(text.slice(at, at + 5)) ?? OPENING_MINISTRY.exec(text.slice(at, at + 14)))?.[0].length ?? 0
}

/** 记|太康县: what ends in a place that the gazetteer knows is that place with a word before it. */
function endsInPlace(text: string, at: number, length: number): boolean {
  for (let skip = 1; skip <= length - 2; skip++) if (divisionAt(text, at + skip)?.length === length - skip) return true
  return false
}

/** Whether characters may be a place's own name: no words of running text. */
function isStem(stem: string): boolean {
  if (
    /^(?:最后|首先|其次|然后|接着)/.test(stem) ||
    isFunctionWord(stem) ||
    isFunctionWord(stem.slice(0, 2)) ||
    isFunctionWord(stem.slice(-2))
  )
    return false
  return (
    !/[城乡村集小古重强社]$|军分$|代表|^[任由以被把将去来经据使驻]|[全各我本该市县区省的和与在是对从到向为及有等次个名届]/.test(stem) &&
    !isCommonWord(stem) &&
    !(stem.length > 2 && (wordFrequency(stem.slice(0, 2)) >= RUNNING || wordFrequency(stem.slice(1)) >= RUNNING))
  )
}

/** The first place between two offsets where a jurisdiction opens; -1 for none. */
export function firstJurisdiction(text: string, from: number, to: number): number {
  for (let at = from; at <= to; at++) if (jurisdictionAt(text, at) > 0 && !isInsideWord(text, at)) return at
  return -1
}

/** 革|命老区|乡, 桂|花园街道: a place begins where a word begins, unless the gazetteer has it above a town. */
function isInsideWord(text: string, at: number): boolean {
  const known = divisionAt(text, at)
  const around = text.slice(at - 1, at + 1)
  if (known) return known.divisions.every(({ level }) => level === 'town') && isCommonWord(around)
  return !SIGN.test(text.slice(at, at + 4)) && wordFrequency(around) >= RUNNING
}
