import type { Host } from './host';
import type { OfficeClient } from './office-client';
import { officeContext } from './office-context';

/** What `Office.onReady` tells. */
interface ReadyInfo {
  readonly host: 'Excel';
  readonly platform: string;
}

/** `Office.actions.associate`: ids and functions of ribbon commands, which no ribbon presses here. */
function associate(id: unknown, action: unknown): void {
  if (typeof id !== 'string' || typeof action !== 'function') {
    throw new TypeError('A command has an id and a function.');
  }
}

/**
 * The `Office` that a script meets. Microsoft's host script defines most of it; what its loader, office.js, adds on
 * a page is added here: `onReady`, the context, commands, and the names of hosts and platforms.
 */
export function officeNamespace({ Office: client }: OfficeClient, host: Host): object {
  const info: ReadyInfo = { host: 'Excel', platform: host.profile.platform };
  const context = officeContext(host);
  const added = {
    context,
    actions: { ...client.actions, associate },
    HostType: { Excel: 'Excel', Word: 'Word', PowerPoint: 'PowerPoint', Outlook: 'Outlook' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS', Universal: 'Universal' },
    initialize: () => undefined,
    onReady: async (callback?: (ready: ReadyInfo) => unknown): Promise<ReadyInfo> => {
      await Promise.resolve();
      await callback?.(info);
      return info;
    },
  };
  const namespace: object = Object.create(client) as object;
  for (const [name, value] of Object.entries(added)) {
    Object.defineProperty(namespace, name, { value, enumerable: true, writable: true, configurable: true });
  }
  return namespace;
}
