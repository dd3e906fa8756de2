interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const clear = '\r\u001b[K';
/** What takes less needs no word. */
const patience = 1000;

/**
 * Says on one line what is being done, once it has taken a second, to people alone: nothing where the
 * output is no terminal.
 */
export class Progress {
  readonly #output: Output;
  readonly #start = performance.now();
  #text = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Says it and gives the terminal the time to show it. */
  async say(text: string): Promise<void> {
    if (this.#output.isTTY !== true) return;
    this.#text = text;
    const left = patience - (performance.now() - this.#start);
    // The timer is for what waits, for a network say; what computes lets no timer through.
    this.#timer ??= setTimeout(() => this.#show(), left).unref();
    if (left > 0) return;
    this.#show();
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Takes the line away. */
  end(): void {
    clearTimeout(this.#timer);
    if (this.#output.isTTY === true && this.#text !== '') this.#output.write(clear);
    this.#text = '';
  }

  #show(): void {
    if (this.#text !== '') this.#output.write(`${clear}${this.#text}…`);
  }
}
