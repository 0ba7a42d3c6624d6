import { describe, expect, it } from 'vitest'
import { nameBody, nearestOf, splitJurisdiction, unitOf } from '../../loaders/naming.ts'
import type { Scope } from '../../loaders/sighting.ts'

const NOWHERE: Scope = {
  own: null,
  province: null,
  city: null,
  prefecture: null,
  county: null,
  named: null,
  town: null,
  zone: null,
  school: null,
  subject: null,
  former: null,
}
const CITY: Scope = { ...NOWHERE, own: '云岫市', province: '江海省', city: '云岫市', county: '澄溪县', town: '鹤沚镇' }
const COUNTY_CITY: Scope = { ...NOWHERE, own: '云岫市', province: '江海省', county: '云岫市' }

describe('nameBody', () => {
  it.each([
    ['市委', '中共云岫市委员会'],
    ['市政府', '云岫市人民政府'],
    ['市人民政府', '云岫市人民政府'],
    ['市人大', '云岫市人民代表大会'],
    ['市人大常委会', '云岫市人民代表大会常务委员会'],
    ['市六届人大常委会', '云岫市人民代表大会常务委员会'],
    ['市政协', '中国人民政治协商会议云岫市委员会'],
    ['景德镇市委', '中共景德镇市委员会'],
    ['政协云岫市望津区委员会', '中国人民政治协商会议望津区委员会'],
    ['团市委', '共青团云岫市委员会'],
    ['社市委', '九三学社云岫市委员会'],
    ['社澄溪县委', '九三学社澄溪县委员会'],
    ['县十五届县委', '中共澄溪县委员会'],
    ['政协澄溪县委会', '中国人民政治协商会议澄溪县委员会'],
    ['政协云岫市提案委员会', '云岫市政协提案委员会'],
    ['市政府办公室', '云岫市人民政府办公室'],
    ['省委', '中共江海省委员会'],
    ['省政府', '江海省人民政府'],
    ['县委', '中共澄溪县委员会'],
    ['镇政府', '鹤沚镇人民政府'],
    ['镇党委', '中共鹤沚镇委员会'],
    ['澄溪县委', '中共澄溪县委员会'],
    ['澄溪县政府', '澄溪县人民政府'],
    ['献县县委', '中共献县委员会'],
    ['中共献县委', '中共献县委员会'],
    ['镇远县委', '中共镇远县委员会'],
    ['镇远县政府', '镇远县人民政府'],
    ['我市水利局', '云岫市水利局'],
    ['黔南州委', '中共黔南布依族苗族自治州委员会'],
    ['马边县政府', '马边彝族自治县人民政府'],
    ['黔东南政协', '中国人民政治协商会议黔东南苗族侗族自治州委员会'],
    ['黔东南政协党组', '黔东南苗族侗族自治州政协党组'],
    ['市民服务中心', '市民服务中心'],
    ['许昌中院', '许昌市中级人民法院'],
    ['青海人大常委会', '青海省人民代表大会常务委员会'],
    ['该县县委', '中共澄溪县委员会'],
    ['市市场监管局', '云岫市市场监管局'],
    ['云岫市市场监管局', '云岫市市场监管局'],
    ['云岫市市政管理处', '云岫市市政管理处'],
    ['市人社局', '云岫市人社局'],
    ['云岫市水利局', '云岫市水利局'],
    ['市委宣传部', '云岫市委宣传部'],
    ['市一中', '云岫市第一中学'],
    ['人行云岫支行', '中国人民银行云岫支行'],
    ['党中央', '中国共产党中央委员会'],
    ['全国人大常委会', '全国人民代表大会常务委员会'],
    ['全国政协', '中国人民政治协商会议全国委员会'],
    ['云帆集团', '云帆集团'],
  ])('gives %s the name %s', (printed, name) => expect(nameBody(printed, CITY)).toBe(name))

  it.each([
    ['市委', '市委'],
    ['水利局', '水利局'],
  ])('leaves %s as printed where the page has no home', (printed, name) => expect(nameBody(printed, NOWHERE)).toContain(name.slice(-1)))

  it('is the same name when it is named again', () => {
    for (const printed of ['市委', '市政府', '市人大常委会', '市政协', '市水利局', '市一中', '团市委', '澄溪县委']) {
      const name = nameBody(printed, CITY)
      expect(nameBody(name, CITY)).toBe(name)
    }
  })
})

describe('unitOf', () => {
  it.each([
    ['市', CITY, '云岫市'],
    ['县', CITY, '澄溪县'],
    ['省', CITY, '江海省'],
    ['镇', CITY, '鹤沚镇'],
    ['市', COUNTY_CITY, '云岫市'],
    ['州', CITY, null],
    ['旗', CITY, null],
    ['市', NOWHERE, null],
  ])('%s is the unit of its level', (sign, scope, unit) => expect(unitOf(sign, scope)).toBe(unit))
})

describe('splitJurisdiction', () => {
  it.each([
    ['市水利局', '云岫市', '水利局'],
    ['我市水利局', '云岫市', '水利局'],
    ['澄溪县水利局', '澄溪县', '水利局'],
    ['云岫市澄溪县水利局', '云岫市澄溪县', '水利局'],
    ['水利局', null, '水利局'],
    ['云帆集团', null, '云帆集团'],
  ])('parts %s', (printed, jurisdiction, core) => expect(splitJurisdiction(printed, CITY)).toEqual({ jurisdiction, core }))
})

describe('nearestOf', () => {
  it.each([
    ['江海省云岫市澄溪县', '澄溪县'],
    ['云岫市', '云岫市'],
    ['澄溪县鹤沚镇', '鹤沚镇'],
  ])('of %s is %s', (chain, nearest) => expect(nearestOf(chain)).toBe(nearest))
})
