type Runtime = Pick<typeof Office, 'actions' | 'addin'>;

/**
 * Ties the functions to the names by which the ribbon calls them. To be called while the page loads: a click that
 * comes before is lost (handbook §8). Later clicks wait until an event is completed, so it always is.
 */
export function associateCommands(
  office: Pick<Runtime, 'actions'>,
  commands: Readonly<Record<string, () => Promise<void>>>,
): void {
  for (const [name, command] of Object.entries(commands)) {
    office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void command().finally(() => {
        event.completed();
      });
    });
  }
}

/** Whether the pane is on screen, and the way to bring it there. */
export interface PaneWindow {
  readonly show: () => Promise<void>;
}

/**
 * Opening the pane takes the focus from the grid on some platforms (handbook §8), so an open one is left alone.
 * `isVisible` says what it is at first; from then on Excel tells.
 */
export async function paneWindow({ addin }: Pick<Runtime, 'addin'>, isVisible: boolean): Promise<PaneWindow> {
  let visible = isVisible;
  await addin.onVisibilityModeChanged(({ visibilityMode }) => {
    visible = String(visibilityMode) === 'Taskpane';
  });
  return {
    show: async () => {
      if (!visible) await addin.showAsTaskpane();
    },
  };
}
