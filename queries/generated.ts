import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Entity as EntityValue, Relation as RelationValue, Statement as StatementValue, Evidence as EvidenceValue, PartialDate as PartialDateValue } from '../schema/types.ts';
import type { EntityRows as EntityRowsValue, EntityRow as EntityRowValue, AnyNode as AnyNodeValue, MentionIn as MentionInValue, Post as PostValue, ArticleRows as ArticleRowsValue, ArticleRow as ArticleRowValue, AttendanceRows as AttendanceRowsValue, AttendanceRow as AttendanceRowValue, CompanionRows as CompanionRowsValue, CompanionRow as CompanionRowValue, RelationRows as RelationRowsValue, RelationRow as RelationRowValue, AroundRows as AroundRowsValue, AroundRow as AroundRowValue, Path as PathValue, RelatedRows as RelatedRowsValue, RelatedRow as RelatedRowValue } from './rows.ts';
import type { StoredArticle as StoredArticleValue, Facets as FacetsValue, Step as StepValue, Hub as HubValue, Cut as CutValue, Paths as PathsValue } from '../services/store.ts';
import type { Recognition as RecognitionValue, RecognizedMention as RecognizedMentionValue, RecognizedGap as RecognizedGapValue, RecognizedRelation as RecognizedRelationValue, RecognizedStatement as RecognizedStatementValue } from './recognition.ts';
import type { GraphQLContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** What a statement says: a text, or a number for money (yuan), area (mu) and the number of a series. */
  AttributeValue: { input: string | number; output: string | number; }
  /** A day, `2022-05-24`. */
  Date: { input: string; output: string; }
};

/** What answers here. */
export type About = {
  readonly __typename?: 'About';
  readonly counts: Counts;
  /** True where the invented sample pages are served, nothing real. */
  readonly samples: Scalars['Boolean']['output'];
  /** The version of zaichang. */
  readonly version: Scalars['String']['output'];
};

/** A body of party, state or people's congress. */
export type Agency = Entity & Node & {
  readonly __typename?: 'Agency';
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly articleCount: Scalars['Int']['output'];
  readonly articles: ArticleConnection;
  /** Who holds a post in it; one row a statement. */
  readonly holders: RelatedConnection;
  readonly home?: Maybe<Scalars['String']['output']>;
  readonly honours: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The documents it issued; one row a statement. */
  readonly issued: RelatedConnection;
  readonly label: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** The events it held; one row a statement. */
  readonly organized: RelatedConnection;
  /** The agencies it belongs to; one row a statement. */
  readonly partOf: RelatedConnection;
  readonly relations: RelationConnection;
  /** The projects it answers for; one row a statement. */
  readonly responsibleFor: RelatedConnection;
  readonly statements: ReadonlyArray<Statement>;
  readonly type: EntityType;
};


/** A body of party, state or people's congress. */
export type AgencyArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ArticleSort>;
  text?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ArticleFilter>;
};


/** A body of party, state or people's congress. */
export type AgencyHoldersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body of party, state or people's congress. */
export type AgencyIssuedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body of party, state or people's congress. */
export type AgencyLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A body of party, state or people's congress. */
export type AgencyOrganizedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body of party, state or people's congress. */
export type AgencyPartOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body of party, state or people's congress. */
export type AgencyRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/** A body of party, state or people's congress. */
export type AgencyResponsibleForArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body of party, state or people's congress. */
export type AgencyStatementsArgs = {
  keys?: InputMaybe<ReadonlyArray<AttributeKey>>;
};

