import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GraphQLSchema } from 'graphql'
import { createSchema } from 'graphql-yoga'
import { root } from '../schema/root.ts'
import type { Resolvers } from './generated.ts'
import { article } from './resolvers/article.ts'
import { articleEdge, facets } from './resolvers/articles.ts'
import { attendedEdge, attendeeEdge } from './resolvers/attendance.ts'
import { agency, organization } from './resolvers/bodies.ts'
import { companionEdge } from './resolvers/companion.ts'
import { document } from './resolvers/document.ts'
import { entity } from './resolvers/entity.ts'
import { enums } from './resolvers/enums.ts'
import { event } from './resolvers/event.ts'
import { evidence } from './resolvers/evidence.ts'
import { human } from './resolvers/human.ts'
import { mention } from './resolvers/mention.ts'
import { place } from './resolvers/place.ts'
import { post } from './resolvers/post.ts'
import { project } from './resolvers/project.ts'
import { query } from './resolvers/query.ts'
import { recognition, recognizedEntity, recognizedGap, recognizedRelation, recognizedStatement } from './resolvers/recognition.ts'
import { relatedEdge } from './resolvers/related.ts'
import { relation } from './resolvers/relation.ts'
import { attributeValue, date } from './resolvers/scalars.ts'
import { statement } from './resolvers/statement.ts'
import { aroundEdge, path, paths, step } from './resolvers/walk.ts'

const resolvers: Resolvers = {
  Query: query,
  Node: { __resolveType: (value) => ('key' in value ? value.type : 'Article') },
  Entity: entity,
  Human: human,
  Agency: agency,
  Organization: organization,
  Project: project,
  Event: event,
  Document: document,
  Place: place,
  Article: article,
  ArticleConnection: { facets: ({ facets }) => facets ?? { entities: [], places: [], months: [], papers: [] } },
  ArticleEdge: articleEdge,
  Facets: facets,
  Mention: mention,
  Relation: relation,
  Statement: statement,
  Evidence: evidence,
  Post: post,
  AttendedEdge: attendedEdge,
  AttendeeEdge: attendeeEdge,
  CompanionEdge: companionEdge,
  RelatedEdge: relatedEdge,
  AroundEdge: aroundEdge,
  Paths: paths,
  Path: path,
  Step: step,
  Recognition: recognition,
  RecognizedEntity: recognizedEntity,
  RecognizedGap: recognizedGap,
  RecognizedRelation: recognizedRelation,
  RecognizedStatement: recognizedStatement,
  Date: date,
  AttributeValue: attributeValue,
}

/** The text of the SDL. */
export const readSdl = (): string => readFileSync(join(root, 'schema', 'schema.graphql'), 'utf8')

/** The schema with its resolvers: types inherit what their interfaces answer. */
export function readSchema(): GraphQLSchema {
  return createSchema({ typeDefs: readSdl(), resolvers: [resolvers, enums], inheritResolversFromInterfaces: true })
}
