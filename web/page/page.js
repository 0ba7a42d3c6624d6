import { intro } from './intro.js'
import { article, card, facet, h, hit } from './view.js'
import { getLanguage, say, setLanguage } from './words.js'

const at = (id) => document.getElementById(id)

/** Everything that is shown follows from the address, so that any view can be shared: words, entity, month, paper, language. */
const read = () => Object.fromEntries(new URLSearchParams(location.search))

function link(changes, base = read()) {
  const { q, of, month, paper, lang } = { ...base, ...changes }
  const given = Object.entries({ q, of, month, paper, lang }).filter(([, value]) => value)
  return `/?${new URLSearchParams(given)}`
}

async function ask(operationName, variables, signal) {
  const body = JSON.stringify({ operationName, variables: { ...variables, language: getLanguage().toUpperCase() } })
  const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors[0].message)
  return data
}

const lastDay = (month) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)

const toWhere = ({ of, month, paper }) => ({
  mentions: of ? [of] : null,
  since: month ? `${month}-01` : null,
  until: month ? lastDay(month) : null,
  paper: paper ?? null,
})

const tools = { link: (entity) => link({ of: entity.id, month: null, paper: null }), readArticle }

async function readArticle(id, body) {
  if (body.childElementCount > 0) return
  const { node } = await ask('Article', { id })
  body.replaceChildren(...article(node, tools).filter(Boolean))
}

function fail(error) {
  if (error.name === 'AbortError') return
  at('status').className = 'error'
  at('status').textContent = say('failed', { message: error.message })
}

/** Two of one name are told apart by where they belong. */
const toName = ({ id, name, home }, counts) =>
  home && counts.some(({ entity }) => entity.name === name && entity.id !== id) ? `${name}（${home}）` : name

function showFacets({ officials, entities, places, months, papers }, state) {
  const rows = (counts) => counts.map(({ entity, count }) => ({ href: link({ of: entity.id }), name: toName(entity, counts), count }))
  const values = (counts, name) => counts.map(({ value, count }) => ({ href: link({ [name]: value }), name: value, count }))
  const others = entities.filter(({ entity }) => !['OFFICIAL', 'PLACE'].includes(entity.type))
  const sections = [
    facet(say('people'), rows(officials.filter(({ entity }) => entity.id !== state.of))),
    facet(say('others'), rows(others.filter(({ entity }) => entity.id !== state.of))),
    facet(say('places'), rows(places.filter(({ entity }) => entity.id !== state.of))),
    !state.month && facet(say('months'), values(months, 'month')),
    !state.paper && facet(say('papers'), values(papers, 'paper')),
  ]
  at('facets').replaceChildren(...sections.filter(Boolean))
  at('facets').hidden = false
}

function showStatus({ totalCount, isPartial, undated, missing }) {
  const found = totalCount === 0 ? say('none') : say(isPartial ? 'atLeast' : 'found', { n: totalCount })
  const notes = [undated > 0 && say('undated', { n: undated }), missing && say('missing', { message: missing })]
  at('status').textContent = [found, ...notes.filter(Boolean)].join(' · ')
}

let running = new AbortController()

async function showMore(state, after, list, button) {
  const { search } = await ask('Search', { text: state.q ?? '', where: toWhere(state), after, first: 10 }, running.signal)
  list.append(...search.edges.map((edge) => hit(edge, tools)))
  const next = moreButton(state, search.pageInfo, list)
  if (next) button.replaceWith(next)
  else button.remove()
}

function moreButton(state, { hasNextPage, endCursor }, list) {
  if (!hasNextPage) return null
  const button = h('button', { type: 'button', class: 'more' }, say('more'))
  button.addEventListener('click', () => showMore(state, endCursor, list, button).catch(fail))
  return button
}

function showHits({ search }, state) {
  showStatus(search)
  showFacets(search.facets, state)
  const list = h(
    'ol',
    { class: 'list hits' },
    search.edges.map((edge) => hit(edge, tools)),
  )
  at('results').replaceChildren(list, ...[moreButton(state, search.pageInfo, list)].filter(Boolean))
}

function showFilters(state, entity) {
  const filters = [
    ['of', entity?.name],
    ['month', state.month],
    ['paper', state.paper],
  ].filter(([, name]) => name)
  const chips = filters.map(([key, name]) =>
    h('li', null, h('a', { href: link({ [key]: null }), 'aria-label': say('remove', { name }) }, `${name} ✕`)),
  )
  at('filters').replaceChildren(...chips)
  at('filters').hidden = chips.length === 0
}

function showCard(entity) {
  at('card').replaceChildren(...(entity ? [card(entity, tools)] : []))
  at('card').hidden = !entity
}

function clear() {
  for (const id of ['card', 'facets', 'intro', 'results']) at(id).replaceChildren()
  at('card').hidden = true
  at('facets').hidden = true
  at('status').className = ''
  at('status').textContent = ''
  showFilters({})
}

function translate() {
  for (const element of document.querySelectorAll('[data-say]')) element.textContent = say(element.dataset.say)
  for (const element of document.querySelectorAll('[data-placeholder]')) element.placeholder = say(element.dataset.placeholder)
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', say(element.dataset.label))
  at('language').textContent = say('language')
  at('language').lang = getLanguage() === 'en' ? 'zh-CN' : 'en'
}

async function showAbout() {
  const { about } = await ask('About', {})
  at('holds').textContent = say('holds', { ...about.counts, version: about.version })
}

/** Shows what the address asks for; an older request that still runs is given up. */
async function show() {
  const state = read()
  running.abort()
  running = new AbortController()
  setLanguage(state.lang)
  translate()
  clear()
  at('words').value = state.q ?? ''
  document.title = [state.q, '在场 zaichang'].filter(Boolean).join(' · ')
  showAbout().catch(fail)
  if (!state.q && !state.of && !state.month && !state.paper) return at('intro').replaceChildren(...intro(link))
  at('status').textContent = say('searching')
  const { signal } = running
  const found = ask('Search', { text: state.q ?? '', where: toWhere(state), first: 10 }, signal)
  const about = state.of ? ask('Entity', { id: state.of }, signal) : Promise.resolve({ entity: null })
  const [hits, { entity }] = await Promise.all([found, about])
  showFilters(state, entity)
  showCard(entity)
  showHits(hits, state)
}

function go(href) {
  history.pushState(null, '', href)
  scrollTo(0, 0)
  return show().catch(fail)
}

/** A link that was followed is gone with the view it stood in: the keyboard goes on from what is new. */
const focusNew = () => at(at('card').hidden ? 'results' : 'card').focus({ preventScroll: true })

document.addEventListener('click', (event) => {
  const anchor = event.target.closest('a[href^="/?"]')
  if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  go(anchor.getAttribute('href')).then(focusNew)
})
at('search').addEventListener('submit', (event) => {
  event.preventDefault()
  go(link({ q: at('words').value.trim() }))
})
at('language').addEventListener('click', () => go(link({ lang: getLanguage() === 'en' ? null : 'en' })))
addEventListener('popstate', () => show().catch(fail))
show().catch(fail)
