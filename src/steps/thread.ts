import { Worker } from 'node:worker_threads';

/** One other thread, which answers in the order in which it is asked. */
export class Thread<Request, Reply> {
  readonly #worker: Worker;
  readonly #waiting: { resolve(reply: Reply): void; reject(error: unknown): void }[] = [];
  #failed: unknown;

  /** `youngMb`: room for what is soon forgotten; with less, half of it is moved about before it is. */
  constructor(file: URL, data: unknown, youngMb: number) {
    this.#worker = new Worker(file, {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: youngMb },
    });
    this.#worker.on('message', (reply: Reply) => this.#waiting.shift()?.resolve(reply));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a thread ended with code ${code}`)));
  }

  ask(request: Request): Promise<Reply> {
    if (this.#failed !== undefined) return Promise.reject(this.#failed);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(request);
    });
  }

  /** Questions that it has not answered yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failed ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