/** Agencies. */
export type AgencyConnection = {
  readonly __typename?: 'AgencyConnection';
  readonly edges: ReadonlyArray<AgencyEdge>;
  /** True where `totalCount` is only a floor. */
  readonly isPartial: Scalars['Boolean']['output'];
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** An agency in a list. */
export type AgencyEdge = {
  readonly __typename?: 'AgencyEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Agency;
};

/** What is reached from an entity, nearest first, then most mentioned first. */
export type AroundConnection = {
  readonly __typename?: 'AroundConnection';
  readonly cut: Cut;
  readonly edges: ReadonlyArray<AroundEdge>;
  /** True where `totalCount` is only a floor: `cut` says what was left out. */
  readonly isPartial: Scalars['Boolean']['output'];
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Something that is reached, and a shortest way to it. */
export type AroundEdge = {
  readonly __typename?: 'AroundEdge';
  readonly cursor: Scalars['String']['output'];
  /** How many steps away it is. */
  readonly distance: Scalars['Int']['output'];
  readonly node: Entity;
  /** Among the shortest ways the one through the most mentioned entities. */
  readonly path: ReadonlyArray<Step>;
};

/** One piece of a newspaper page. */
export type Article = Node & {
  readonly __typename?: 'Article';
  /** Where the headlines end in `text` and the body begins. */
  readonly bodyStart: Scalars['Int']['output'];
  /** `上接第一版`: where it began. */
  readonly continuedFrom?: Maybe<Scalars['String']['output']>;
  /** `下转第三版`: where the rest is. */
  readonly continues?: Maybe<Scalars['String']['output']>;
  readonly correspondents: ReadonlyArray<Scalars['String']['output']>;
  /** The day of what it reports, else the day of publication: what articles are sorted and filtered by. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** The day the article itself gives. */
  readonly dateline?: Maybe<Scalars['Date']['output']>;
  /** Whom and what it mentions, once each, in the order of their first mention. */
  readonly entities: ReadonlyArray<Entity>;
  /** The place that 我市 means on this page. */
  readonly home?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Its place on the page, from 0. */
  readonly index: Scalars['Int']['output'];
  readonly kicker: ReadonlyArray<Scalars['String']['output']>;
  readonly kind: ArticleKind;
  /** The lines of the page that belong to it, headline included. */
  readonly lines: ReadonlyArray<LineRange>;
  /** Every name in it, in reading order. */
  readonly mentions: ReadonlyArray<Mention>;
  /** The newspaper, where the page says it. */
  readonly paper?: Maybe<Scalars['String']['output']>;
  readonly photographers: ReadonlyArray<Scalars['String']['output']>;
  /** The day of publication. */
  readonly published?: Maybe<Scalars['Date']['output']>;
  /** What it states between two entities. */
  readonly relations: ReadonlyArray<Relation>;
  readonly reporters: ReadonlyArray<Scalars['String']['output']>;
  /** The page it stands on: address, or path as it was loaded. */
  readonly source: Scalars['String']['output'];
  /** What it states of one entity. */
  readonly statements: ReadonlyArray<Statement>;
  readonly subtitle: ReadonlyArray<Scalars['String']['output']>;
  /** Everything printed, one paragraph a line: all spans are offsets into this. */
  readonly text: Scalars['String']['output'];
  /** Main headline; empty where none is printed. */
  readonly title: Scalars['String']['output'];
};


/** One piece of a newspaper page. */
export type ArticleEntitiesArgs = {
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** One piece of a newspaper page. */
export type ArticleMentionsArgs = {
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** One piece of a newspaper page. */
export type ArticleRelationsArgs = {
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/** One piece of a newspaper page. */
export type ArticleStatementsArgs = {
  keys?: InputMaybe<ReadonlyArray<AttributeKey>>;
};

/** Articles that were found. */
export type ArticleConnection = {
  readonly __typename?: 'ArticleConnection';
  readonly edges: ReadonlyArray<ArticleEdge>;
  readonly facets: Facets;
  /** True where `totalCount` is only a floor, or something is `missing`. */
  readonly isPartial: Scalars['Boolean']['output'];
  /** What a server that does not answer left out of this answer, as a sentence; null where nothing is missing. */
  readonly missing?: Maybe<Scalars['String']['output']>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
  /** How many matches have no date and were left out by `since` or `until`. */
  readonly undated: Scalars['Int']['output'];
};

/** An article and why it was found. */
export type ArticleEdge = {
  readonly __typename?: 'ArticleEdge';
  readonly cursor: Scalars['String']['output'];
  readonly highlights: ReadonlyArray<Highlight>;
  readonly node: Article;
  readonly why: Why;
};

/** Filters of articles; all that are given must hold, an empty list filters nothing. Days are inclusive; what has no date is left out where either is given, and counted in `undated`. */
export type ArticleFilter = {
  /** One of these is mentioned. */
  readonly anyOf?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** States that all of these attended something. */
  readonly attendedBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** States that all of these hosted something. */
  readonly hostedBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** All of these are mentioned. */
  readonly mentions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly paper?: InputMaybe<Scalars['String']['input']>;
  /** Mentions this place or one that lies in it. */
  readonly place?: InputMaybe<Scalars['ID']['input']>;
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  readonly until?: InputMaybe<Scalars['Date']['input']>;
};

/** What kind of article it is. */
export type ArticleKind =
  | 'brief'
  | 'fragment'
  | 'list'
  | 'news'
  | 'notice'
  | 'photo'
  | 'signed';

/** The order of articles. */
export type ArticleSort =
  | 'NEWEST'
  | 'OLDEST'
  /** Phrase in the title, phrase in the text, all words; within each the newest first, undated last. */
  | 'RELEVANCE';

/** The distinct events somebody was at. */
export type AttendedConnection = {
  readonly __typename?: 'AttendedConnection';
  readonly edges: ReadonlyArray<AttendedEdge>;
  /** True where `totalCount` is only a floor. */
  readonly isPartial: Scalars['Boolean']['output'];
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Somebody at an event, all statements of it together. */
export type AttendedEdge = {
  readonly __typename?: 'AttendedEdge';
  readonly cursor: Scalars['String']['output'];
  /** Every clause that states it, newest article first. */
  readonly evidence: ReadonlyArray<Evidence>;
  readonly node: Event;
  /** The place in the printed list, by the newest article that prints one. */
  readonly order?: Maybe<Scalars['Int']['output']>;
  /** The statements themselves, with rule and basis. */
  readonly relations: ReadonlyArray<Relation>;
  /** All that the articles say together. */
  readonly roles: ReadonlyArray<AttendedRole>;
  /** The posts as printed before the name, by the newest article that prints them. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** What somebody did at an event. */
export type AttendedRole =
  /** 出席, 参加 */
  | 'attend'
  /** 主持 */
  | 'host'
  /** 讲话, 致辞 */
  | 'speak';

/** Who was at an event. */
export type AttendeeConnection = {
  readonly __typename?: 'AttendeeConnection';
  readonly edges: ReadonlyArray<AttendeeEdge>;
  /** True where `totalCount` is only a floor. */
  readonly isPartial: Scalars['Boolean']['output'];
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Somebody at an event, all statements of it together. */
export type AttendeeEdge = {
  readonly __typename?: 'AttendeeEdge';
  readonly cursor: Scalars['String']['output'];
  /** Every clause that states it, newest article first. */
  readonly evidence: ReadonlyArray<Evidence>;
  readonly node: Human;
  /** The place in the printed list, by the newest article that prints one. */
  readonly order?: Maybe<Scalars['Int']['output']>;
  /** The statements themselves, with rule and basis. */
  readonly relations: ReadonlyArray<Relation>;
  /** All that the articles say together. */
  readonly roles: ReadonlyArray<AttendedRole>;
  /** The posts as printed before the name, by the newest article that prints them. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** What is known of an entity beside its relations. */
export type AttributeKey =
  | 'affiliation'
  | 'area_mu'
  | 'completion'
  | 'date'
  | 'honours'
  | 'investment_cny'
  | 'kind'
  | 'level'
  | 'number'
  | 'participants'
  | 'part_of'
  | 'series'
  | 'session_role'
  | 'stage'
  | 'start'
  | 'venue';

/** How firmly the page states a relation. */
export type Basis =
  /** The words imply it. */
  | 'implied'
  /** It is part of a name as printed. */
  | 'name'
  /** A place stands for its government. */
  | 'place acts'
  /** In so many words. */
  | 'stated';

/** Who was at the same events. */
export type CompanionConnection = {
  readonly __typename?: 'CompanionConnection';
  readonly edges: ReadonlyArray<CompanionEdge>;
  /** True where `totalCount` is only a floor. */
  readonly isPartial: Scalars['Boolean']['output'];
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Somebody who was at the same events. */
export type CompanionEdge = {
  readonly __typename?: 'CompanionEdge';
  /** The number of distinct events shared. */
  readonly count: Scalars['Int']['output'];
  readonly cursor: Scalars['String']['output'];
  /** The newest of the shared events, at most 20; `together` has them all. */
  readonly events: ReadonlyArray<Event>;
  readonly node: Human;
  /** The same as `node`. */
  readonly official: Human;
  /** True where `events` are fewer than `count`. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** What the store holds. */
export type Counts = {
  readonly __typename?: 'Counts';
  readonly articles: Scalars['Int']['output'];
  readonly entities: Scalars['Int']['output'];
  readonly pages: Scalars['Int']['output'];
  readonly relations: Scalars['Int']['output'];
  readonly statements: Scalars['Int']['output'];
};

/** What a walk left out. Nothing: the answer is whole. */
export type Cut = {
  readonly __typename?: 'Cut';
  readonly hubCount: Scalars['Int']['output'];
  /** At most 20, those with the most neighbors first. */
  readonly hubs: ReadonlyArray<Hub>;
  /** How many entities were reached but not walked on from, since their hop had too many. */
  readonly skipped: Scalars['Int']['output'];
};

/** How much of a date is known. */
export type DatePrecision =
  | 'day'
  | 'month'
  | 'unknown'
  | 'year';

/** Which end of a relation the entity stands at. */
export type Direction =
  | 'both'
  /** It stands at `to`. */
  | 'in'
  /** It stands at `from`. */
  | 'out';

/** A plan, a notice, a rule: something issued. */
export type Document = Entity & Node & {
  readonly __typename?: 'Document';
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly articleCount: Scalars['Int']['output'];
  readonly articles: ArticleConnection;
  readonly home?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Which agencies issued it; one row a statement. */
  readonly issuers: RelatedConnection;
  readonly label: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly relations: RelationConnection;
  readonly statements: ReadonlyArray<Statement>;
  readonly type: EntityType;
};


/** A plan, a notice, a rule: something issued. */
export type DocumentArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ArticleSort>;
  text?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ArticleFilter>;
};


/** A plan, a notice, a rule: something issued. */
export type DocumentIssuersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A plan, a notice, a rule: something issued. */
export type DocumentLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A plan, a notice, a rule: something issued. */
export type DocumentRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/** A plan, a notice, a rule: something issued. */
export type DocumentStatementsArgs = {
  keys?: InputMaybe<ReadonlyArray<AttributeKey>>;
};

/** Somebody or something that the pages name. */
export type Entity = {
  /** The other forms in which it is printed, most frequent first. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** In how many articles it is mentioned. */
  readonly articleCount: Scalars['Int']['output'];
  /** The articles that mention it and hold these words. */
  readonly articles: ArticleConnection;
  /** The place it belongs to, as far as it tells it from others of its name. */
  readonly home?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** What the type is called: 官员. */
  readonly label: Scalars['String']['output'];
  /** Its canonical form. */
  readonly name: Scalars['String']['output'];
  /** What is stated between it and others, newest article first. */
  readonly relations: RelationConnection;
  /** What is stated of it, newest article first. */
  readonly statements: ReadonlyArray<Statement>;
  readonly type: EntityType;
};


/** Somebody or something that the pages name. */
export type EntityArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ArticleSort>;
  text?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ArticleFilter>;
};


/** Somebody or something that the pages name. */
export type EntityLabelArgs = {
  language?: InputMaybe<Language>;
};


/** Somebody or something that the pages name. */
export type EntityRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/** Somebody or something that the pages name. */
export type EntityStatementsArgs = {
  keys?: InputMaybe<ReadonlyArray<AttributeKey>>;
};

/** Entities of any type. */
export type EntityConnection = {
  readonly __typename?: 'EntityConnection';
  readonly edges: ReadonlyArray<EntityEdge>;
  /** True where `totalCount` is only a floor. */
  readonly isPartial: Scalars['Boolean']['output'];
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** How many of the matches mention an entity. */
export type EntityCount = {
  readonly __typename?: 'EntityCount';
  readonly count: Scalars['Int']['output'];
  readonly entity: Entity;
};

/** An entity in a list. */
export type EntityEdge = {
  readonly __typename?: 'EntityEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Entity;
};

/** Filters of bodies, projects, places and documents; all that are given must hold. */
export type EntityFilter = {
  /** Name, alias, pinyin or initials. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** At this place or below it. */
  readonly place?: InputMaybe<Scalars['ID']['input']>;
  /** Mentioned in articles that hold these words. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What an entity is. A person is one thing in the store: OFFICIAL is who holds a post by what the pages say, PERSON is anybody else. */
export type EntityType =
  | 'Agency'
  | 'Document'
  | 'Event'
  | 'Official'
  | 'Organization'
  | 'Person'
  | 'Place'
  | 'Project';

/** A meeting, ceremony, inspection or another thing that people go to. */
export type Event = Entity & Node & {
  readonly __typename?: 'Event';
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly articleCount: Scalars['Int']['output'];
  readonly articles: ArticleConnection;
  /** Who was there: hosts, speakers, then the others, in printed order. */
  readonly attendees: AttendeeConnection;
  /** The day, where one is known. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  readonly home?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<EventKind>;
  readonly label: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** 10 in 第十次例会. */
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** Which bodies held it; one row a statement. */
  readonly organizers: RelatedConnection;
  /** Who took part beside those named, as printed. */
  readonly participants?: Maybe<Scalars['String']['output']>;
  /** Where it was, by the newest article that says it. */
  readonly place?: Maybe<Place>;
  readonly relations: RelationConnection;
  /** `例会` in 第十次例会. */
  readonly series?: Maybe<Scalars['String']['output']>;
  readonly statements: ReadonlyArray<Statement>;
  readonly type: EntityType;
  /** The hall or house, as printed. */
  readonly venue?: Maybe<Scalars['String']['output']>;
  /** All that is known of the date. */
  readonly when: When;
};


/** A meeting, ceremony, inspection or another thing that people go to. */
export type EventArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ArticleSort>;
  text?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ArticleFilter>;
};


/** A meeting, ceremony, inspection or another thing that people go to. */
export type EventAttendeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<AttendedRole>;
};


/** A meeting, ceremony, inspection or another thing that people go to. */
export type EventLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A meeting, ceremony, inspection or another thing that people go to. */
export type EventOrganizersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A meeting, ceremony, inspection or another thing that people go to. */
export type EventRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/** A meeting, ceremony, inspection or another thing that people go to. */
export type EventStatementsArgs = {
  keys?: InputMaybe<ReadonlyArray<AttributeKey>>;
};

/** Events. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  readonly edges: ReadonlyArray<EventEdge>;
  /** True where `totalCount` is only a floor. */
  readonly isPartial: Scalars['Boolean']['output'];
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** An event in a list. */
export type EventEdge = {
  readonly __typename?: 'EventEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Event;
};

/** Filters of events; all that are given must hold. */
export type EventFilter = {
  /** All of these were there. */
  readonly attendedBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly kind?: InputMaybe<EventKind>;
  /** Name, alias, pinyin or initials. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** At this place or below it. */
  readonly place?: InputMaybe<Scalars['ID']['input']>;
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  /** Mentioned in articles that hold these words. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly until?: InputMaybe<Scalars['Date']['input']>;
};

/** What kind of event it was. */
export type EventKind =
  | 'activity'
  | 'ceremony'
  | 'contest'
  | 'drill'
  | 'inspection'
  | 'lecture'
  | 'meeting';

/** The clause that states a fact: `quote` is the text of the article at `span`, letter for letter. */
export type Evidence = {
  readonly __typename?: 'Evidence';
  readonly article: Article;
  readonly quote: Scalars['String']['output'];
  readonly span: Span;
};

/** Who and what stands in all matches, not only in this slice; most frequent first, of each list at most 100. */
export type Facets = {
  readonly __typename?: 'Facets';
  readonly entities: ReadonlyArray<EntityCount>;
  readonly months: ReadonlyArray<ValueCount>;
  readonly papers: ReadonlyArray<ValueCount>;
  readonly places: ReadonlyArray<EntityCount>;
};


/** Who and what stands in all matches, not only in this slice; most frequent first, of each list at most 100. */
export type FacetsEntitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  type?: InputMaybe<EntityType>;
};


/** Who and what stands in all matches, not only in this slice; most frequent first, of each list at most 100. */
export type FacetsMonthsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Who and what stands in all matches, not only in this slice; most frequent first, of each list at most 100. */
export type FacetsPapersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Who and what stands in all matches, not only in this slice; most frequent first, of each list at most 100. */
export type FacetsPlacesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Where the words stand in an article. */
export type Highlight = {
  readonly __typename?: 'Highlight';
  readonly end: Scalars['Int']['output'];
  /** The field of Article that the offsets count in: `title` or `text`. */
  readonly field: Scalars['String']['output'];
  readonly start: Scalars['Int']['output'];
};

/** Somebody or something that has more neighbors than a walk goes to. */
export type Hub = {
  readonly __typename?: 'Hub';
  readonly entity: Entity;
  /** How many there are; at the last hop of a search for words, how many that are mentioned with the words. */
  readonly neighbors: Scalars['Int']['output'];
  /** How many of them were walked to: the most mentioned. */
  readonly walked: Scalars['Int']['output'];
};

/** A person, with or without a post. */
export type Human = {
  /** What it belongs to, as printed. */
  readonly affiliation?: Maybe<Scalars['String']['output']>;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly articleCount: Scalars['Int']['output'];
  readonly articles: ArticleConnection;
  /** The distinct events it was at, newest first. */
  readonly attended: AttendedConnection;
  /** Who was at the same events, most shared events first. */
  readonly companions: CompanionConnection;
  readonly home?: Maybe<Scalars['String']['output']>;
  readonly honours: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** The posts it is said to hold. With `asOf` only those held by what was printed until that day: no former or revoked ones, and nothing undated. */
  readonly posts: ReadonlyArray<Post>;
  readonly relations: RelationConnection;
  readonly statements: ReadonlyArray<Statement>;
  readonly type: EntityType;
};


/** A person, with or without a post. */
export type HumanArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ArticleSort>;
  text?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ArticleFilter>;
};


/** A person, with or without a post. */
export type HumanAttendedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<AttendedRole>;
  since?: InputMaybe<Scalars['Date']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};


/** A person, with or without a post. */
export type HumanCompanionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A person, with or without a post. */
export type HumanLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A person, with or without a post. */
export type HumanPostsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A person, with or without a post. */
export type HumanRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/** A person, with or without a post. */
export type HumanStatementsArgs = {
  keys?: InputMaybe<ReadonlyArray<AttributeKey>>;
};

/** The language of a label. */
export type Language =
  | 'EN'
  | 'ZH';

/** What kind of place it is. */
export type Level =
  | 'city'
  | 'community'
  | 'country'
  | 'county'
  | 'province'
  | 'site'
  | 'town'
  | 'village'
  | 'zone';

/** Lines of a page, from 1, both ends included. */
export type LineRange = {
  readonly __typename?: 'LineRange';
  readonly first: Scalars['Int']['output'];
  readonly last: Scalars['Int']['output'];
};

/** A name in an article. */
export type Mention = {
  readonly __typename?: 'Mention';
  readonly entity: Entity;
  /** The rule that saw it. */
  readonly rule: Scalars['String']['output'];
  readonly span: Span;
  /** The name as it is printed. */
  readonly surface: Scalars['String']['output'];
  /** What the name itself shows; the type of the entity may say more. */
  readonly type: EntityType;
};

/** Anything that has an id. */
export type Node = {
  readonly id: Scalars['ID']['output'];
};

/** Who holds a post at some time, by what the pages say. */
export type Official = Entity & Human & Node & {
  readonly __typename?: 'Official';
  readonly affiliation?: Maybe<Scalars['String']['output']>;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly articleCount: Scalars['Int']['output'];
  readonly articles: ArticleConnection;
  readonly attended: AttendedConnection;
  readonly companions: CompanionConnection;
  readonly home?: Maybe<Scalars['String']['output']>;
  readonly honours: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly posts: ReadonlyArray<Post>;
  readonly relations: RelationConnection;
  readonly statements: ReadonlyArray<Statement>;
  readonly type: EntityType;
};


/** Who holds a post at some time, by what the pages say. */
export type OfficialArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ArticleSort>;
  text?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ArticleFilter>;
};


/** Who holds a post at some time, by what the pages say. */
export type OfficialAttendedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<AttendedRole>;
  since?: InputMaybe<Scalars['Date']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};


/** Who holds a post at some time, by what the pages say. */
export type OfficialCompanionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Who holds a post at some time, by what the pages say. */
export type OfficialLabelArgs = {
  language?: InputMaybe<Language>;
};


/** Who holds a post at some time, by what the pages say. */
export type OfficialPostsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Who holds a post at some time, by what the pages say. */
export type OfficialRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/** Who holds a post at some time, by what the pages say. */
export type OfficialStatementsArgs = {
  keys?: InputMaybe<ReadonlyArray<AttributeKey>>;
};

/** People who hold a post. */
export type OfficialConnection = {
  readonly __typename?: 'OfficialConnection';
  readonly edges: ReadonlyArray<OfficialEdge>;
  /** True where `totalCount` is only a floor. */
  readonly isPartial: Scalars['Boolean']['output'];
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** An official in a list. */
export type OfficialEdge = {
  readonly __typename?: 'OfficialEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Official;
};

/** Filters of people; all that are given must hold. */
export type OfficialFilter = {
  /** Was at this event. */
  readonly attended?: InputMaybe<Scalars['ID']['input']>;
  /** Name, alias, pinyin or initials. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Holds a post at this place or below it. */
  readonly place?: InputMaybe<Scalars['ID']['input']>;
  /** Holds a post of this title, or of one that ends in it. */
  readonly post?: InputMaybe<Scalars['String']['input']>;
  /** Mentioned in articles that hold these words. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** A firm, a school, an association: any other body. */
export type Organization = Entity & Node & {
  readonly __typename?: 'Organization';
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly articleCount: Scalars['Int']['output'];
  readonly articles: ArticleConnection;
  /** Who holds a post in it; one row a statement. */
  readonly holders: RelatedConnection;
  readonly home?: Maybe<Scalars['String']['output']>;
  readonly honours: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The projects it puts money in or builds; one row a statement. */
  readonly investsIn: RelatedConnection;
  readonly label: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** The events it held; one row a statement. */
  readonly organized: RelatedConnection;
  readonly relations: RelationConnection;
  /** The projects it answers for; one row a statement. */
  readonly responsibleFor: RelatedConnection;
  readonly statements: ReadonlyArray<Statement>;
  readonly type: EntityType;
};


/** A firm, a school, an association: any other body. */
export type OrganizationArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ArticleSort>;
  text?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ArticleFilter>;
};


/** A firm, a school, an association: any other body. */
export type OrganizationHoldersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A firm, a school, an association: any other body. */
export type OrganizationInvestsInArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A firm, a school, an association: any other body. */
export type OrganizationLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A firm, a school, an association: any other body. */
export type OrganizationOrganizedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A firm, a school, an association: any other body. */
export type OrganizationRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/** A firm, a school, an association: any other body. */
export type OrganizationResponsibleForArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A firm, a school, an association: any other body. */
export type OrganizationStatementsArgs = {
  keys?: InputMaybe<ReadonlyArray<AttributeKey>>;
};

/** Where an answer goes on. `after: endCursor` gives the next slice; a cursor holds while pages are being loaded. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A path: it begins behind `from`, and its last step comes to `to`. */
export type Path = {
  readonly __typename?: 'Path';
  readonly length: Scalars['Int']['output'];
  readonly steps: ReadonlyArray<Step>;
};

/** The shortest paths between two entities, all of one length. */
export type Paths = {
  readonly __typename?: 'Paths';
  readonly cut: Cut;
  /** True where something was left out: there may be more, or shorter ones. `cut` says what. */
  readonly isPartial: Scalars['Boolean']['output'];
  /** Those through the most mentioned entities first; empty where there is none. */
  readonly paths: ReadonlyArray<Path>;
  /** How many there are of this length. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Who is named without a post. */
export type Person = Entity & Human & Node & {
  readonly __typename?: 'Person';
  readonly affiliation?: Maybe<Scalars['String']['output']>;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly articleCount: Scalars['Int']['output'];
  readonly articles: ArticleConnection;
  readonly attended: AttendedConnection;
  readonly companions: CompanionConnection;
  readonly home?: Maybe<Scalars['String']['output']>;
  readonly honours: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly posts: ReadonlyArray<Post>;
  readonly relations: RelationConnection;
  readonly statements: ReadonlyArray<Statement>;
  readonly type: EntityType;
};


/** Who is named without a post. */
export type PersonArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ArticleSort>;
  text?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ArticleFilter>;
};


/** Who is named without a post. */
export type PersonAttendedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<AttendedRole>;
  since?: InputMaybe<Scalars['Date']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};


/** Who is named without a post. */
export type PersonCompanionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Who is named without a post. */
export type PersonLabelArgs = {
  language?: InputMaybe<Language>;
};


/** Who is named without a post. */
export type PersonPostsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Who is named without a post. */
export type PersonRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/** Who is named without a post. */
export type PersonStatementsArgs = {
  keys?: InputMaybe<ReadonlyArray<AttributeKey>>;
};

/** A province, city, county, town, village, zone or site. */
export type Place = Entity & Node & {
  readonly __typename?: 'Place';
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly areaMu?: Maybe<Scalars['Float']['output']>;
  readonly articleCount: Scalars['Int']['output'];
  readonly articles: ArticleConnection;
  /** Who holds a post in it; one row a statement. */
  readonly holders: RelatedConnection;
  readonly home?: Maybe<Scalars['String']['output']>;
  readonly honours: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly level?: Maybe<Level>;
  /** What lies in it; one row a statement. */
  readonly located: RelatedConnection;
  readonly name: Scalars['String']['output'];
  /** Where it lies itself, by the newest article that says it. */
  readonly place?: Maybe<Place>;
  readonly relations: RelationConnection;
  readonly statements: ReadonlyArray<Statement>;
  readonly type: EntityType;
  /** Who went there; one row a statement. */
  readonly visitors: RelatedConnection;
};


/** A province, city, county, town, village, zone or site. */
export type PlaceArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ArticleSort>;
  text?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ArticleFilter>;
};


/** A province, city, county, town, village, zone or site. */
export type PlaceHoldersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A province, city, county, town, village, zone or site. */
export type PlaceLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A province, city, county, town, village, zone or site. */
export type PlaceLocatedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A province, city, county, town, village, zone or site. */
export type PlaceRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/** A province, city, county, town, village, zone or site. */
export type PlaceStatementsArgs = {
  keys?: InputMaybe<ReadonlyArray<AttributeKey>>;
};


/** A province, city, county, town, village, zone or site. */
export type PlaceVisitorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Places. */
export type PlaceConnection = {
  readonly __typename?: 'PlaceConnection';
  readonly edges: ReadonlyArray<PlaceEdge>;
  /** True where `totalCount` is only a floor. */
  readonly isPartial: Scalars['Boolean']['output'];
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A place in a list. */
export type PlaceEdge = {
  readonly __typename?: 'PlaceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Place;
};

/** A post, all statements of it together. */
export type Post = {
  readonly __typename?: 'Post';
  /** The body or the place it is held in. */
  readonly body: Entity;
  /** Every clause that states it, newest article first. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** The day of the first article that states it. */
  readonly firstStated?: Maybe<Scalars['Date']['output']>;
  /** The day of the last article that states it. */
  readonly lastStated?: Maybe<Scalars['Date']['output']>;
  /** The statements themselves, with rule and basis. */
  readonly relations: ReadonlyArray<Relation>;
  /** What the newest statement says; null where it says nothing. */
  readonly status?: Maybe<PostStatus>;
  /** The post as printed, without its body. */
  readonly title: Scalars['String']['output'];
};

/** Whether a post is held no more; null where the page says nothing of it. 代市长 is a title of its own. */
export type PostStatus =
  | 'former'
  | 'revoked';

/** A building project or another undertaking with a stage. */
export type Project = Entity & Node & {
  readonly __typename?: 'Project';
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** In mu (1/15 hectare), by the newest article that says it. */
  readonly areaMu?: Maybe<Scalars['Float']['output']>;
  readonly articleCount: Scalars['Int']['output'];
  readonly articles: ArticleConnection;
  /** When it was or is to be finished: a day, a month or a year. */
  readonly completion?: Maybe<Scalars['String']['output']>;
  readonly home?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** In yuan, by the newest article that says it. */
  readonly investmentCny?: Maybe<Scalars['Float']['output']>;
  /** Who puts money in it or builds it; one row a statement. */
  readonly investors: RelatedConnection;
  readonly label: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** The larger project, as printed. */
  readonly partOf?: Maybe<Scalars['String']['output']>;
  /** Where it lies, by the newest article that says it. */
  readonly place?: Maybe<Place>;
  readonly relations: RelationConnection;
  /** Which bodies answer for it; one row a statement. */
  readonly responsible: RelatedConnection;
  /** By the newest article that says it; `statements` has them all, with their clauses. */
  readonly stage?: Maybe<Stage>;
  /** When work began, as far as it is printed: a day, a month or a year. */
  readonly start?: Maybe<Scalars['String']['output']>;
  readonly statements: ReadonlyArray<Statement>;
  readonly type: EntityType;
};


/** A building project or another undertaking with a stage. */
export type ProjectArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ArticleSort>;
  text?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ArticleFilter>;
};


/** A building project or another undertaking with a stage. */
export type ProjectInvestorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A building project or another undertaking with a stage. */
export type ProjectLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A building project or another undertaking with a stage. */
export type ProjectRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/** A building project or another undertaking with a stage. */
export type ProjectResponsibleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A building project or another undertaking with a stage. */
export type ProjectStatementsArgs = {
  keys?: InputMaybe<ReadonlyArray<AttributeKey>>;
};

/** Projects. */
export type ProjectConnection = {
  readonly __typename?: 'ProjectConnection';
  readonly edges: ReadonlyArray<ProjectEdge>;
  /** True where `totalCount` is only a floor. */
  readonly isPartial: Scalars['Boolean']['output'];
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A project in a list. */
export type ProjectEdge = {
  readonly __typename?: 'ProjectEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Project;
};

export type Query = {
  readonly __typename?: 'Query';
  /** What the store holds, and whether the samples are served. */
  readonly about: About;
  readonly agencies: AgencyConnection;
  /**
   * Who and what is reached from an entity in 1 to 3 hops, each with a way to it; with words only who and what is mentioned in articles that hold them.
   * Along all relations where no types are given. Hubs are cut, and said.
   */
  readonly around: AroundConnection;
  readonly documents: EntityConnection;
  /** null for an unknown id. */
  readonly entity?: Maybe<Entity>;
  readonly events: EventConnection;
  /** Entities by name, alias, pinyin (`zhang wei`) or initials (`zw`): exact first, then what begins with it, then what holds it. */
  readonly find: EntityConnection;
  /** Entity or article; null for an unknown id. */
  readonly node?: Maybe<Node>;
  /** One answer for each id, in their order; null for an unknown one. At most 100. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  readonly officials: OfficialConnection;
  readonly organizations: EntityConnection;
  /**
   * How two entities are related by others: the shortest paths, at most 6 hops, `first` at most 20. Where no types are given not along the map
   * (VISITED, LOCATED_IN, PART_OF): everybody is in the province.
   */
  readonly paths: Paths;
  readonly people: EntityConnection;
  readonly places: PlaceConnection;
  readonly projects: ProjectConnection;
  /** Reads a pasted text, at most 20000 characters, and stores nothing. `home` is the place that 我市 means, `date` the day of publication; without them the text is asked. */
  readonly recognize: Recognition;
  /** Articles by words and filters. Without words: all that pass the filters, newest first. */
  readonly search: ArticleConnection;
  /** The distinct events that all of these were at, newest first. Two to 20 ids. */
  readonly together: EventConnection;
};


export type QueryAgenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EntityFilter>;
};


export type QueryAroundArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  hops?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


export type QueryDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EntityFilter>;
};


export type QueryEntityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EventFilter>;
};


export type QueryFindArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryOfficialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<OfficialFilter>;
};


export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EntityFilter>;
};


