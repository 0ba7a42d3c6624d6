import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { articleId, bureau, firm, gan, meeting, opening, project, shen, zhuo } from './world.ts'

const AROUND = `query ($id: ID!, $text: String, $hops: Int, $types: [RelationType!], $first: Int, $after: String) {
  around(id: $id, text: $text, hops: $hops, types: $types, first: $first, after: $after) {
    totalCount isPartial
    edges { node { name } distance path { entity { name } direction statements relation { type evidence { quote article { id } } } } }
    pageInfo { hasNextPage endCursor }
    cut { hubs { entity { name } neighbors walked } hubCount skipped }
  }
}`
const PATHS = `query ($from: ID!, $to: ID!, $maxHops: Int, $types: [RelationType!], $first: Int) {
  paths(from: $from, to: $to, maxHops: $maxHops, types: $types, first: $first) {
    totalCount isPartial
    paths { length steps { entity { name } direction statements relation { type } } }
    cut { hubCount skipped }
  }
}`

interface Step {
  readonly entity: { readonly name: string }
  readonly direction: string
  readonly relation: { readonly type: string; readonly evidence: { readonly quote: string; readonly article: { readonly id: string } } }
}
interface Around {
  readonly around: {
    readonly totalCount: number
    readonly isPartial: boolean
    readonly edges: readonly { readonly node: { readonly name: string }; readonly distance: number; readonly path: readonly Step[] }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
    readonly cut: object
  }
}
interface Paths {
  readonly paths: {
    readonly totalCount: number
    readonly isPartial: boolean
    readonly paths: readonly { readonly steps: readonly Step[] }[]
  }
}

const around = async (variables: Record<string, unknown>) => (await ask<Around>(AROUND, variables)).around
const paths = async (variables: Record<string, unknown>) => (await ask<Paths>(PATHS, variables)).paths

describe('around', () => {
  it('finds with words what is near somebody, each with a way to it', async () => {
    const { edges, isPartial, cut } = await around({ id: zhuo.id, text: '开工仪式', types: ['ATTENDED'], hops: 1 })
    expect(edges.map(({ node, distance }) => [node.name, distance])).toEqual([[opening.name, 1]])
    expect(edges[0]?.path).toMatchObject([
      { entity: { name: opening.name }, direction: 'OUT', statements: 1, relation: { type: 'ATTENDED' } },
    ])
    expect(edges[0]?.path[0]?.relation.evidence.article.id).toBe(articleId(2))
    expect([isPartial, cut]).toEqual([false, { hubs: [], hubCount: 0, skipped: 0 }])
  })

  it('goes on after a cursor', async () => {
    const whole = await around({ id: gan.id })
    const first = await around({ id: gan.id, first: 2 })
    const rest = await around({ id: gan.id, first: 100, after: first.pageInfo.endCursor })
    expect(whole.totalCount).toBeGreaterThan(4)
    expect([...first.edges, ...rest.edges].map(({ node }) => node.name)).toEqual(whole.edges.map(({ node }) => node.name))
  })

  it.each([
    [{ id: 'entity-none' }, 0],
    [{ id: gan.id, hops: 1 }, 4],
    [{ id: gan.id, text: ' ', types: [], hops: 1 }, 4],
    [{ id: gan.id, text: '没有这样的词', hops: 3 }, 0],
  ])('finds around %j what is there', async (variables, count) => {
    expect((await around(variables)).totalCount).toBe(count)
  })

  it.each([
    [{ id: gan.id, hops: 4 }, 'REFUSED'],
    [{ id: gan.id, hops: 0 }, 'REFUSED'],
    [{ id: gan.id, first: 101 }, 'REFUSED'],
    [{ id: '甘北辰' }, 'INPUT'],
    [{ id: gan.id, after: 'x' }, 'INPUT'],
  ])('refuses %j', async (variables, code) => {
    await expect(around(variables)).rejects.toMatchObject({ code })
  })
})

describe('paths', () => {
  it('shows how two are related by others', async () => {
    const found = await paths({ from: gan.id, to: shen.id, types: ['ATTENDED'] })
    expect(found.paths[0]).toMatchObject({
      length: 2,
      steps: [
        { entity: { name: meeting.name }, direction: 'OUT', relation: { type: 'ATTENDED' } },
        { entity: { name: shen.name }, direction: 'IN', relation: { type: 'ATTENDED' } },
      ],
    })
    expect([found.totalCount, found.isPartial]).toEqual([found.paths.length, false])
  })

  it.each([
    [{ maxHops: 1 }, 0],
    [{ first: 1 }, 1],
    [{ types: ['LOCATED_IN'] }, 0],
    [{ types: [] }, 1],
  ])('keeps to %j', async (more, count) => {
    expect((await paths({ from: bureau.id, to: firm.id, ...more })).paths).toHaveLength(count)
  })

  it.each([
    [{ from: gan.id, to: project.id, maxHops: 7 }, 'REFUSED'],
    [{ from: gan.id, to: project.id, first: 21 }, 'REFUSED'],
    [{ from: gan.id, to: project.id, first: 0 }, 'REFUSED'],
    [{ from: gan.id, to: '沈一鸣' }, 'INPUT'],
  ])('refuses %j', async (variables, code) => {
    await expect(paths(variables)).rejects.toMatchObject({ code })
  })
})
