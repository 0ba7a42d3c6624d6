import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  divisionAt,
  divisionsNamed,
  fullName,
  fullPath,
  isCommonWord,
  isSurname,
  nameScore,
  preferDivision,
  surnameAt,
  wordFrequency,
} from '../../loaders/gazetteer.ts'
import { root } from '../../schema/root.ts'

describe('surnames', () => {
  it.each([['王'], ['訾'], ['欧阳'], ['司马'], ['单'], ['逯']])('knows %s', (surname) => {
    expect(isSurname(surname)).toBe(true)
  })

  it.each([['的'], ['欧王'], ['']])('does not know %s', (word) => {
    expect(isSurname(word)).toBe(false)
  })

  it.each([
    ['欧阳明珠', 0, 2],
    ['记者王明', 2, 1],
    ['东方', 0, 2],
    ['我们', 0, 0],
    ['王', 1, 0],
    ['欧', 0, 1],
  ])('reads the surname in %s at %i', (text, at, length) => {
    expect(surnameAt(text, at)).toBe(length)
  })
})

describe('nameScore', () => {
  it.each([
    ['周望舒'],
    ['甘北辰'],
    ['沈一鸣'],
    ['卓青山'],
    ['王国栋'],
    ['李秀红'],
    ['欧阳明'],
    ['赵卫东'],
    ['孙建军'],
    ['刘倩'],
    ['陈雪梅'],
  ])('takes %s for a name', (name) => {
    expect(nameScore(name)).toBeGreaterThan(0)
  })

  it.each([
    ['高出'],
    ['时俱进'],
    ['和平'],
    ['于是'],
    ['方面'],
    ['成都'],
    ['周边'],
    ['任务'],
    ['高出百'],
    ['项目建'],
    ['强调研'],
    ['和市委'],
    ['文旅融合'],
    ['安排部'],
    ['高度重视'],
    ['严格落'],
    ['万元'],
    ['党委'],
    ['代表'],
    ['单位负'],
  ])('takes %s for words', (words) => {
    expect(nameScore(words)).toBeLessThan(0)
  })

  it.each([['我们'], ['王'], ['王李张刘陈'], ['的国栋'], ['王国：']])('refuses %s', (text) => {
    expect(nameScore(text)).toBe(Number.NEGATIVE_INFINITY)
  })
})

describe('common words', () => {
  it.each([['高出'], ['和平'], ['方面'], ['成都'], ['任务'], ['时俱进'], ['高质量']])('knows %s', (word) => {
    expect(isCommonWord(word)).toBe(true)
    expect(wordFrequency(word)).toBeGreaterThan(0)
  })

  it.each([['王国栋'], ['周望舒'], ['王'], ['甘北辰'], ['欧阳']])('does not know %s', (word) => {
    expect(isCommonWord(word)).toBe(false)
  })
})

