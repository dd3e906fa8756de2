import { copyText } from './copyText.ts';
import { h } from './h.ts';

/** A button that copies a text, and says so. */
export function copyButton(label: string, content: () => string): HTMLButtonElement {
  const button = h('button', { type: 'button', class: 'copy' }, label);
  button.addEventListener('click', async () => {
    button.textContent = (await copyText(content())) ? 'Copied' : 'Not allowed here';
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  });
  return button;
}
