import { ActionKind, type Action, type Json, type RequestBody, type ResponseBody } from '../host/wire/batch';

/** Whether the pane is on screen, in the words of the library. */
export type PaneState = 'Visible' | 'Background';

/** `Office.addin.onVisibilityModeChanged`, by its number on the wire. */
export const VISIBILITY_CHANGED = 65_539;

const isState = (value: unknown): value is PaneState => value === 'Visible' || value === 'Background';

/**
 * The services of Excel that are none of the workbook's: whether the pane is shown, how it starts, and that its
 * commands are ready. Whatever else is asked of them is acknowledged.
 */
export class FrameServices {
  #state: PaneState = 'Visible';
  #startState: Json = 'Inactive';

  constructor(private readonly onPaneState: (state: PaneState) => void) {}

  get state(): PaneState {
    return this.#state;
  }

  /** Whether that changed anything. */
  show(state: PaneState): boolean {
    if (state === this.#state) return false;
    this.#state = state;
    return true;
  }

  answer({ Actions }: RequestBody): ResponseBody {
    return {
      Results: Actions.map((action) => ({ ActionId: action.Id, Value: this.#perform(action) })),
      TraceIds: Actions.filter(({ ActionType }) => ActionType === ActionKind.trace).map(({ Id }) => Id),
    };
  }

  #perform({ ActionType, Name, ArgumentInfo }: Action): Json {
    if (ActionType === ActionKind.instantiate) return {};
    if (ActionType !== ActionKind.method) return null;
    const first = ArgumentInfo?.Arguments?.[0];
    switch (Name) {
      case 'GetAppRuntimeState':
        return this.#state;
      case 'GetAppRuntimeStartState':
        return this.#startState;
      case 'SetAppRuntimeStartState':
        this.#startState = typeof first === 'string' ? first : this.#startState;
        return null;
      case 'SetAppRuntimeState':
        if (isState(first)) this.onPaneState(first);
        return null;
      default:
        return null;
    }
  }
}

/** The batch is for such a service: it names one where a batch for the workbook begins with the workbook. */
export function isForService({ ObjectPaths }: RequestBody): boolean {
  return Object.values(ObjectPaths).some(({ Name }) => Name.startsWith('Microsoft.'));
}
