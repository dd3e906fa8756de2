/** A part of a long list, drawn while it is in or near sight. */
export interface Chunk {
  readonly element: HTMLElement;
  /** What to keep free for it before it has been drawn. */
  readonly height: number;
  draw(): readonly Node[];
}

/** How far outside of sight chunks are drawn. */
const margin = '600px 0px';

/** Draws the parts of a long list when they come into view, and takes them away when they leave it. */
export class Chunks {
  readonly #observer: IntersectionObserver;
  readonly #chunks = new Map<Element, Chunk>();
  readonly #drawn = new Set<Chunk>();
  /** What may not be taken away: it has the focus, say. */
  readonly #isKept: (element: HTMLElement) => boolean;

  constructor(root: HTMLElement, isKept: (element: HTMLElement) => boolean) {
    this.#isKept = isKept;
    this.#observer = new IntersectionObserver((entries) => this.#onSight(entries), {
      root,
      rootMargin: margin,
    });
  }

  /** Takes other parts instead of those there are. */
  replace(chunks: readonly Chunk[]): void {
    this.#observer.disconnect();
    this.#chunks.clear();
    this.#drawn.clear();
    for (const [index, chunk] of chunks.entries()) {
      this.#chunks.set(chunk.element, chunk);
      chunk.element.style.height = `${chunk.height}px`;
      // What is at the top is there at once.
      if (index === 0) this.draw(chunk);
      this.#observer.observe(chunk.element);
    }
  }

  draw(chunk: Chunk): void {
    if (this.#drawn.has(chunk)) return;
    this.#drawn.add(chunk);
    chunk.element.style.height = '';
    chunk.element.replaceChildren(...chunk.draw());
  }

  /** Draws all of it, to print it. */
  drawAll(): void {
    for (const chunk of this.#chunks.values()) this.draw(chunk);
  }

  /** Takes away what is out of sight, after `drawAll`. */
  reset(): void {
    this.replace([...this.#chunks.values()].map((chunk) => this.#emptied(chunk)));
  }

  #emptied(chunk: Chunk): Chunk {
    chunk.element.replaceChildren();
    return chunk;
  }

  #onSight(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const chunk = this.#chunks.get(target);
      if (chunk === undefined) continue;
      if (isIntersecting) this.draw(chunk);
      else this.#leave(chunk);
    }
  }

  #leave(chunk: Chunk): void {
    const { element } = chunk;
    if (!this.#drawn.has(chunk) || this.#isKept(element)) return;
    element.style.height = `${element.getBoundingClientRect().height}px`;
    element.replaceChildren();
    this.#drawn.delete(chunk);
  }
}
