import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { createYoga, type Plugin } from 'graphql-yoga'
import { type GraphQLContext, type Source, toContext } from '../queries/context.ts'
import { readOperations } from '../queries/operations.ts'
import { readSchema } from '../queries/schema.ts'
import { useDeadline } from './deadline.ts'
import { toMask } from './errors.ts'
import { LIMITS, toLimits } from './limits.ts'

/** What the GraphQL endpoint needs beside the store. */
export interface EndpointOptions extends Source {
  /** Whether a browser at /graphql gets GraphiQL. */
  readonly graphiql: boolean
  readonly deadlineMs: number
  readonly onError: (error: unknown) => void
}

/** Lets a client send the name of an operation that ships in place of its text. */
function useOperations(): Plugin {
  const operations = readOperations()
  return {
    onParams({ params, setParams }) {
      const query = params.query ? undefined : operations.text(params.operationName ?? '')
      if (query) setParams({ ...params, query })
    },
  }
}

const EXAMPLE = `# 谁在会议上，依据哪一句话。Who was there, and which clause says so.
{
  search(text: "会议", first: 3) {
    totalCount
    edges { node { id title date source } highlights { field start end } }
    facets { entities(type: OFFICIAL, first: 5) { entity { id name } count } }
  }
}
`

/** GraphiQL with all it needs inside, 9 MB: read only when somebody opens it. */
async function renderGraphiQL(options: object | undefined): Promise<string> {
  const { renderGraphiQL: render } = await import('@graphql-yoga/render-graphiql')
  return render(options)
}

/** The GraphQL endpoint as a handler of requests. */
export function toEndpoint({ graphiql, deadlineMs, onError, ...source }: EndpointOptions) {
  return createYoga<object, GraphQLContext>({
    schema: readSchema(),
    context: () => toContext(source),
    plugins: [useCSRFPrevention(), useOperations(), ...toLimits(), useDeadline(deadlineMs)],
    graphiql: graphiql && { title: '在场 GraphiQL', defaultQuery: EXAMPLE },
    renderGraphiQL,
    maskedErrors: { maskError: toMask(onError) },
    maxRequestBodySize: LIMITS.body,
    batching: { limit: LIMITS.batch },
    multipart: false,
    cors: false,
    landingPage: false,
    logging: false,
    disposeOnProcessTerminate: false,
  })
}
