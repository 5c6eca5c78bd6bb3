import { asHtml, asPlainText, type FormattedText } from '../core/report/formatted-text';

/**
 * Puts a text on the clipboard, plain and formatted. The older way comes first: Excel on the web frames the pane
 * without leave for the newer one, and the older works in any press of a button. False where neither may.
 */
export async function copyText(text: FormattedText): Promise<boolean> {
  const plain = asPlainText(text);
  const html = asHtml(text);
  if (copiedByEvent(plain, html)) return true;
  try {
    const blob = (type: string, content: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': blob('text/plain', plain), 'text/html': blob('text/html', html) }),
    ]);
    return true;
  } catch {
    return false;
  }
}

function copiedByEvent(plain: string, html: string): boolean {
  let isFilled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    isFilled = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy') && isFilled;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
