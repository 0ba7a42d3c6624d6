import type { CodegenConfig } from '@graphql-codegen/cli'
import { enums } from './queries/resolvers/enums.ts'

const ROWS = './rows.ts'
const RECOGNITION = './recognition.ts'

const ENTITIES = ['Entity', 'Human', 'Official', 'Person', 'Agency', 'Organization', 'Project', 'Event', 'Document', 'Place']
const ENTITY_LISTS = ['Entity', 'Official', 'Agency', 'Project', 'Place', 'Event']

const entries = (names: readonly string[], value: string) => Object.fromEntries(names.map((name) => [name, value]))

/** From the SDL to the types of the resolvers: `npm run codegen`. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
  generates: {
    'queries/generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        strictScalars: true,
        enumsAsTypes: true,
        addInterfaceFieldResolverTypes: true,
        scalars: { Date: 'string', AttributeValue: 'string | number', ID: 'string' },
        immutableTypes: true,
        mapperTypeSuffix: 'Value',
        // Resolvers speak the words of the ontology, not the capitals of GraphQL.
        enumValues: enums,
        contextType: './context.ts#GraphQLContext',
        mappers: {
          ...Object.fromEntries(Object.keys(enums).map((name) => [name, name])),
          ...entries(ENTITIES, '../schema/types.ts#Entity'),
          ...entries(
            ENTITY_LISTS.map((name) => `${name}Connection`),
            `${ROWS}#EntityRows`,
          ),
          ...entries(
            ENTITY_LISTS.map((name) => `${name}Edge`),
            `${ROWS}#EntityRow`,
          ),
          Node: `${ROWS}#AnyNode`,
          Article: '../services/store.ts#StoredArticle',
          Relation: '../schema/types.ts#Relation',
          Statement: '../schema/types.ts#Statement',
          Evidence: '../schema/types.ts#Evidence',
          Mention: `${ROWS}#MentionIn`,
          Post: `${ROWS}#Post`,
          Facets: '../services/store.ts#Facets',
          When: '../schema/types.ts#PartialDate',
          ArticleConnection: `${ROWS}#ArticleRows`,
          ArticleEdge: `${ROWS}#ArticleRow`,
          AttendedConnection: `${ROWS}#AttendanceRows`,
          AttendedEdge: `${ROWS}#AttendanceRow`,
          AttendeeConnection: `${ROWS}#AttendanceRows`,
          AttendeeEdge: `${ROWS}#AttendanceRow`,
          CompanionConnection: `${ROWS}#CompanionRows`,
          CompanionEdge: `${ROWS}#CompanionRow`,
          RelationConnection: `${ROWS}#RelationRows`,
          RelationEdge: `${ROWS}#RelationRow`,
          AroundConnection: `${ROWS}#AroundRows`,
          AroundEdge: `${ROWS}#AroundRow`,
          Step: '../services/store.ts#Step',
          Hub: '../services/store.ts#Hub',
          Cut: '../services/store.ts#Cut',
          Paths: '../services/store.ts#Paths',
          Path: `${ROWS}#Path`,
          RelatedConnection: `${ROWS}#RelatedRows`,
          Recognition: `${RECOGNITION}#Recognition`,
          RecognizedEntity: '../schema/types.ts#Entity',
          RecognizedMention: `${RECOGNITION}#RecognizedMention`,
          RecognizedGap: `${RECOGNITION}#RecognizedGap`,
          RecognizedRelation: `${RECOGNITION}#RecognizedRelation`,
          RecognizedStatement: `${RECOGNITION}#RecognizedStatement`,
          RelatedEdge: `${ROWS}#RelatedRow`,
        },
      },
    },
  },
}

export default config
