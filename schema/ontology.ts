/** What an entity is for its identity: a person is one kind whether or not a post is printed. */
export const KINDS = ['human', 'body', 'place', 'project', 'event', 'document'] as const
export type Kind = (typeof KINDS)[number]

/** What a label says in each language of the page. */
export interface Label {
  readonly zh: string
  readonly en: string
}

/** The entity types in the order in which an overlap of equal length is settled. */
export const ENTITY_TYPES = ['Official', 'Person', 'Agency', 'Organization', 'Project', 'Event', 'Document', 'Place'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

/** Each entity type with its kind and labels. */
export const ENTITIES: Record<EntityType, { readonly kind: Kind; readonly label: Label }> = {
  Official: { kind: 'human', label: { zh: '官员', en: 'official' } },
  Person: { kind: 'human', label: { zh: '人物', en: 'person' } },
  Agency: { kind: 'body', label: { zh: '机关', en: 'agency' } },
  Organization: { kind: 'body', label: { zh: '单位', en: 'organization' } },
  Project: { kind: 'project', label: { zh: '项目', en: 'project' } },
  Event: { kind: 'event', label: { zh: '活动', en: 'event' } },
  Document: { kind: 'document', label: { zh: '文件', en: 'document' } },
  Place: { kind: 'place', label: { zh: '地方', en: 'place' } },
}

export const ATTENDED_ROLES = ['host', 'speak', 'attend'] as const
export type AttendedRole = (typeof ATTENDED_ROLES)[number]

export const ORGANIZED_ROLES = ['host', 'undertake', 'co', 'convene'] as const
export type OrganizedRole = (typeof ORGANIZED_ROLES)[number]

/** Whether a post is held no more; null where the text says nothing of it. 代市长 is a title of its own. */
export const POST_STATUSES = ['former', 'revoked'] as const
export type PostStatus = (typeof POST_STATUSES)[number]

/** How firmly the text states a relation: said, part of a name as printed, implied, or a place that stands for its government. */
export const BASES = ['stated', 'name', 'implied', 'place acts'] as const
export type Basis = (typeof BASES)[number]

/** What each relation type carries beside its ends. */
export interface RelationAttrs {
  /** `order`: the place in the printed list, from 1 (protocol order); `title`: the posts as printed before the name. */
  ATTENDED: { readonly role: readonly AttendedRole[]; readonly order: number | null; readonly title: string | null }
  /** `title`: the post as printed, without its body. */
  HOLDS_POST: { readonly title: string; readonly status: PostStatus | null }
  ORGANIZED: { readonly role: OrganizedRole }
  VISITED: Record<never, never>
  LOCATED_IN: Record<never, never>
  PART_OF: Record<never, never>
  RESPONSIBLE_FOR: Record<never, never>
  INVESTS_IN: { readonly role: 'contractor' | null }
  ISSUED: Record<never, never>
  AWARDED: { readonly award: string }
  PARTNERS_WITH: Record<never, never>
}
export type RelationType = keyof RelationAttrs

const HUMAN = ['Official', 'Person'] as const
const BODY = ['Agency', 'Organization'] as const

/** Each relation type with who may stand at either end, its direction being from → to. */
export const RELATIONS: Record<
  RelationType,
  { readonly from: readonly EntityType[]; readonly to: readonly EntityType[]; readonly label: Label; readonly symmetric?: true }
> = {
  ATTENDED: { from: HUMAN, to: ['Event'], label: { zh: '出席', en: 'attended' } },
  HOLDS_POST: { from: HUMAN, to: [...BODY, 'Place'], label: { zh: '任职', en: 'holds post' } },
  ORGANIZED: { from: BODY, to: ['Event'], label: { zh: '主办', en: 'organized' } },
  VISITED: { from: HUMAN, to: ['Place', ...BODY, 'Project'], label: { zh: '到访', en: 'visited' } },
  LOCATED_IN: { from: [...BODY, 'Project', 'Event', 'Place'], to: ['Place'], label: { zh: '位于', en: 'located in' } },
  PART_OF: { from: ['Agency'], to: ['Agency'], label: { zh: '隶属', en: 'part of' } },
  RESPONSIBLE_FOR: { from: BODY, to: ['Project'], label: { zh: '负责', en: 'responsible for' } },
  INVESTS_IN: { from: ['Organization'], to: ['Project'], label: { zh: '投资建设', en: 'invests in' } },
  ISSUED: { from: ['Agency'], to: ['Document'], label: { zh: '发布', en: 'issued' } },
  AWARDED: { from: ['Agency', 'Event'], to: [...HUMAN, ...BODY], label: { zh: '授予', en: 'awarded' } },
  PARTNERS_WITH: { from: BODY, to: BODY, label: { zh: '联合', en: 'partners with' }, symmetric: true },
}

/** The relation types in the order of the ontology. */
export const RELATION_TYPES = Object.keys(RELATIONS) as readonly RelationType[]

export const EVENT_KINDS = ['meeting', 'ceremony', 'inspection', 'activity', 'contest', 'drill', 'lecture'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** The words of the gold standard, as the GUIDELINE gives them with 签约 开工 建设 竣工 规划. */
export const STAGES = ['planned', 'signed', 'started', 'building', 'completed'] as const
export type Stage = (typeof STAGES)[number]

export const LEVELS = ['country', 'province', 'city', 'county', 'town', 'village', 'community', 'zone', 'site'] as const
export type Level = (typeof LEVELS)[number]

/** What a statement says of its entity. Money is in yuan, area in mu (1/15 hectare), dates are ISO days or shorter (`2023-10`). */
export interface AttributeValues {
  date: string
  kind: EventKind
  series: string
  number: number
  venue: string
  participants: string
  stage: Stage
  investment_cny: number
  area_mu: number
  start: string
  completion: string
  part_of: string
  level: Level
  honours: string
  session_role: string
  affiliation: string
}
export type AttributeKey = keyof AttributeValues

/** Which attributes a type may have, with their labels. */
export const ATTRIBUTES: Record<AttributeKey, { readonly of: readonly EntityType[]; readonly label: Label }> = {
  date: { of: ['Event'], label: { zh: '日期', en: 'date' } },
  kind: { of: ['Event'], label: { zh: '种类', en: 'kind' } },
  series: { of: ['Event'], label: { zh: '系列', en: 'series' } },
  number: { of: ['Event'], label: { zh: '届次', en: 'number' } },
  venue: { of: ['Event'], label: { zh: '会场', en: 'venue' } },
  participants: { of: ['Event'], label: { zh: '参加者', en: 'participants' } },
  stage: { of: ['Project'], label: { zh: '阶段', en: 'stage' } },
  investment_cny: { of: ['Project', 'Event'], label: { zh: '投资（元）', en: 'investment (CNY)' } },
  area_mu: { of: ['Project', 'Place'], label: { zh: '面积（亩）', en: 'area (mu)' } },
  start: { of: ['Project'], label: { zh: '开工', en: 'start' } },
  completion: { of: ['Project'], label: { zh: '竣工', en: 'completion' } },
  part_of: { of: ['Project'], label: { zh: '属于', en: 'part of' } },
  level: { of: ['Place'], label: { zh: '级别', en: 'level' } },
  honours: { of: ['Official', 'Person', 'Agency', 'Organization', 'Place'], label: { zh: '荣誉', en: 'honours' } },
  session_role: { of: ['Official', 'Person'], label: { zh: '会议职务', en: 'role in the session' } },
  affiliation: { of: ['Official', 'Person'], label: { zh: '所属', en: 'affiliation' } },
}

export const ARTICLE_KINDS = ['news', 'brief', 'photo', 'signed', 'list', 'notice', 'fragment'] as const
export type ArticleKind = (typeof ARTICLE_KINDS)[number]
