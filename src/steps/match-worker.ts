import { parentPort, workerData } from 'node:worker_threads';
import { Bench } from '../match/index.js';
import type { Dictionary } from '../model/dictionary.js';
import { builtIn } from '../registry.js';
import type { MatchReply, MatchRequest } from './match-threads.js';

/* A thread that takes part in matching, for `match-threads.ts`. */

const { types, matchRules } = builtIn;
const bench = new Bench({ dictionary: workerData as Dictionary, types, rules: matchRules });

function answer({ news, work }: MatchRequest): MatchReply {
  if (news !== undefined) bench.tell(news);
  return work === undefined ? undefined : bench.do(work);
}

parentPort?.on('message', (request: MatchRequest) => parentPort?.postMessage(answer(request)));
