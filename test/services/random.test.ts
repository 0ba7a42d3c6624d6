import { open } from '../../services/open.ts'
import { randomContract } from './random.contract.ts'
import { serverStore } from './server-store.ts'
import { temporaryFile } from './temporary.ts'

randomContract('in a file and on servers in memory', {
  seed: 20_231,
  open: async () => ({
    embedded: (await open({ data: temporaryFile() }, { access: 'write' })).store,
    'on servers, in memory': serverStore(),
  }),
})
