import { KnownError } from '../../schema/errors.ts'
import type { ArticleId } from '../../schema/types.ts'
import type { ArticleCopy, GraphServer, OutboxEntry, TextServer } from './engines.ts'
import { Outage } from './outage.ts'
import { idle, isOfWork, isSetting, pause, pauses, within, wordsOf } from './waiting.ts'

/** How the outbox is emptied. */
export interface RelayOptions {
  /** Milliseconds for which claimed entries are kept from others; whoever is still at work renews them in time. */
  readonly leaseMs: number
  /** Milliseconds after which a request to the index is given up, should the server's own deadline not end it. */
  readonly sendMs: number
  /** How often an entry that the index refuses is tried. */
  readonly tries: number
  /** Milliseconds after the first refusal; they double with each. */
  readonly retryMs: number
  /** Milliseconds between two looks at an outbox that was empty. */
  readonly idleMs: number
  /** Hears what somebody should know who looks after the servers. */
  readonly onNotice: (line: string) => void
}

/** Articles whose copy in the index is behind, each with the reason. */
export type Behind = ReadonlyMap<ArticleId, string>

/** What became of entries that were claimed. */
interface Delivered {
  readonly sent: readonly ArticleId[]
  readonly refused: Behind
}

/** Entries and the moment from which nobody else gets them. */
interface Claimed {
  readonly entries: readonly OutboxEntry[]
  since: number
}

/** Entries in one request to the index. */
const MOST_ENTRIES = 400
/** More tries than a server that is down will ever see: an outage parks nothing. */
const NEVER = 1_000_000_000
const FIRST_PAUSE = 25
const LONGEST_PAUSE = 15_000
/** Between two looks at what others have claimed. */
const CLAIMED_PAUSE = 250
const NOT_YET = 'it is under way'

/**
 * Carries what the graph knows to the index: claims entries of the outbox, puts or removes the copies, acknowledges them when the index
 * has them. An older copy never wins: entries are claimed by one relay at a time, and one that may have lost its claim does not
 * acknowledge but sends the newest again.
 */
export class Relay {
  readonly #graph: GraphServer
  readonly #text: TextServer
  readonly #options: RelayOptions
  /** How often the index refused an article since this relay began. */
  readonly #refusals = new Map<ArticleId, number>()
  readonly #outage: Outage
  readonly #stopping = new AbortController()
  #loop: Promise<void> | null = null
  /** The last attempt met a wrong setting. */
  #isVain = false
  #atWork = 0

  constructor({ graph, text }: { readonly graph: GraphServer; readonly text: TextServer }, options: RelayOptions) {
    this.#graph = graph
    this.#text = text
    this.#options = options
    this.#outage = new Outage(options.onNotice)
  }

  /** Brings the copies of these articles up to date; answers with those that are still behind at a moment on the clock of `performance`. */
  async bring(ids: readonly ArticleId[], until: number): Promise<Behind> {
    this.#atWork++
    try {
      let behind: Behind = new Map(ids.map((id) => [id, NOT_YET]))
      let waits = pauses(FIRST_PAUSE, 1000)
      while (behind.size > 0) {
        const before = behind.size
        behind = await this.#attempt(behind)
        if (behind.size < before) waits = pauses(FIRST_PAUSE, 1000)
        const between = behind.size < before ? 0 : waits.next().value
        if (behind.size === 0 || this.#isVain || performance.now() + between > until || (between > 100 && (await this.#areParked(behind))))
          return behind
        await pause(between)
      }
      return behind
    } finally {
      this.#atWork--
    }
  }

  /** Sends whatever waits until nothing does; false where a server does not answer or the moment has come. */
  async drain(until: number): Promise<boolean> {
    try {
      while (performance.now() < until) {
        const { sent, refused } = await this.#step()
        if (sent.length + refused.size === 0) return true
      }
    } catch (error) {
      this.#outage.begins(error)
    }
    return false
  }

  /** Goes on sending what waits, in the background, until it is stopped. */
  start(): void {
    this.#loop ??= this.#work()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#loop
  }

  async #work(): Promise<void> {
    const { signal } = this.#stopping
    let waits = pauses(500, LONGEST_PAUSE)
    while (!signal.aborted) {
      let between = this.#options.idleMs
      try {
        const { sent, refused } = this.#atWork > 0 ? NOTHING : await this.#step()
        between = sent.length + refused.size > 0 ? 0 : await this.#untilNextLook()
        waits = pauses(500, LONGEST_PAUSE)
      } catch (error) {
        this.#outage.begins(error)
        between = waits.next().value
      }
      await idle(between, signal)
    }
  }

  /** What somebody else has claimed may soon be nobody's: he may have been killed. */
  async #untilNextLook(): Promise<number> {
    const { idleMs } = this.#options
    if (this.#atWork > 0) return idleMs
    const { waiting } = await this.#graph.outbox()
    return waiting > 0 ? Math.min(CLAIMED_PAUSE, idleMs) : idleMs
  }

