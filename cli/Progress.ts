interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const clear = '\r\u001b[K';

/** Says on one line what is being done, to people alone: nothing where the output is no terminal. */
export class Progress {
  readonly #output: Output;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Says it and gives the terminal the time to show it. */
  async say(text: string): Promise<void> {
    if (this.#output.isTTY !== true) return;
    this.#output.write(`${clear}${text}…`);
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Takes the line away. */
  end(): void {
    if (this.#output.isTTY === true) this.#output.write(clear);
  }
}
