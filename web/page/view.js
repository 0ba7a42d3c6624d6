import { say } from './words.js'

/** Makes an element; texts are texts, never HTML. Null and false children are left out. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === false || value == null) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== false))
  return element
}

/** A text with some of its spans wrapped; spans that overlap an earlier one are left out. */
export function wrapped(text, spans, wrap, from = 0, to = text.length) {
  const parts = []
  let at = from
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < at || span.end > to) continue
    parts.push(text.slice(at, span.start), wrap(text.slice(span.start, span.end), span))
    at = span.end
  }
  return [...parts, text.slice(at, to)]
}

const mark = (text) => h('mark', null, text)
const BEFORE = 40
const AFTER = 120

function snippet({ node, highlights }) {
  const spans = highlights.filter(({ field, start }) => field === 'text' && start >= node.bodyStart)
  const first = spans[0]?.start ?? node.bodyStart
  const from = Math.max(node.bodyStart, first - BEFORE)
  const to = Math.min(node.text.length, first + AFTER)
  const text = node.text.replaceAll('\n', ' ')
  return [from > node.bodyStart && '…', ...wrapped(text, spans, mark, from, to), to < text.length && '…']
}

/** One hit: headline, clause, and the whole article on demand. */
export function hit(edge, { readArticle }) {
  const { node, highlights } = edge
  const title = highlights.filter(({ field }) => field === 'title')
  const body = h('div', { class: 'body' })
  const details = h('details', null, h('summary', null, say('open')), body)
  details.addEventListener('toggle', () => details.open && readArticle(node.id, body))
  return h(
    'li',
    null,
    h(
      'article',
      null,
      h('h2', null, node.title ? wrapped(node.title, title, mark) : say('untitled')),
      h('p', { class: 'about' }, [node.date ?? say('noDate'), node.paper, node.source].filter(Boolean).join(' · ')),
      h('p', { class: 'snippet' }, snippet(edge)),
      details,
    ),
  )
}

const clause = ({ quote }) => h('span', { class: 'clause' }, quote.replaceAll('\n', ''))

/** The whole article: names are links, and what it states stands below, each with its clause. */
export function article(node, { link }) {
  const text = wrapped(
    node.text,
    node.mentions.map(({ span, entity }) => ({ ...span, entity })),
    (surface, { entity }) => h('a', { href: link(entity), title: `${entity.label} ${entity.name}` }, surface),
    node.bodyStart,
  )
  const facts = node.relations.map(({ from, to, label, evidence }) =>
    h('li', null, h('a', { href: link(from) }, from.name), ` ${label} `, h('a', { href: link(to) }, to.name), clause(evidence)),
  )
  return [
    h('div', { class: 'text' }, text),
    facts.length > 0 && h('h3', null, `${say('states')}（${facts.length}）`),
    h('ul', { class: 'list' }, facts),
  ]
}

function section(heading, rows) {
  return rows.length > 0 && [h('h3', null, heading), h('ul', { class: 'list' }, rows)]
}

const cutNote = ({ totalCount, edges }) => totalCount > edges.length && h('li', { class: 'about' }, say('shown', { n: edges.length }))

function life({ posts, attended, companions }, { link }) {
  const held = posts.map(({ title, body, status, evidence }) =>
    h('li', null, h('a', { href: link(body) }, body.name), ` ${title}`, status && ` (${say(status)})`, evidence.slice(0, 1).map(clause)),
  )
  const events = attended.edges.map(({ node, roles, evidence }) =>
    h(
      'li',
      null,
      `${node.date ?? say('noDate')} ${roles.map((role) => say(role)).join('、')} `,
      h('a', { href: link(node) }, node.name),
      evidence.slice(0, 1).map(clause),
    ),
  )
  const others = companions.edges.map(({ node, count }) =>
    h('li', null, h('a', { href: link(node) }, node.name), ` ${say('times', { n: count })}`),
  )
  return [
    section(say('posts'), held),
    section(say('events', { n: attended.totalCount }), [...events, cutNote(attended)].filter(Boolean)),
    section(say('companions'), [...others, cutNote(companions)].filter(Boolean)),
  ]
}

function meeting({ organizers, attendees }, { link }) {
  const people = attendees.edges.map(({ node, roles, title, evidence }) =>
    h(
      'li',
      null,
      h('a', { href: link(node) }, node.name),
      ` ${roles.map((role) => say(role)).join('、')}`,
      title && ` · ${title}`,
      evidence.slice(0, 1).map(clause),
    ),
  )
  const bodies = organizers.edges.map(({ node, evidence }) => h('li', null, h('a', { href: link(node) }, node.name), clause(evidence)))
  return [
    section(say('organizers'), bodies),
    section(say('attendees', { n: attendees.totalCount }), [...people, cutNote(attendees)].filter(Boolean)),
  ]
}

function related({ id, relations }, { link }) {
  const rows = relations.edges.map(({ node: { from, to, label, title, evidence } }) => {
    const other = from.id === id ? to : from
    return h('li', null, `${label} `, h('a', { href: link(other) }, other.name), title && ` · ${title}`, clause(evidence))
  })
  return section(say('states'), [...rows, cutNote(relations)].filter(Boolean))
}

/** All that is said of one entity. */
export function card(entity, tools) {
  const about = [entity.label, entity.home, entity.date, say('articles', { n: entity.articleCount })]
  const names = entity.aliases.slice(0, 6).join('、')
  const facts = entity.statements.map(({ label, value, evidence }) => h('li', null, `${label}：${value}`, clause(evidence)))
  return h(
    'div',
    { class: 'card' },
    h('h2', null, entity.name),
    h('p', { class: 'about' }, [...about, names && say('aliases', { names })].filter(Boolean).join(' · ')),
    entity.attended && life(entity, tools),
    entity.attendees && meeting(entity, tools),
    !entity.attended && !entity.attendees && related(entity, tools),
    section(say('statements'), facts),
  )
}

/** One list beside the hits: each row a link that narrows the search. */
export function facet(heading, rows) {
  if (rows.length === 0) return null
  return h(
    'section',
    null,
    h('h2', null, heading),
    h(
      'ul',
      null,
      rows.map(({ href, name, count }) => h('li', null, h('a', { href }, name), h('span', { class: 'count' }, String(count)))),
    ),
  )
}
