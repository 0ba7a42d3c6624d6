import type { Attendance } from '../../services/store.ts'
import type { Edge } from '../connection.ts'
import type { AttendedEdgeResolvers, AttendeeEdgeResolvers } from '../generated.ts'
import { entityOf } from './evidence.ts'

type Row = Edge<Attendance>

/** What both ends of an attendance answer: the newest article that prints a place or a title is believed. */
const attendance = {
  roles: ({ node }: Row) => [...node.roles],
  order: ({ node }: Row) => node.statements.find(({ attrs }) => attrs.order !== null)?.attrs.order ?? null,
  title: ({ node }: Row) => node.statements.find(({ attrs }) => attrs.title !== null)?.attrs.title ?? null,
  evidence: ({ node }: Row) => node.statements.map((statement) => statement.evidence),
  relations: ({ node }: Row) => [...node.statements],
}

/** Seen from the person. */
export const attendedEdge: AttendedEdgeResolvers = { ...attendance, node: ({ node }) => node.event }

/** Seen from the event. */
export const attendeeEdge: AttendeeEdgeResolvers = { ...attendance, node: ({ node }, _args, context) => entityOf(context, node.person) }