export type QueryPathsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['ID']['input'];
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  to: Scalars['ID']['input'];
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<OfficialFilter>;
};


export type QueryPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EntityFilter>;
};


export type QueryProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EntityFilter>;
};


export type QueryRecognizeArgs = {
  date?: InputMaybe<Scalars['Date']['input']>;
  home?: InputMaybe<Scalars['String']['input']>;
  province?: InputMaybe<Scalars['String']['input']>;
  text: Scalars['String']['input'];
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ArticleSort>;
  text?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ArticleFilter>;
};


export type QueryTogetherArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids: ReadonlyArray<Scalars['ID']['input']>;
  since?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** What was understood of a pasted text, which is not stored. */
export type Recognition = {
  readonly __typename?: 'Recognition';
  /** What was seen and not understood: clauses that name somebody or something and hold the words of a relation, and gave none, in reading order. */
  readonly gaps: ReadonlyArray<RecognizedGap>;
  /** The place that 我市 means: as given, else as the text tells. */
  readonly home?: Maybe<Scalars['String']['output']>;
  /** Every name, in reading order. */
  readonly mentions: ReadonlyArray<RecognizedMention>;
  /** The day of publication: as given, else as the text tells. */
  readonly published?: Maybe<Scalars['Date']['output']>;
  /** What is stated between two things, in reading order. */
  readonly relations: ReadonlyArray<RecognizedRelation>;
  /** What is stated of one thing, in reading order. */
  readonly statements: ReadonlyArray<RecognizedStatement>;
  /** What was read: its articles one below the other, lines that broke in mid-sentence joined. All spans are offsets into this. */
  readonly text: Scalars['String']['output'];
};

