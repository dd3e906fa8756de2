import type { Finding } from '../../model/Report.ts';
import { count } from '../words.ts';
import { copyButton } from './copyButton.ts';
import { findingItem } from './findingItem.ts';
import { h, text } from './h.ts';
import type { CellInfo } from './TableView.ts';

/** What the popup shows. */
export interface PopupContent {
  readonly info: CellInfo;
  /** Those that the filters leave. */
  readonly findings: readonly Finding[];
  /** How many they do not. */
  readonly left: number;
}

/** How long it waits for a pointer that may be on its way to it, in milliseconds. */
const patience = 150;

/** The findings of the cell that the pointer or the focus is on. */
export class Popup {
  readonly element: HTMLElement;
  #shown: HTMLButtonElement | undefined;
  #hiding: number | undefined;

  constructor() {
    this.element = h('div', {
      id: 'details',
      role: 'dialog',
      'aria-label': 'Findings of the cell',
      tabindex: -1,
      hidden: true,
    });
    // What scrolls moves the cell; what resizes, too.
    const follow = () => this.#follow();
    addEventListener('scroll', follow, { capture: true, passive: true });
    addEventListener('resize', follow, { passive: true });
  }

  /** The cell whose findings are shown. */
  get cell(): HTMLButtonElement | undefined {
    return this.#shown;
  }

  show({ findings, info, left }: PopupContent): void {
    clearTimeout(this.#hiding);
    if (info.button === this.#shown) return;
    this.hide();
    this.#shown = info.button;
    const { button, name, phrase, row } = info;
    const close = h('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '✕');
    close.addEventListener('click', () => this.close());
    this.element.replaceChildren(
      close,
      h('h2', {}, text(phrase === '' ? name : `${name} ${phrase}`)),
      row.summary === '' ? '' : h('p', {}, text(row.summary)),
      h('ul', {}, ...findings.map((finding) => findingItem(finding))),
      left === 0
        ? ''
        : h('p', { class: 'help' }, `${count(left, 'finding')} more left out by the filters`),
      h(
        'p',
        { class: 'actions' },
        copyButton('Copy path', () => row.path),
        copyButton('Copy place', () => findings.map(({ place }) => place).join('\n')),
      ),
    );
    this.element.hidden = false;
    button.setAttribute('aria-describedby', 'details');
    this.#follow();
  }

  hide(): void {
    clearTimeout(this.#hiding);
    this.#shown?.removeAttribute('aria-describedby');
    this.#shown = undefined;
    this.element.hidden = true;
  }

  /** Hides it and leads back to its cell. */
  close(): void {
    const button = this.#shown;
    const isInside = this.element.contains(document.activeElement);
    this.hide();
    if (!isInside) return;
    button?.focus({ preventScroll: true });
    this.hide();
  }

  /** Hides it, unless the pointer comes to it soon. */
  hideSoon(): void {
    clearTimeout(this.#hiding);
    this.#hiding = window.setTimeout(() => this.hide(), patience);
  }

  stay(): void {
    clearTimeout(this.#hiding);
  }

  /** At a corner of the cell, so that its neighbours stay in sight; always within the window. */
  #follow(): void {
    if (this.#shown === undefined) return;
    if (!this.#shown.isConnected) {
      this.hide();
      return;
    }
    const cell = this.#shown.getBoundingClientRect();
    if (cell.bottom < 0 || cell.top > window.innerHeight) {
      this.hide();
      return;
    }
    const { width, height } = this.element.getBoundingClientRect();
    const isRight = cell.right + width + 8 <= document.documentElement.clientWidth;
    const isBelow = cell.bottom + height + 8 <= window.innerHeight;
    const left = Math.max(8, isRight ? cell.right : cell.left - width);
    const top = Math.max(8, isBelow ? cell.bottom : cell.top - height);
    this.element.style.setProperty('--left', `${left}px`);
    this.element.style.setProperty('--top', `${top}px`);
  }
}
