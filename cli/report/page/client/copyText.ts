/** Puts a text on the clipboard; gives whether that was allowed. */
export async function copyText(content: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    return copySelected(content);
  }
}

/** For pages without a clipboard of their own: those of a file, in some browsers. */
function copySelected(content: string): boolean {
  const area = document.createElement('textarea');
  area.value = content;
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  return isCopied;
}
