/** Callouts: quotes whose first line is `[!type]` become boxes with a title that fold. */
import { setIcon } from './icons.ts';

const MARK = /^\[!([^\]]+)\]([+-]?)[ \t]*/;

/** Turns the quotes of rendered Markdown into callouts where they are some. */
export function drawCallouts(root: ParentNode): void {
  for (const quote of [...root.querySelectorAll('blockquote')].reverse()) drawCallout(quote);
}

function drawCallout(quote: Element): void {
  const first = quote.firstElementChild;
  const text = first?.firstChild;
  const mark = text instanceof Text ? MARK.exec(text.data) : null;
  if (!first || !(text instanceof Text) || !mark) return;
  text.data = text.data.slice(mark[0].length);
  const type = (mark[1] ?? 'note').trim().toLowerCase();
  const callout = createDiv({ cls: 'callout', attr: { 'data-callout': type, 'data-callout-fold': mark[2] ?? '' } });
  const title = drawTitle(callout, first, type);
  const content = callout.createDiv({ cls: 'callout-content' });
  if (first.textContent?.trim() === '') first.remove();
  content.append(...quote.childNodes);
  if (mark[2]) makeFoldable(callout, title, content, mark[2] === '-');
  quote.replaceWith(callout);
}

/** The rest of the first line is the title; without it, the name of the type. */
function drawTitle(callout: HTMLElement, first: Element, type: string): HTMLElement {
  const title = callout.createDiv({ cls: 'callout-title' });
  setIcon(title.createDiv({ cls: 'callout-icon' }), 'pencil');
  const inner = title.createDiv({ cls: 'callout-title-inner' });
  for (let node = first.firstChild; node && node.nodeName !== 'BR'; node = first.firstChild) inner.append(node);
  first.querySelector('br')?.remove();
  if (inner.textContent?.trim() === '') inner.setText(type.charAt(0).toUpperCase() + type.slice(1));
  return title;
}

function makeFoldable(callout: HTMLElement, title: HTMLElement, content: HTMLElement, folded: boolean): void {
  callout.addClass('is-collapsible');
  const fold = (on: boolean): void => {
    callout.toggleClass('is-collapsed', on);
    content.toggle(!on);
  };
  title.addEventListener('click', () => fold(!callout.hasClass('is-collapsed')));
  fold(folded);
}
