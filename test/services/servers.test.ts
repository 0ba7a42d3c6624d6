import { serverStore } from './server-store.ts'
import { storeContract } from './store.contract.ts'

storeContract('on servers, in memory', async () => serverStore())