  async #attempt(behind: Behind): Promise<Behind> {
    this.#isVain = false
    try {
      const { sent, refused } = await this.#step([...behind.keys()])
      const settled = new Set(sent)
      const others = [...behind.keys()].filter((id) => !settled.has(id) && !refused.has(id))
      // Somebody else has them, or had them.
      const pending = others.length > 0 ? await this.#graph.pending(others) : []
      const mine = [...refused].filter(([id]) => behind.has(id))
      return new Map([...mine, ...pending.map((id) => [id, behind.get(id) ?? NOT_YET] as const)])
    } catch (error) {
      this.#outage.begins(error)
      this.#isVain = isSetting(error)
      return new Map([...behind.keys()].map((id) => [id, wordsOf(error)]))
    }
  }

  async #step(ids?: readonly ArticleId[]): Promise<Delivered> {
    const claimed = { since: performance.now() }
    const asked = { limit: MOST_ENTRIES, leaseMs: this.#options.leaseMs }
    const entries = await this.#graph.claim(ids ? { ...asked, ids } : asked)
    if (entries.length === 0) return NOTHING
    return this.#deliver({ ...claimed, entries })
  }

  async #deliver(claimed: Claimed): Promise<Delivered> {
    const { entries } = claimed
    try {
      await this.#send(claimed)
    } catch (error) {
      if (!isOfWork(error)) throw await this.#postpone(entries, wordsOf(error), error)
      const middle = Math.ceil(entries.length / 2)
      // One bad copy fails the whole request: the others must not wait for it.
      if (entries.length > 1) return this.#inHalves(claimed, middle)
      return this.#refuse(entries, wordsOf(error))
    }
    return (await this.#settle(claimed)) ? { sent: entries.map(({ id }) => id), refused: new Map() } : NOTHING
  }

  async #inHalves({ entries, since }: Claimed, middle: number): Promise<Delivered> {
    const first = await this.#deliver({ entries: entries.slice(0, middle), since })
    const { since: renewed } = await this.#renew({ entries: entries.slice(middle), since })
    const second = await this.#deliver({ entries: entries.slice(middle), since: renewed })
    return { sent: [...first.sent, ...second.sent], refused: new Map([...first.refused, ...second.refused]) }
  }

  /** Puts and removes, and holds the claim as long as that takes. */
  async #send(claimed: Claimed): Promise<void> {
    const { entries } = claimed
    const copies = entries.flatMap(({ copy }): readonly ArticleCopy[] => (copy ? [copy] : []))
    const gone = entries.filter(({ copy }) => copy === null).map(({ id }) => id)
    const renewing = setInterval(() => void this.#renew(claimed), this.#options.leaseMs / 3)
    try {
      const sending = Promise.all([copies.length > 0 && this.#text.put(copies), gone.length > 0 && this.#text.remove(gone)])
      await within(sending, this.#options.sendMs, () => new KnownError('TIMEOUT', 'The index takes too long over what it was sent.'))
    } finally {
      clearInterval(renewing)
    }
    this.#outage.ends()
  }

  async #renew(claimed: Claimed): Promise<Claimed> {
    const now = performance.now()
    // Once it has run out somebody else may have it: then it must not look as if it had been held all along.
    if (now - claimed.since > this.#options.leaseMs) return claimed
    await this.#graph.extend(claimed.entries, this.#options.leaseMs).then(
      () => {
        claimed.since = now
      },
      () => {},
    )
    return claimed
  }

  /** False where the claim may have been lost meanwhile, and what somebody newer sent overwritten: then the newest goes again. */
  async #settle({ entries, since }: Claimed): Promise<boolean> {
    for (const { id } of entries) this.#refusals.delete(id)
    const isHeld = performance.now() - since < this.#options.leaseMs
    if (isHeld) await this.#graph.acknowledge(entries)
    else await this.#graph.enqueue(entries.map(({ id }) => id))
    return isHeld
  }

  /** The index is down, the entries are not at fault: they wait for it. Answers with what is to be thrown. */
  async #postpone(entries: readonly OutboxEntry[], words: string, error: unknown): Promise<unknown> {
    // Where the graph is down as well the claim runs out by itself.
    await this.#graph.release(entries, { error: words, retryMs: 0, most: NEVER }).catch(() => {})
    return error
  }

  async #refuse([entry]: readonly OutboxEntry[], error: string): Promise<Delivered> {
    if (!entry) return NOTHING
    const { tries, retryMs, onNotice } = this.#options
    const refusals = (this.#refusals.get(entry.id) ?? 0) + 1
    this.#refusals.set(entry.id, refusals)
    const isLast = refusals >= tries
    await this.#graph.release([entry], { error, retryMs: retryMs * 2 ** (refusals - 1), most: isLast ? entry.attempts + 1 : NEVER })
    if (isLast) onNotice(`Article ${entry.id} cannot be put into the index (${error}). Mend the cause, then run \`zaichang check --mend\`.`)
    return { sent: [], refused: new Map([[entry.id, error]]) }
  }

  async #areParked(behind: Behind): Promise<boolean> {
    const { parked } = await this.#graph.outbox().catch(() => ({ parked: [] }))
    const ids = new Set(parked.map(({ id }) => id))
    return [...behind.keys()].every((id) => ids.has(id))
  }
}

const NOTHING: Delivered = { sent: [], refused: new Map() }