/** Somebody or something that a pasted text names. */
export type RecognizedEntity = {
  readonly __typename?: 'RecognizedEntity';
  /** The place it belongs to, as far as it tells it from others of its name. */
  readonly home?: Maybe<Scalars['String']['output']>;
  /** By this id the store knows it, if a page that was loaded names it too. */
  readonly id: Scalars['ID']['output'];
  /** What the type is called: 官员. */
  readonly label: Scalars['String']['output'];
  /** Its canonical form. */
  readonly name: Scalars['String']['output'];
  readonly type: EntityType;
};


/** Somebody or something that a pasted text names. */
export type RecognizedEntityLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A clause of a pasted text that was seen and not understood. */
export type RecognizedGap = {
  readonly __typename?: 'RecognizedGap';
  /** The words that promise it. */
  readonly cues: ReadonlyArray<Span>;
  /** What the type is called: 出席. */
  readonly label: Scalars['String']['output'];
  /** The clause: the text at `span`, letter for letter. */
  readonly quote: Scalars['String']['output'];
  readonly span: Span;
  /** The relation that its words promise. */
  readonly type: RelationType;
};


/** A clause of a pasted text that was seen and not understood. */
export type RecognizedGapLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A name in a pasted text. */
export type RecognizedMention = {
  readonly __typename?: 'RecognizedMention';
  readonly entity: RecognizedEntity;
  /** The rule that saw it. */
  readonly rule: Scalars['String']['output'];
  readonly span: Span;
  /** The name as it is printed. */
  readonly surface: Scalars['String']['output'];
  /** What the name itself shows; the type of the entity may say more. */
  readonly type: EntityType;
};

