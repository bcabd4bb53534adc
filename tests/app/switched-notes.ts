/** Notes on three topics, two with a box and one without, and a note for each to list: what two panes switch between. */
import { CALLOUT, note } from './stage.ts';

/** The notes of the vault. */
export const FILES: Readonly<Record<string, string>> = {
  'A.md': note(['X'], `${CALLOUT}body of A\n`, '2024-01-01'),
  'B.md': note(['Y'], `body of B\n\n${CALLOUT}`, '2024-01-02'),
  'Plain.md': note(['Z'], 'body of Plain\n', '2024-01-03'),
  'On X.md': note(['X'], 'no markers\n', '2024-01-04'),
  'On Y.md': note(['Y'], 'no markers\n', '2024-01-05'),
  'On Z.md': note(['Z'], 'no markers\n', '2024-01-06'),
};

/** Those that are opened. */
export const NOTES = ['A.md', 'B.md', 'Plain.md'];
