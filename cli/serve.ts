import { once } from 'node:events'
import type { Command } from 'commander'
import { withReadable } from './data.ts'
import { extractPasted } from './extract-pasted.ts'
import { addDataFlag, examples, parseWhole } from './options.ts'
import { type Perform, print, type Status, type World } from './world.ts'

interface ServeFlags {
  readonly data?: string
  readonly host?: string
  readonly port?: number
}

async function serveStore(flags: ServeFlags, world: World): Promise<Status> {
  const { serve } = await import('../web/server.ts')
  return withReadable(world, { ...flags, readers: 2, relays: true }, async ({ store, samples, config }) => {
    const server = await serve({ store, samples, extract: extractPasted, host: config.host, port: config.port })
    await print(world.stdout, `zaichang is at ${server.url} (GraphQL at ${server.url}/graphql). Press Ctrl-C to stop.`)
    if (!world.signal.aborted) await once(world.signal, 'abort')
    await server.close()
    return world.signal.reason === 'SIGINT' ? 130 : 0
  })
}

/** `zaichang serve`: GraphQL and the page over http. */
export function addServe(program: Command, perform: Perform): void {
  const command = program
    .command('serve')
    .description('serve the page at / and GraphQL at /graphql')
    .option('--port <number>', 'the port; 0 takes any free one (default: PORT, else 4000)', parseWhole(0, 65_535))
    .option('--host <address>', 'the address to listen at (default: HOST, else 127.0.0.1)')
    .action((flags: ServeFlags) => perform((world) => serveStore(flags, world)))
  addDataFlag(command).addHelpText('after', examples('serve', 'serve --port 8080 --data archive.db'))
}