/** One statement of a pasted text that relates two things. */
export type RecognizedRelation = {
  readonly __typename?: 'RecognizedRelation';
  /** The honour as printed (AWARDED). */
  readonly award?: Maybe<Scalars['String']['output']>;
  readonly basis: Basis;
  /** The words of the clause that gave it away; empty where it lies in a name. */
  readonly cues: ReadonlyArray<Span>;
  readonly from: RecognizedEntity;
  /** What the type is called: 出席. */
  readonly label: Scalars['String']['output'];
  /** The place in the printed list, from 1 (ATTENDED). */
  readonly order?: Maybe<Scalars['Int']['output']>;
  /** The clause that states it: the text at `span`, letter for letter. */
  readonly quote: Scalars['String']['output'];
  /** Empty where the type has none. */
  readonly roles: ReadonlyArray<RelationRole>;
  /** The rule that read it. */
  readonly rule: Scalars['String']['output'];
  readonly span: Span;
  /** Of a post. */
  readonly status?: Maybe<PostStatus>;
  /** The post as printed (HOLDS_POST), or the posts printed before the name (ATTENDED). */
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly to: RecognizedEntity;
  readonly type: RelationType;
};


/** One statement of a pasted text that relates two things. */
export type RecognizedRelationLabelArgs = {
  language?: InputMaybe<Language>;
};

/** One statement of a pasted text about one thing. */
export type RecognizedStatement = {
  readonly __typename?: 'RecognizedStatement';
  readonly entity: RecognizedEntity;
  readonly key: AttributeKey;
  /** What the key is called: 日期. */
  readonly label: Scalars['String']['output'];
  /** The clause that states it: the text at `span`, letter for letter. */
  readonly quote: Scalars['String']['output'];
  /** The rule that read it. */
  readonly rule: Scalars['String']['output'];
  readonly span: Span;
  readonly value: Scalars['AttributeValue']['output'];
};


/** One statement of a pasted text about one thing. */
export type RecognizedStatementLabelArgs = {
  language?: InputMaybe<Language>;
};

