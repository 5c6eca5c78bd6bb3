import { createHost } from '../../../workbench/host/host';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { officeContext } from '../../../workbench/host/office-context';
import { officeNamespace } from '../../../workbench/host/office-namespace';

const host = () => createHost(HostWorkbook.blank('b.xlsx', 'Sheet1', 'en-US'));

interface Actions {
  readonly actions: { associate(id: unknown, action?: unknown): void };
}

function isOffice(namespace: object): namespace is Actions {
  return 'actions' in namespace;
}

// https://learn.microsoft.com/javascript/api/office/office.actions
test('commands are associated with functions', () => {
  const excel = host();
  const office = officeNamespace(openOffice(excel), excel);
  if (!isOffice(office)) throw new Error('no actions');
  expect(() => {
    office.actions.associate('check', () => undefined);
  }).not.toThrow();
  expect(() => {
    office.actions.associate('check');
  }).toThrow(TypeError);
});

// https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events
test('dialogs are refused with the code of a person who turns them away', async () => {
  const outcome = await new Promise((resolve) => {
    officeContext(host()).ui.displayDialogAsync('https://localhost/dialog.html', { height: 30 }, resolve);
  });
  expect(outcome).toMatchObject({ status: 'failed', error: { code: 12_009 } });
});
