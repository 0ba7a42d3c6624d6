import { wordsOf } from './waiting.ts'

/** Tells once that a server is away, and once that it is back. */
export class Outage {
  readonly #onNotice: (line: string) => void
  #isOn = false

  constructor(onNotice: (line: string) => void) {
    this.#onNotice = onNotice
  }

  begins(error: unknown): void {
    if (!this.#isOn) this.#onNotice(`${wordsOf(error)} What is written waits in the graph, and is sent when both servers answer.`)
    this.#isOn = true
  }

  ends(): void {
    if (this.#isOn) this.#onNotice('The servers answer again.')
    this.#isOn = false
  }
}