/** What an entity is related to in one way, one row a statement. */
export type RelatedConnection = {
  readonly __typename?: 'RelatedConnection';
  readonly edges: ReadonlyArray<RelatedEdge>;
  /** True where `totalCount` is only a floor. */
  readonly isPartial: Scalars['Boolean']['output'];
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** The other end of a statement, and the statement. */
export type RelatedEdge = {
  readonly __typename?: 'RelatedEdge';
  readonly cursor: Scalars['String']['output'];
  /** The clause that states it. */
  readonly evidence: Evidence;
  /** The other end. */
  readonly node: Entity;
  /** What the other end is related by: title, roles, rule, basis. */
  readonly relation: Relation;
};

/** One statement of one article that relates two entities. Two articles that say the same are two. */
export type Relation = {
  readonly __typename?: 'Relation';
  /** The honour as printed (AWARDED). */
  readonly award?: Maybe<Scalars['String']['output']>;
  readonly basis: Basis;
  readonly evidence: Evidence;
  readonly from: Entity;
  readonly id: Scalars['ID']['output'];
  /** What the type is called: 出席. */
  readonly label: Scalars['String']['output'];
  /** The place in the printed list, from 1 (ATTENDED). */
  readonly order?: Maybe<Scalars['Int']['output']>;
  /** Empty where the type has none. */
  readonly roles: ReadonlyArray<RelationRole>;
  /** The rule that read it. */
  readonly rule: Scalars['String']['output'];
  /** Of a post. */
  readonly status?: Maybe<PostStatus>;
  /** The post as printed (HOLDS_POST), or the posts printed before the name (ATTENDED). */
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly to: Entity;
  readonly type: RelationType;
};


/** One statement of one article that relates two entities. Two articles that say the same are two. */
export type RelationLabelArgs = {
  language?: InputMaybe<Language>;
};

/** Statements between two entities. */
export type RelationConnection = {
  readonly __typename?: 'RelationConnection';
  readonly edges: ReadonlyArray<RelationEdge>;
  /** True where `totalCount` is only a floor. */
  readonly isPartial: Scalars['Boolean']['output'];
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A statement in a list. */
export type RelationEdge = {
  readonly __typename?: 'RelationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Relation;
};

/** The part that `from` has in a relation: at an event (HOST SPEAK ATTEND), in holding one (HOST UNDERTAKE CO CONVENE), in a project (CONTRACTOR). */
export type RelationRole =
  | 'attend'
  | 'co'
  | 'contractor'
  | 'convene'
  | 'host'
  | 'speak'
  | 'undertake';

/** How two entities are related; the direction is from → to. */
export type RelationType =
  /** A person was at an event. */
  | 'ATTENDED'
  /** An agency or an event honours somebody. */
  | 'AWARDED'
  /** A person holds a post in a body or a place. */
  | 'HOLDS_POST'
  /** An organization invests in a project or builds it. */
  | 'INVESTS_IN'
  /** An agency issued a document. */
  | 'ISSUED'
  /** Something lies in a place. */
  | 'LOCATED_IN'
  /** A body holds an event. */
  | 'ORGANIZED'
  /** Two bodies work together; the direction says nothing. */
  | 'PARTNERS_WITH'
  /** An agency belongs to another. */
  | 'PART_OF'
  /** A body answers for a project. */
  | 'RESPONSIBLE_FOR'
  /** A person went to a place, a body or a project. */
  | 'VISITED';

/** Half-open offsets in UTF-16 code units. */
export type Span = {
  readonly __typename?: 'Span';
  readonly end: Scalars['Int']['output'];
  readonly start: Scalars['Int']['output'];
};

/** How far a project has come: 规划 签约 开工 建设 竣工. */
export type Stage =
  | 'building'
  | 'completed'
  | 'planned'
  | 'signed'
  | 'started';

/** One statement of one article about one entity: a stage, a sum, a date, an honour. */
export type Statement = {
  readonly __typename?: 'Statement';
  readonly entity: Entity;
  readonly evidence: Evidence;
  readonly id: Scalars['ID']['output'];
  readonly key: AttributeKey;
  /** What the key is called: 日期. */
  readonly label: Scalars['String']['output'];
  /** The rule that read it. */
  readonly rule: Scalars['String']['output'];
  readonly value: Scalars['AttributeValue']['output'];
};


/** One statement of one article about one entity: a stage, a sum, a date, an honour. */
export type StatementLabelArgs = {
  language?: InputMaybe<Language>;
};

/** One step of a walk from one entity to the next. */
export type Step = {
  readonly __typename?: 'Step';
  /** OUT where it goes along the path, IN where against it: `entity` then stands at `from`. */
  readonly direction: Direction;
  /** Whom or what it comes to. */
  readonly entity: Entity;
  /** The newest statement between the two. */
  readonly relation: Relation;
  /** How many statements there are between the two. */
  readonly statements: Scalars['Int']['output'];
};

/** Why an article was found. */
export type Tier =
  /** All words stand somewhere in the article. */
  | 'ALL_WORDS'
  /** No words were asked for: the filters let it through. */
  | 'FILTER'
  /** The words stand together in the text. */
  | 'PHRASE_IN_TEXT'
  /** The words stand together in the headline. */
  | 'PHRASE_IN_TITLE';

/** How many of the matches are of a month (`2022-05`) or a paper. */
export type ValueCount = {
  readonly __typename?: 'ValueCount';
  readonly count: Scalars['Int']['output'];
  readonly value: Scalars['String']['output'];
};

/** A date as far as the page tells it, never a guess: `from` and `to` are null where unknown. */
export type When = {
  readonly __typename?: 'When';
  /** The words that say so. */
  readonly basis?: Maybe<Scalars['String']['output']>;
  readonly from?: Maybe<Scalars['Date']['output']>;
  readonly precision: DatePrecision;
  readonly to?: Maybe<Scalars['Date']['output']>;
};

/** Why an article was found. */
export type Why = {
  readonly __typename?: 'Why';
  readonly tier: Tier;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  About: ResolverTypeWrapper<About>;
  Agency: ResolverTypeWrapper<EntityValue>;
  AgencyConnection: ResolverTypeWrapper<EntityRowsValue>;
  AgencyEdge: ResolverTypeWrapper<EntityRowValue>;
  AroundConnection: ResolverTypeWrapper<AroundRowsValue>;
  AroundEdge: ResolverTypeWrapper<AroundRowValue>;
  Article: ResolverTypeWrapper<StoredArticleValue>;
  ArticleConnection: ResolverTypeWrapper<ArticleRowsValue>;
  ArticleEdge: ResolverTypeWrapper<ArticleRowValue>;
  ArticleFilter: ArticleFilter;
  ArticleKind: ResolverTypeWrapper<ArticleKind>;
  ArticleSort: ArticleSort;
  AttendedConnection: ResolverTypeWrapper<AttendanceRowsValue>;
  AttendedEdge: ResolverTypeWrapper<AttendanceRowValue>;
  AttendedRole: ResolverTypeWrapper<AttendedRole>;
  AttendeeConnection: ResolverTypeWrapper<AttendanceRowsValue>;
  AttendeeEdge: ResolverTypeWrapper<AttendanceRowValue>;
  AttributeKey: ResolverTypeWrapper<AttributeKey>;
  AttributeValue: ResolverTypeWrapper<Scalars['AttributeValue']['output']>;
  Basis: ResolverTypeWrapper<Basis>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CompanionConnection: ResolverTypeWrapper<CompanionRowsValue>;
  CompanionEdge: ResolverTypeWrapper<CompanionRowValue>;
  Counts: ResolverTypeWrapper<Counts>;
  Cut: ResolverTypeWrapper<CutValue>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DatePrecision: ResolverTypeWrapper<DatePrecision>;
  Direction: ResolverTypeWrapper<Direction>;
  Document: ResolverTypeWrapper<EntityValue>;
  Entity: ResolverTypeWrapper<EntityValue>;
  EntityConnection: ResolverTypeWrapper<EntityRowsValue>;
  EntityCount: ResolverTypeWrapper<Omit<EntityCount, 'entity'> & { entity: ResolversTypes['Entity'] }>;
  EntityEdge: ResolverTypeWrapper<EntityRowValue>;
  EntityFilter: EntityFilter;
  EntityType: ResolverTypeWrapper<EntityType>;
  Event: ResolverTypeWrapper<EntityValue>;
  EventConnection: ResolverTypeWrapper<EntityRowsValue>;
  EventEdge: ResolverTypeWrapper<EntityRowValue>;
  EventFilter: EventFilter;
  EventKind: ResolverTypeWrapper<EventKind>;
  Evidence: ResolverTypeWrapper<EvidenceValue>;
  Facets: ResolverTypeWrapper<FacetsValue>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Highlight: ResolverTypeWrapper<Highlight>;
  Hub: ResolverTypeWrapper<HubValue>;
  Human: ResolverTypeWrapper<EntityValue>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Language: Language;
  Level: ResolverTypeWrapper<Level>;
  LineRange: ResolverTypeWrapper<LineRange>;
  Mention: ResolverTypeWrapper<MentionInValue>;
  Node: ResolverTypeWrapper<AnyNodeValue>;
  Official: ResolverTypeWrapper<EntityValue>;
  OfficialConnection: ResolverTypeWrapper<EntityRowsValue>;
  OfficialEdge: ResolverTypeWrapper<EntityRowValue>;
  OfficialFilter: OfficialFilter;
  Organization: ResolverTypeWrapper<EntityValue>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Path: ResolverTypeWrapper<PathValue>;
  Paths: ResolverTypeWrapper<PathsValue>;
  Person: ResolverTypeWrapper<EntityValue>;
  Place: ResolverTypeWrapper<EntityValue>;
  PlaceConnection: ResolverTypeWrapper<EntityRowsValue>;
  PlaceEdge: ResolverTypeWrapper<EntityRowValue>;
  Post: ResolverTypeWrapper<PostValue>;
  PostStatus: ResolverTypeWrapper<PostStatus>;
  Project: ResolverTypeWrapper<EntityValue>;
  ProjectConnection: ResolverTypeWrapper<EntityRowsValue>;
  ProjectEdge: ResolverTypeWrapper<EntityRowValue>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Recognition: ResolverTypeWrapper<RecognitionValue>;
  RecognizedEntity: ResolverTypeWrapper<EntityValue>;
  RecognizedGap: ResolverTypeWrapper<RecognizedGapValue>;
  RecognizedMention: ResolverTypeWrapper<RecognizedMentionValue>;
  RecognizedRelation: ResolverTypeWrapper<RecognizedRelationValue>;
  RecognizedStatement: ResolverTypeWrapper<RecognizedStatementValue>;
  RelatedConnection: ResolverTypeWrapper<RelatedRowsValue>;
  RelatedEdge: ResolverTypeWrapper<RelatedRowValue>;
  Relation: ResolverTypeWrapper<RelationValue>;
  RelationConnection: ResolverTypeWrapper<RelationRowsValue>;
  RelationEdge: ResolverTypeWrapper<RelationRowValue>;
  RelationRole: ResolverTypeWrapper<RelationRole>;
  RelationType: RelationType;
  Span: ResolverTypeWrapper<Span>;
  Stage: ResolverTypeWrapper<Stage>;
  Statement: ResolverTypeWrapper<StatementValue>;
  Step: ResolverTypeWrapper<StepValue>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Tier: Tier;
  ValueCount: ResolverTypeWrapper<ValueCount>;
  When: ResolverTypeWrapper<PartialDateValue>;
  Why: ResolverTypeWrapper<Why>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  About: About;
  Agency: EntityValue;
  AgencyConnection: EntityRowsValue;
  AgencyEdge: EntityRowValue;
  AroundConnection: AroundRowsValue;
  AroundEdge: AroundRowValue;
  Article: StoredArticleValue;
  ArticleConnection: ArticleRowsValue;
  ArticleEdge: ArticleRowValue;
  ArticleFilter: ArticleFilter;
  AttendedConnection: AttendanceRowsValue;
  AttendedEdge: AttendanceRowValue;
  AttendeeConnection: AttendanceRowsValue;
  AttendeeEdge: AttendanceRowValue;
  AttributeValue: Scalars['AttributeValue']['output'];
  Boolean: Scalars['Boolean']['output'];
  CompanionConnection: CompanionRowsValue;
  CompanionEdge: CompanionRowValue;
  Counts: Counts;
  Cut: CutValue;
  Date: Scalars['Date']['output'];
  Document: EntityValue;
  Entity: EntityValue;
  EntityConnection: EntityRowsValue;
  EntityCount: Omit<EntityCount, 'entity'> & { entity: ResolversParentTypes['Entity'] };
  EntityEdge: EntityRowValue;
  EntityFilter: EntityFilter;
  Event: EntityValue;
  EventConnection: EntityRowsValue;
  EventEdge: EntityRowValue;
  EventFilter: EventFilter;
  Evidence: EvidenceValue;
  Facets: FacetsValue;
  Float: Scalars['Float']['output'];
  Highlight: Highlight;
  Hub: HubValue;
  Human: EntityValue;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  LineRange: LineRange;
  Mention: MentionInValue;
  Node: AnyNodeValue;
  Official: EntityValue;
  OfficialConnection: EntityRowsValue;
  OfficialEdge: EntityRowValue;
  OfficialFilter: OfficialFilter;
  Organization: EntityValue;
  PageInfo: PageInfo;
  Path: PathValue;
  Paths: PathsValue;
  Person: EntityValue;
  Place: EntityValue;
  PlaceConnection: EntityRowsValue;
  PlaceEdge: EntityRowValue;
  Post: PostValue;
  Project: EntityValue;
  ProjectConnection: EntityRowsValue;
  ProjectEdge: EntityRowValue;
  Query: Record<PropertyKey, never>;
  Recognition: RecognitionValue;
  RecognizedEntity: EntityValue;
  RecognizedGap: RecognizedGapValue;
  RecognizedMention: RecognizedMentionValue;
  RecognizedRelation: RecognizedRelationValue;
  RecognizedStatement: RecognizedStatementValue;
  RelatedConnection: RelatedRowsValue;
  RelatedEdge: RelatedRowValue;
  Relation: RelationValue;
  RelationConnection: RelationRowsValue;
  RelationEdge: RelationRowValue;
  Span: Span;
  Statement: StatementValue;
  Step: StepValue;
  String: Scalars['String']['output'];
  ValueCount: ValueCount;
  When: PartialDateValue;
  Why: Why;
};

export type AboutResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['About'] = ResolversParentTypes['About']> = {
  counts?: Resolver<ResolversTypes['Counts'], ParentType, ContextType>;
  samples?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AgencyResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<AgencyArticlesArgs, 'first' | 'sort'>>;
  holders?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<AgencyHoldersArgs, 'first'>>;
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  honours?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issued?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<AgencyIssuedArgs, 'first'>>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AgencyLabelArgs, 'language'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organized?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<AgencyOrganizedArgs, 'first'>>;
  partOf?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<AgencyPartOfArgs, 'first'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<AgencyRelationsArgs, 'direction' | 'first'>>;
  responsibleFor?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<AgencyResponsibleForArgs, 'first'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<AgencyStatementsArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgencyConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AgencyConnection'] = ResolversParentTypes['AgencyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AgencyEdge']>, ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AgencyEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AgencyEdge'] = ResolversParentTypes['AgencyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
};

export type AroundConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AroundConnection'] = ResolversParentTypes['AroundConnection']> = {
  cut?: Resolver<ResolversTypes['Cut'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['AroundEdge']>, ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AroundEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AroundEdge'] = ResolversParentTypes['AroundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  bodyStart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  continuedFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  continues?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  correspondents?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dateline?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType, Partial<ArticleEntitiesArgs>>;
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kicker?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ArticleKind'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['LineRange']>, ParentType, ContextType>;
  mentions?: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType, Partial<ArticleMentionsArgs>>;
  paper?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  photographers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType, Partial<ArticleRelationsArgs>>;
  reporters?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<ArticleStatementsArgs>>;
  subtitle?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlights?: Resolver<ReadonlyArray<ResolversTypes['Highlight']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['Why'], ParentType, ContextType>;
};

export type ArticleKindResolvers = { BRIEF: 'brief', FRAGMENT: 'fragment', LIST: 'list', NEWS: 'news', NOTICE: 'notice', PHOTO: 'photo', SIGNED: 'signed' };

export type AttendedConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AttendedConnection'] = ResolversParentTypes['AttendedConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AttendedEdge']>, ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AttendedEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AttendedEdge'] = ResolversParentTypes['AttendedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['AttendedRole']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttendedRoleResolvers = { ATTEND: 'attend', HOST: 'host', SPEAK: 'speak' };

export type AttendeeConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AttendeeConnection'] = ResolversParentTypes['AttendeeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AttendeeEdge']>, ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AttendeeEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AttendeeEdge'] = ResolversParentTypes['AttendeeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Human'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['AttendedRole']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttributeKeyResolvers = { AFFILIATION: 'affiliation', AREA_MU: 'area_mu', COMPLETION: 'completion', DATE: 'date', HONOURS: 'honours', INVESTMENT_CNY: 'investment_cny', KIND: 'kind', LEVEL: 'level', NUMBER: 'number', PARTICIPANTS: 'participants', PART_OF: 'part_of', SERIES: 'series', SESSION_ROLE: 'session_role', STAGE: 'stage', START: 'start', VENUE: 'venue' };

export interface AttributeValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AttributeValue'], any> {
  name: 'AttributeValue';
}

export type BasisResolvers = { IMPLIED: 'implied', NAME: 'name', PLACE_ACTS: 'place acts', STATED: 'stated' };

export type CompanionConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CompanionConnection'] = ResolversParentTypes['CompanionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CompanionEdge']>, ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanionEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CompanionEdge'] = ResolversParentTypes['CompanionEdge']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Human'], ParentType, ContextType>;
  official?: Resolver<ResolversTypes['Human'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CountsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Counts'] = ResolversParentTypes['Counts']> = {
  articles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CutResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Cut'] = ResolversParentTypes['Cut']> = {
  hubCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hubs?: Resolver<ReadonlyArray<ResolversTypes['Hub']>, ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type DatePrecisionResolvers = { DAY: 'day', MONTH: 'month', UNKNOWN: 'unknown', YEAR: 'year' };

export type DirectionResolvers = { BOTH: 'both', IN: 'in', OUT: 'out' };

export type DocumentResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<DocumentArticlesArgs, 'first' | 'sort'>>;
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuers?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<DocumentIssuersArgs, 'first'>>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<DocumentLabelArgs, 'language'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<DocumentRelationsArgs, 'direction' | 'first'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<DocumentStatementsArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Agency' | 'Document' | 'Event' | 'Official' | 'Organization' | 'Person' | 'Place' | 'Project', ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<EntityArticlesArgs, 'first' | 'sort'>>;
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<EntityLabelArgs, 'language'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<EntityRelationsArgs, 'direction' | 'first'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<EntityStatementsArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityCountResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EntityCount'] = ResolversParentTypes['EntityCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type EntityEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type EntityTypeResolvers = { AGENCY: 'Agency', DOCUMENT: 'Document', EVENT: 'Event', OFFICIAL: 'Official', ORGANIZATION: 'Organization', PERSON: 'Person', PLACE: 'Place', PROJECT: 'Project' };

export type EventResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<EventArticlesArgs, 'first' | 'sort'>>;
  attendees?: Resolver<ResolversTypes['AttendeeConnection'], ParentType, ContextType, RequireFields<EventAttendeesArgs, 'first'>>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['EventKind']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<EventLabelArgs, 'language'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  organizers?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<EventOrganizersArgs, 'first'>>;
  participants?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<EventRelationsArgs, 'direction' | 'first'>>;
  series?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<EventStatementsArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  when?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventKindResolvers = { ACTIVITY: 'activity', CEREMONY: 'ceremony', CONTEST: 'contest', DRILL: 'drill', INSPECTION: 'inspection', LECTURE: 'lecture', MEETING: 'meeting' };

export type EvidenceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  span?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
};

