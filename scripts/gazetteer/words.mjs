// Surnames with weights, characters of given names, and common words with frequencies, from one surname list and one dictionary.

/** The hundred commonest surnames, in order; their names in the dictionary are names, those of 阿, 斯, 布 mostly transcriptions. */
const HUNDRED = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢',
  ...'姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤',
]

/** Running words of the dictionary's own corpus. */
const WORDS = 60_101_964

const isName = (tag) => tag === 'nr' || tag === 'nrfg'
const add = (table, key, count = 1) => table.set(key, (table.get(key) ?? 0) + count)
const lines = (rows) => `${rows.join('\n')}\n`

/** Distinct three-character names of each surname; damped by rank, since 于 or 向 also begin what is no name. */
function weighSurnames(surnames, dictionary) {
  const counts = new Map()
  for (const { word, tag } of dictionary) {
    if (isName(tag) && word.length === 3) add(counts, word[0])
    if (isName(tag) && word.length >= 3 && word.length <= 4) add(counts, word.slice(0, 2))
  }
  return [...new Set([...surnames, ...HUNDRED])].map((surname) => {
    const rank = HUNDRED.indexOf(surname)
    const cap = rank < 0 ? 30 : Math.round(4000 / (rank + 1))
    return [surname, 1 + Math.min(counts.get(surname) ?? 0, cap)]
  })
}

/** How often a character stands second or third in a full name, or alone behind the surname. */
function countGivenNames(dictionary) {
  const hundred = new Set(HUNDRED)
  const tables = { middle: new Map(), last: new Map(), single: new Map() }
  for (const { word, tag } of dictionary) {
    if (!isName(tag) || !hundred.has(word[0])) continue
    if (word.length === 2) add(tables.single, word[1])
    if (word.length !== 3) continue
    add(tables.middle, word[1])
    add(tables.last, word[2])
  }
  const sum = (table) => [...table.values()].reduce((all, count) => all + count, 0)
  return { ...tables, total: sum(tables.last) }
}

/** How often a full name should stand in the dictionary's corpus if nothing but chance makes it. */
function expectName(word, given, weights) {
  const share = (table, char) => ((table.get(char) ?? 0) + 0.3) / given.total
  const family = (weights.get(word[0]) ?? 1) / given.surnames
  return WORDS * 0.002 * family * share(given.last, word[1])
}

/** 陈述, 周密 are tagged as names and are words: far more frequent than chance makes a name. */
function isWord({ word, frequency, tag }, given, weights) {
  if (word.length === 2 && weights.has(word) && /^n[rs]/.test(tag)) return false
  if (!tag.startsWith('nr') || word.length === 1) return true
  if (word.length === 2) return frequency >= 60 && frequency > 150 * expectName(word, given, weights)
  // 宣传部, 安全性
  return word.length === 3 && frequency >= 30 && !HUNDRED.includes(word[0]) && (given.last.get(word[2]) ?? 0) <= 12
}

/** Words of one and two characters, and longer ones that begin with a surname. */
function pickWords({ dictionary, given, weights, startsName }) {
  const least = { 1: 1, 2: 10, 3: 5, 4: 5 }
  return dictionary.filter((entry) => {
    const { word, frequency } = entry
    if (!/^\p{Script=Han}{1,4}$/u.test(word) || !(frequency >= least[word.length])) return false
    return isWord(entry, given, weights) && (word.length <= 2 || startsName(word))
  })
}

/** 与时俱进 leaves 时俱进: ends of words that look like a name. */
function cutFragments({ dictionary, words, surnames, startsName }) {
  const known = new Set(words.map(({ word }) => word))
  const fragments = new Map()
  for (const { word, frequency, tag } of dictionary) {
    if (tag.startsWith('nr') || word.length < 3 || word.length > 6) continue
    for (let length = 2; length <= Math.min(4, word.length - 1); length += 1) {
      const end = word.slice(-length)
      if (startsName(end) && !known.has(end) && !surnames.has(end)) add(fragments, end, frequency)
    }
  }
  return [...fragments].filter(([end, frequency]) => frequency >= (end.length === 2 ? 300 : 20))
}

/** Verbs, adverbs, conjunctions, prepositions, pronouns and words of time of two and three characters: no name of a body begins with one. */
function pickFunctionWords(dictionary) {
  const tags = /^(?:v|vd|vq|d|ad|c|p|r|t|z)$/
  return dictionary
    .filter(({ word, frequency, tag }) => tags.test(tag) && /^\p{Script=Han}{2,3}$/u.test(word) && frequency >= 50)
    .map(({ word }) => word)
}

/** `出1295 明50` behind the first character they share. */
function writeWords(rows) {
  const byFirst = new Map()
  for (const [word, frequency] of rows) {
    const first = word[0]
    byFirst.set(first, [...(byFirst.get(first) ?? []), `${word.slice(1)}${frequency}`])
  }
  return lines([...byFirst].map(([first, rest]) => `${first} ${rest.join(' ')}`))
}

export function buildWords({ surnames: listed, dictionary }) {
  const surnames = listed.filter((surname) => /^\p{Script=Han}{1,2}$/u.test(surname))
  const weighted = weighSurnames(surnames, dictionary)
  const surnameSet = new Set(surnames)
  const startsName = (word) => surnameSet.has(word[0]) || surnameSet.has(word.slice(0, 2))
  const weights = new Map(weighted)
  const given = { ...countGivenNames(dictionary), surnames: weighted.reduce((all, [, weight]) => all + weight, 0) }
  const words = pickWords({ dictionary, given, weights, startsName })
  const fragments = cutFragments({ dictionary, words, surnames: surnameSet, startsName })
  const characters = [...new Set([...given.middle.keys(), ...given.last.keys(), ...given.single.keys()])].sort()
  return {
    'surnames.txt': lines(weighted.map((row) => row.join(' '))),
    'name-characters.txt': lines(
      characters.map((char) => [char, given.middle.get(char) ?? 0, given.last.get(char) ?? 0, given.single.get(char) ?? 0].join(' ')),
    ),
    'common-words.txt': writeWords(words.map(({ word, frequency }) => [word, frequency])),
    'word-ends.txt': writeWords(fragments),
    'function-words.txt': lines(pickFunctionWords(dictionary)),
  }
}