describe('divisionAt', () => {
  it.each([
    ['河南省漯河市', 0, '河南省', 'province', []],
    ['河南省漯河市', 3, '漯河市', 'city', ['河南省']],
    ['到临颍县巨陵镇', 1, '临颍县', 'county', ['河南省', '漯河市']],
    ['到临颍县巨陵镇', 4, '巨陵镇', 'town', ['河南省', '漯河市', '临颍县']],
    ['天桥街街道', 0, '天桥街街道', 'town', ['河南省', '漯河市', '召陵区']],
    ['漯河经济技术开发区', 0, '漯河经济技术开发区', 'zone', ['河南省', '漯河市']],
    ['济源市', 0, '济源市', 'county', ['河南省']],
    ['东莞市', 0, '东莞市', 'city', ['广东省']],
    ['浦东新区', 0, '浦东新区', 'county', ['上海市']],
    ['和康县', 0, '和康县', 'county', ['新疆维吾尔自治区', '和田地区']],
    ['恩施土家族苗族自治州', 0, '恩施土家族苗族自治州', 'city', ['湖北省']],
  ])('reads %s at %i', (text, at, name, level, path) => {
    expect(divisionAt(text, at)).toMatchObject({ length: name.length, divisions: [{ name, level, path }] })
  })

  it.each([
    ['漯河召开', '漯河市'],
    ['舞阳召开', '舞阳县'],
    ['临颍召开', '临颍县'],
    ['召陵：', '召陵区'],
    ['河南召开', '河南省'],
    ['内蒙古召开', '内蒙古自治区'],
    ['恩施召开', '恩施土家族苗族自治州'],
  ])('reads the short form in %s', (text, name) => {
    expect(divisionAt(text, 0)?.divisions[0]).toMatchObject({ name, short: true })
  })

  it.each([['和平'], ['解放'], ['公安'], ['友谊'], ['大名'], ['漯'], [''], ['我市'], ['临'], ['省市'], ['豫']])(
    'reads no place in %s',
    (text) => {
      expect(divisionAt(text, 0)).toBeNull()
    },
  )

  it.each([
    ['提高安全生产', 1],
    ['吴新民出席', 1],
    ['提出新平台', 2],
    ['破千亿元大关', 4],
    ['社会稳定长治久安', 4],
    ['拿出真金白银', 4],
    ['护安全、迎大庆', 5],
    ['北京奥运城市论坛', 3],
    ['湿地公园和龙凤山公园', 4],
  ])('does not cut %s at %i into a place', (text, at) => {
    expect(divisionAt(text, at)).toBeNull()
  })

  it('gives every place of one name', () => {
    expect(divisionAt('城关镇', 0)?.divisions.length).toBeGreaterThan(50)
  })
})

describe('choosing among places', () => {
  it.each([
    ['鼓楼区', { home: '开封市' }, ['河南省', '开封市', '鼓楼区']],
    ['城关镇', { home: '郑州市', province: '河南省' }, ['河南省', '郑州市', '新密市', '城关镇']],
    ['和平区', { home: '沈阳市' }, ['辽宁省', '沈阳市', '和平区']],
    ['吉林', {}, ['吉林省']],
  ])('takes the %s nearest to %o', (name, home, path) => {
    const division = preferDivision(divisionsNamed(name), home)
    expect(division && fullPath(division)).toEqual(path)
  })

  it.each([['城关镇'], ['鼓楼区'], ['无此地']])('leaves %s open without a home', (name) => {
    expect(preferDivision(divisionsNamed(name))).toBeNull()
  })

  it.each([
    ['漯河', null, '漯河市'],
    ['豫', null, '河南省'],
    ['巨陵', null, '巨陵镇'],
    ['舞阳', null, '舞阳县'],
    ['河南', null, '河南省'],
    ['朝阳', null, '朝阳市'],
    ['和平', '天津市', '和平区'],
    ['朝阳', '北京市', '朝阳区'],
  ])('writes %s within %s in full', (short, within, name) => {
    expect(fullName(short, within)).toBe(name)
  })

  it.each([
    ['和平', null],
    ['无此地', null],
    ['巨陵', '郑州市'],
  ])('leaves %s within %s as it is', (short, within) => {
    expect(fullName(short, within)).toBeNull()
  })
})

describe('speed', () => {
  it('asks every character of a text', () => {
    const text = '漯河市临颍县巨陵镇召开会议，甘北辰、沈一鸣出席并讲话。'.repeat(20_000)
    const start = performance.now()
    let found = 0
    for (let at = 0; at < text.length; at += 1) if (divisionAt(text, at) || surnameAt(text, at)) found += 1
    expect(found).toBeGreaterThan(60_000)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('the lists', () => {
  // It asks the package registry: on demand and in CI only.
  it.skipIf(!process.env.CI)('are what the build makes of its sources, byte for byte', { timeout: 300_000 }, (context) => {
    const { status, stdout } = spawnSync('node', [join(root, 'scripts/build-gazetteer.mjs'), '--check'], { encoding: 'utf8' })
    if (status === 3) context.skip('the package registry cannot be reached')
    expect(stdout).not.toContain('STALE')
    expect(status).toBe(0)
  })
})
