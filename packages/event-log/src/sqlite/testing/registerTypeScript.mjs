import { register } from 'node:module';

register('./typeScriptHooks.mjs', import.meta.url);
