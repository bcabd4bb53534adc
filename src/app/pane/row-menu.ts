/**
 * The menu of a row. It opens by right click, by the menu key, and on iOS, which sends no `contextmenu`, by a long
 * press.
 */
import { Menu, Platform, type MenuPositionDef } from 'obsidian';

/** The duration of a long press in milliseconds, and the distance in pixels that the finger may move meanwhile. */
const LONG_PRESS = 450;
const STRAY = 10;

/** Connects an element with a menu, which is filled when it opens. */
export function connectMenu(el: HTMLElement, fill: (menu: Menu) => void): void {
  el.addEventListener('contextmenu', (event) => fill(Menu.forEvent(event)));
  if (!Platform.isIosApp) return;
  onLongPress(el, (position) => {
    const menu = new Menu();
    fill(menu);
    menu.showAtPosition(position, el.doc);
  });
}

/** Calls `act` on a long press, and suppresses the tap at its end. */
function onLongPress(el: HTMLElement, act: (position: MenuPositionDef) => void): void {
  let timer: number | null = null;
  let isOver = false;
  let start: MenuPositionDef = { x: 0, y: 0 };
  const cancel = (): void => {
    if (timer !== null) el.win.clearTimeout(timer);
    timer = null;
  };
  el.addEventListener(
    'touchstart',
    (event) => {
      cancel();
      isOver = false;
      start = placeOf(event, el);
      timer = el.win.setTimeout(() => {
        timer = null;
        isOver = el.isConnected;
        if (isOver) act(start);
      }, LONG_PRESS);
    },
    { passive: true },
  );
  el.addEventListener('touchmove', (event) => void (isFar(start, placeOf(event, el)) && cancel()), { passive: true });
  el.addEventListener('touchcancel', cancel);
  el.addEventListener('touchend', (event) => {
    cancel();
    if (isOver) event.preventDefault();
  });
}

function placeOf({ touches }: TouchEvent, el: HTMLElement): MenuPositionDef {
  const [touch] = [...touches];
  const { left, bottom } = el.getBoundingClientRect();
  return touch === undefined ? { x: left, y: bottom } : { x: touch.clientX, y: touch.clientY };
}

function isFar(a: MenuPositionDef, b: MenuPositionDef): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) > STRAY;
}
