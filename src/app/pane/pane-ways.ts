/** What leads on from the pane to parts of the plugin that stand behind it. */
export interface PaneWays {
  /** Opens the window that sets the vault up. */
  readonly openSetup: () => void;
  /** Shows which notes would get a box. */
  readonly addToNotes: () => void;
}