export type FacetsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Facets'] = ResolversParentTypes['Facets']> = {
  entities?: Resolver<ReadonlyArray<ResolversTypes['EntityCount']>, ParentType, ContextType, RequireFields<FacetsEntitiesArgs, 'first'>>;
  months?: Resolver<ReadonlyArray<ResolversTypes['ValueCount']>, ParentType, ContextType, RequireFields<FacetsMonthsArgs, 'first'>>;
  papers?: Resolver<ReadonlyArray<ResolversTypes['ValueCount']>, ParentType, ContextType, RequireFields<FacetsPapersArgs, 'first'>>;
  places?: Resolver<ReadonlyArray<ResolversTypes['EntityCount']>, ParentType, ContextType, RequireFields<FacetsPlacesArgs, 'first'>>;
};

export type HighlightResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Highlight'] = ResolversParentTypes['Highlight']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HubResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Hub'] = ResolversParentTypes['Hub']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  neighbors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  walked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HumanResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Human'] = ResolversParentTypes['Human']> = {
  __resolveType: TypeResolveFn<'Official' | 'Person', ParentType, ContextType>;
  affiliation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<HumanArticlesArgs, 'first' | 'sort'>>;
  attended?: Resolver<ResolversTypes['AttendedConnection'], ParentType, ContextType, RequireFields<HumanAttendedArgs, 'first'>>;
  companions?: Resolver<ResolversTypes['CompanionConnection'], ParentType, ContextType, RequireFields<HumanCompanionsArgs, 'first'>>;
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  honours?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<HumanLabelArgs, 'language'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<ReadonlyArray<ResolversTypes['Post']>, ParentType, ContextType, Partial<HumanPostsArgs>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<HumanRelationsArgs, 'direction' | 'first'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<HumanStatementsArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
};

export type LevelResolvers = { CITY: 'city', COMMUNITY: 'community', COUNTRY: 'country', COUNTY: 'county', PROVINCE: 'province', SITE: 'site', TOWN: 'town', VILLAGE: 'village', ZONE: 'zone' };

export type LineRangeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineRange'] = ResolversParentTypes['LineRange']> = {
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  last?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MentionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  span?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
  surface?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Agency' | 'Article' | 'Document' | 'Event' | 'Official' | 'Organization' | 'Person' | 'Place' | 'Project', ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OfficialResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Official'] = ResolversParentTypes['Official']> = {
  affiliation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<OfficialArticlesArgs, 'first' | 'sort'>>;
  attended?: Resolver<ResolversTypes['AttendedConnection'], ParentType, ContextType, RequireFields<OfficialAttendedArgs, 'first'>>;
  companions?: Resolver<ResolversTypes['CompanionConnection'], ParentType, ContextType, RequireFields<OfficialCompanionsArgs, 'first'>>;
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  honours?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<OfficialLabelArgs, 'language'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<ReadonlyArray<ResolversTypes['Post']>, ParentType, ContextType, Partial<OfficialPostsArgs>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<OfficialRelationsArgs, 'direction' | 'first'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<OfficialStatementsArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficialConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['OfficialConnection'] = ResolversParentTypes['OfficialConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OfficialEdge']>, ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfficialEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['OfficialEdge'] = ResolversParentTypes['OfficialEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Official'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<OrganizationArticlesArgs, 'first' | 'sort'>>;
  holders?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<OrganizationHoldersArgs, 'first'>>;
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  honours?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  investsIn?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<OrganizationInvestsInArgs, 'first'>>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<OrganizationLabelArgs, 'language'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organized?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<OrganizationOrganizedArgs, 'first'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<OrganizationRelationsArgs, 'direction' | 'first'>>;
  responsibleFor?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<OrganizationResponsibleForArgs, 'first'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<OrganizationStatementsArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PathResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
};

export type PathsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Paths'] = ResolversParentTypes['Paths']> = {
  cut?: Resolver<ResolversTypes['Cut'], ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  affiliation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<PersonArticlesArgs, 'first' | 'sort'>>;
  attended?: Resolver<ResolversTypes['AttendedConnection'], ParentType, ContextType, RequireFields<PersonAttendedArgs, 'first'>>;
  companions?: Resolver<ResolversTypes['CompanionConnection'], ParentType, ContextType, RequireFields<PersonCompanionsArgs, 'first'>>;
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  honours?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PersonLabelArgs, 'language'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<ReadonlyArray<ResolversTypes['Post']>, ParentType, ContextType, Partial<PersonPostsArgs>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<PersonRelationsArgs, 'direction' | 'first'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<PersonStatementsArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  areaMu?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<PlaceArticlesArgs, 'first' | 'sort'>>;
  holders?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<PlaceHoldersArgs, 'first'>>;
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  honours?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PlaceLabelArgs, 'language'>>;
  level?: Resolver<Maybe<ResolversTypes['Level']>, ParentType, ContextType>;
  located?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<PlaceLocatedArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<PlaceRelationsArgs, 'direction' | 'first'>>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<PlaceStatementsArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  visitors?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<PlaceVisitorsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaceConnection'] = ResolversParentTypes['PlaceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlaceEdge']>, ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlaceEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PlaceEdge'] = ResolversParentTypes['PlaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
};

