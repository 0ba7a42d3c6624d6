import { h } from './view.js'
import { getLanguage, say } from './words.js'

const WORDS = ['会议', '项目', '调研', '签约']

const EXAMPLES = [
  `{
  search(text: "会议", first: 3) {
    totalCount
    edges { node { title date } highlights { field start end } }
    facets { entities(type: OFFICIAL, first: 5) { entity { id name } count } }
  }
}`,
  `{
  officials(first: 3) {
    edges { node {
      name
      posts { title body { name } evidence { quote } }
      attended(first: 5) { edges { node { name date } roles evidence { quote article { title } } } }
      companions(first: 5) { edges { node { name } count } }
    } }
  }
}`,
]

const open = (query) => `/graphql?query=${encodeURIComponent(query)}`

/** What stands below the search box before anybody has searched. */
export function intro(link) {
  const part = (heading, ...children) => h('div', null, h('h2', null, say(heading)), ...children)
  const tries = WORDS.map((word) => h('li', null, h('a', { href: link({ q: word }), lang: getLanguage() === 'en' ? 'zh' : null }, word)))
  const examples = EXAMPLES.map((query) => [
    h('pre', { tabindex: '0' }, query),
    h('p', null, h('a', { href: open(query) }, say('openExample'))),
  ])
  return [
    h(
      'div',
      { class: 'steps' },
      part('what', h('p', null, say('whatText'))),
      part('how', h('p', null, say('howText')), h('ul', { class: 'chips' }, tries)),
    ),
    h('h2', null, say('ask')),
    h('p', null, say('askText')),
    h(
      'div',
      { class: 'steps' },
      examples.map((example) => h('div', null, example)),
    ),
  ]
}
