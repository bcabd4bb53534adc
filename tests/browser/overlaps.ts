/** What lies over something else in a page: lines of text and controls whose rectangles meet. */
import type { Page } from 'playwright-core';

/** The pairs that overlap by more than a pixel within an element, as far as they can be seen. */
export function overlapsIn(tab: Page, within: string): Promise<readonly string[]> {
  return tab.evaluate((selector) => {
    interface Piece {
      readonly name: string;
      readonly owner: Element;
      readonly rect: DOMRect;
    }
    const clipped = (rect: DOMRect, owner: Element): DOMRect => {
      let { left, top, right, bottom } = rect;
      for (let el: Element | null = owner; el; el = el.parentElement) {
        if (getComputedStyle(el).overflow === 'visible') continue;
        const edges = el.getBoundingClientRect();
        left = Math.max(left, edges.left);
        top = Math.max(top, edges.top);
        right = Math.min(right, edges.right);
        bottom = Math.min(bottom, edges.bottom);
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    /** Whether something opaque lies between the two, as a bar of buttons that stays while a list scrolls below it. */
    const isHidden = (a: Piece, b: Piece, x: number, y: number): boolean => {
      const stack = document.elementsFromPoint(x, y);
      const [upper = -1, lower = -1] = [stack.indexOf(a.owner), stack.indexOf(b.owner)].sort((one, two) => one - two);
      if (upper < 0) return false;
      const below = stack[lower];
      return stack
        .slice(upper, lower)
        .some((el) => below && !el.contains(below) && !/, 0\)|transparent/.test(getComputedStyle(el).backgroundColor));
    };
    const isSeen = (el: Element): boolean => el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const pieces: Piece[] = [];
    for (const root of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const owner = node.parentElement;
        if (!owner || !isSeen(owner) || !node.textContent?.trim() || owner.closest('select, textarea')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          // The line is higher than its letters.
          const inner = new DOMRect(rect.left, rect.top + rect.height / 4, rect.width, rect.height / 2);
          pieces.push({ name: node.textContent.trim().slice(0, 40), owner, rect: clipped(inner, owner) });
        }
      }
      for (const el of root.querySelectorAll('input, select, button')) {
        if (!isSeen(el)) continue;
        const name = `${el.tagName} ${el.getAttribute('aria-label') ?? el.textContent ?? ''}`;
        pieces.push({ name, owner: el, rect: clipped(el.getBoundingClientRect(), el) });
      }
    }
    const found: string[] = [];
    for (const [at, a] of pieces.entries()) {
      for (const b of pieces.slice(at + 1)) {
        if (a.owner.contains(b.owner) && a.owner !== b.owner && a.owner.matches('button, label')) continue;
        if (b.owner.contains(a.owner) && b.owner.matches('button, input, select')) continue;
        const width = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
        const height = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
        const [x, y] = [Math.max(a.rect.left, b.rect.left) + width / 2, Math.max(a.rect.top, b.rect.top) + height / 2];
        if (width > 1 && height > 1 && !isHidden(a, b, x, y)) found.push(`${a.name} | ${b.name}`);
      }
    }
    return found;
  }, within);
}