export type PostResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  body?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  firstStated?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lastStated?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['PostStatus']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PostStatusResolvers = { FORMER: 'former', REVOKED: 'revoked' };

export type ProjectResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  areaMu?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<ProjectArticlesArgs, 'first' | 'sort'>>;
  completion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  investmentCny?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  investors?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<ProjectInvestorsArgs, 'first'>>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProjectLabelArgs, 'language'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<ProjectRelationsArgs, 'direction' | 'first'>>;
  responsible?: Resolver<ResolversTypes['RelatedConnection'], ParentType, ContextType, RequireFields<ProjectResponsibleArgs, 'first'>>;
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType, Partial<ProjectStatementsArgs>>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  about?: Resolver<ResolversTypes['About'], ParentType, ContextType>;
  agencies?: Resolver<ResolversTypes['AgencyConnection'], ParentType, ContextType, RequireFields<QueryAgenciesArgs, 'first'>>;
  around?: Resolver<ResolversTypes['AroundConnection'], ParentType, ContextType, RequireFields<QueryAroundArgs, 'first' | 'hops' | 'id'>>;
  documents?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryDocumentsArgs, 'first'>>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<QueryEntityArgs, 'id'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'first'>>;
  find?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryFindArgs, 'first' | 'name'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  officials?: Resolver<ResolversTypes['OfficialConnection'], ParentType, ContextType, RequireFields<QueryOfficialsArgs, 'first'>>;
  organizations?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'first'>>;
  paths?: Resolver<ResolversTypes['Paths'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'first' | 'from' | 'maxHops' | 'to'>>;
  people?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  places?: Resolver<ResolversTypes['PlaceConnection'], ParentType, ContextType, RequireFields<QueryPlacesArgs, 'first'>>;
  projects?: Resolver<ResolversTypes['ProjectConnection'], ParentType, ContextType, RequireFields<QueryProjectsArgs, 'first'>>;
  recognize?: Resolver<ResolversTypes['Recognition'], ParentType, ContextType, RequireFields<QueryRecognizeArgs, 'text'>>;
  search?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'sort'>>;
  together?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryTogetherArgs, 'first' | 'ids'>>;
};

export type RecognitionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Recognition'] = ResolversParentTypes['Recognition']> = {
  gaps?: Resolver<ReadonlyArray<ResolversTypes['RecognizedGap']>, ParentType, ContextType>;
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mentions?: Resolver<ReadonlyArray<ResolversTypes['RecognizedMention']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['RecognizedRelation']>, ParentType, ContextType>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['RecognizedStatement']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecognizedEntityResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecognizedEntity'] = ResolversParentTypes['RecognizedEntity']> = {
  home?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RecognizedEntityLabelArgs, 'language'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
};

export type RecognizedGapResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecognizedGap'] = ResolversParentTypes['RecognizedGap']> = {
  cues?: Resolver<ReadonlyArray<ResolversTypes['Span']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RecognizedGapLabelArgs, 'language'>>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  span?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
};

export type RecognizedMentionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecognizedMention'] = ResolversParentTypes['RecognizedMention']> = {
  entity?: Resolver<ResolversTypes['RecognizedEntity'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  span?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
  surface?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
};

export type RecognizedRelationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecognizedRelation'] = ResolversParentTypes['RecognizedRelation']> = {
  award?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  cues?: Resolver<ReadonlyArray<ResolversTypes['Span']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['RecognizedEntity'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RecognizedRelationLabelArgs, 'language'>>;
  order?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['RelationRole']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  span?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['PostStatus']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['RecognizedEntity'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
};

export type RecognizedStatementResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecognizedStatement'] = ResolversParentTypes['RecognizedStatement']> = {
  entity?: Resolver<ResolversTypes['RecognizedEntity'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['AttributeKey'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RecognizedStatementLabelArgs, 'language'>>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  span?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['AttributeValue'], ParentType, ContextType>;
};

export type RelatedConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RelatedConnection'] = ResolversParentTypes['RelatedConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelatedEdge']>, ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelatedEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RelatedEdge'] = ResolversParentTypes['RelatedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
};

export type RelationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  award?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RelationLabelArgs, 'language'>>;
  order?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['RelationRole']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['PostStatus']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
};

export type RelationConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  isPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
};

export type RelationRoleResolvers = { ATTEND: 'attend', CO: 'co', CONTRACTOR: 'contractor', CONVENE: 'convene', HOST: 'host', SPEAK: 'speak', UNDERTAKE: 'undertake' };

export type SpanResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Span'] = ResolversParentTypes['Span']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StageResolvers = { BUILDING: 'building', COMPLETED: 'completed', PLANNED: 'planned', SIGNED: 'signed', STARTED: 'started' };

export type StatementResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['AttributeKey'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<StatementLabelArgs, 'language'>>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['AttributeValue'], ParentType, ContextType>;
};

export type StepResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Step'] = ResolversParentTypes['Step']> = {
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ValueCountResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ValueCount'] = ResolversParentTypes['ValueCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WhenResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['When'] = ResolversParentTypes['When']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['DatePrecision'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type WhyResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Why'] = ResolversParentTypes['Why']> = {
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphQLContext> = {
  About?: AboutResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  AgencyConnection?: AgencyConnectionResolvers<ContextType>;
  AgencyEdge?: AgencyEdgeResolvers<ContextType>;
  AroundConnection?: AroundConnectionResolvers<ContextType>;
  AroundEdge?: AroundEdgeResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  ArticleKind?: ArticleKindResolvers;
  AttendedConnection?: AttendedConnectionResolvers<ContextType>;
  AttendedEdge?: AttendedEdgeResolvers<ContextType>;
  AttendedRole?: AttendedRoleResolvers;
  AttendeeConnection?: AttendeeConnectionResolvers<ContextType>;
  AttendeeEdge?: AttendeeEdgeResolvers<ContextType>;
  AttributeKey?: AttributeKeyResolvers;
  AttributeValue?: GraphQLScalarType;
  Basis?: BasisResolvers;
  CompanionConnection?: CompanionConnectionResolvers<ContextType>;
  CompanionEdge?: CompanionEdgeResolvers<ContextType>;
  Counts?: CountsResolvers<ContextType>;
  Cut?: CutResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DatePrecision?: DatePrecisionResolvers;
  Direction?: DirectionResolvers;
  Document?: DocumentResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityCount?: EntityCountResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  EntityType?: EntityTypeResolvers;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventKind?: EventKindResolvers;
  Evidence?: EvidenceResolvers<ContextType>;
  Facets?: FacetsResolvers<ContextType>;
  Highlight?: HighlightResolvers<ContextType>;
  Hub?: HubResolvers<ContextType>;
  Human?: HumanResolvers<ContextType>;
  Level?: LevelResolvers;
  LineRange?: LineRangeResolvers<ContextType>;
  Mention?: MentionResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Official?: OfficialResolvers<ContextType>;
  OfficialConnection?: OfficialConnectionResolvers<ContextType>;
  OfficialEdge?: OfficialEdgeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  Paths?: PathsResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PlaceConnection?: PlaceConnectionResolvers<ContextType>;
  PlaceEdge?: PlaceEdgeResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  PostStatus?: PostStatusResolvers;
  Project?: ProjectResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Recognition?: RecognitionResolvers<ContextType>;
  RecognizedEntity?: RecognizedEntityResolvers<ContextType>;
  RecognizedGap?: RecognizedGapResolvers<ContextType>;
  RecognizedMention?: RecognizedMentionResolvers<ContextType>;
  RecognizedRelation?: RecognizedRelationResolvers<ContextType>;
  RecognizedStatement?: RecognizedStatementResolvers<ContextType>;
  RelatedConnection?: RelatedConnectionResolvers<ContextType>;
  RelatedEdge?: RelatedEdgeResolvers<ContextType>;
  Relation?: RelationResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  RelationRole?: RelationRoleResolvers;
  Span?: SpanResolvers<ContextType>;
  Stage?: StageResolvers;
  Statement?: StatementResolvers<ContextType>;
  Step?: StepResolvers<ContextType>;
  ValueCount?: ValueCountResolvers<ContextType>;
  When?: WhenResolvers<ContextType>;
  Why?: WhyResolvers<ContextType>;
};

