import { memo } from 'react';
import type { ListRow } from '../findings-list';
import type { PaneCommands } from '../pane-commands';
import { FindingLine } from './FindingLine';
import { GroupHeading } from './GroupHeading';

interface FindingRowProps {
  readonly row: ListRow;
  readonly position: number;
  readonly size: number;
  readonly commands: PaneCommands;
}

/** A heading or a line of the findings. */
export const FindingRow = memo(function FindingRow({ row, position, size, commands }: FindingRowProps) {
  return row.kind === 'group' ? (
    <GroupHeading title={row.title} count={row.count} position={position} size={size} />
  ) : (
    <FindingLine line={row.line} position={position} size={size} commands={commands} />
  );
});
