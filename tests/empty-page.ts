/** Each test file with a page leaves it empty, because the next one has the same. */
import { afterAll } from 'vitest';

afterAll(() => {
  if (typeof document === 'undefined') return;
  document.body.replaceChildren();
  document.body.className = '';
  localStorage.clear();
});
