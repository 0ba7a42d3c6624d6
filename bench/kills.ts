import { openDouble } from '../test/servers/double.ts'
import { type Killed, killLoaders } from '../test/servers/kills.ts'
import { namesOf, realSides } from '../test/servers/sides.ts'
import { quantile } from './quantile.ts'

/**
 * Kills so many loaders, each at another step, and proves each time that nothing is lost, doubled or disagreeing; throws where something is.
 * On the servers of NEO4J_URI and MEILI_URL where they are set, which must be empty, else on doubles in memory.
 */
export async function soakKills({ kills, seed }: { readonly kills: number; readonly seed: number }): Promise<void> {
  const double = await openDouble()
  const sides = { ...realSides(process.env), double: double.url }
  console.log(`${kills} kills from seed ${seed}, ${namesOf(sides)}.`)
  const killed: Killed[] = []
  const onKill = (one: Killed) => {
    killed.push(one)
    if (killed.length % 10 === 0) console.log(`${killed.length} kills: nothing lost, doubled or disagreeing`)
  }
  await killLoaders({ sides, kills, seed, onKill })
  await double.close()
  const recoveries = killed.map(({ recovery }) => recovery)
  const [half, most, worst] = [0.5, 0.99, 1].map((share) => `${(quantile(recoveries, share) / 1000).toFixed(2)} s`)
  console.log(
    `${killed.length} loaders were killed: nothing lost, doubled or disagreeing. Whole again after ${half} (half), ${most} (99 %), ${worst} (all).`,
  )
}
