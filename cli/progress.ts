import { Presets, SingleBar } from 'cli-progress'
import type { Loaded } from '../loaders/load.ts'
import type { World } from './world.ts'

const FORMAT = '{bar} {percentage}% | {pages} pages, {speed}/s | {articles} articles | {relations} relations | {skipped} skipped'

/** What a load tells while it goes on. */
export interface Progress {
  readonly start: () => void
  readonly onSteps: (steps: number) => void
  readonly onLoaded: (loaded: Loaded) => void
  readonly stop: () => void
  /** Since the start. */
  readonly seconds: () => number
}

/** A bar on a terminal that goes in steps up to `total`; silent everywhere else. */
export function toProgress(world: World, total: number | null): Progress {
  const bar = new SingleBar({ format: FORMAT, stream: world.stderr, clearOnComplete: true, barsize: 20 }, Presets.shades_classic)
  let started = performance.now()
  let steps = 0
  const seconds = () => (performance.now() - started) / 1000
  return {
    start: () => {
      started = performance.now()
      if (world.stderr.isTTY) bar.start(total ?? 0, 0, { pages: 0, speed: 0, articles: 0, relations: 0, skipped: 0 })
    },
    onSteps: (more) => {
      steps += more
    },
    onLoaded: ({ pages, articles, relations, refused }) => {
      const speed = Math.round(pages / Math.max(0.001, seconds()))
      bar.update(steps, { pages, speed, articles, relations, skipped: refused.length })
    },
    stop: () => bar.stop(),
    seconds,
  }
}

/** A count that grows to a total. */
export interface Counter {
  readonly set: (done: number) => void
  readonly stop: () => void
  /** Since the start. */
  readonly seconds: () => number
}

/** A bar on a terminal for whatever is counted by one word; silent everywhere else. */
export function toCounter({ stderr }: World, { total, unit }: { readonly total: number; readonly unit: string }): Counter {
  const format = `{bar} {percentage}% | {value} of {total} ${unit}`
  const bar = new SingleBar({ format, stream: stderr, clearOnComplete: true, barsize: 20 }, Presets.shades_classic)
  const started = performance.now()
  if (stderr.isTTY) bar.start(total, 0)
  return {
    set: (done) => bar.update(done),
    stop: () => bar.stop(),
    seconds: () => (performance.now() - started) / 1000,
  }
}
