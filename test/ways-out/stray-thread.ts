import { workerData } from 'node:worker_threads';

await fetch(workerData).then((answer) => answer.text());
