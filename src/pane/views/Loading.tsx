import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({
  // Below what tells that the workbook is being read.
  root: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '46px 12px 12px' },
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: '4px' },
});

/** The shape of what will stand here. */
export function Loading() {
  const styles = useStyles();
  const { messages } = useTexts();
  return (
    <Skeleton className={styles.root} aria-label={messages.pane.running.open}>
      <SkeletonItem size={36} />
      <SkeletonItem size={28} />
      <div className={styles.tiles}>
        {Array.from({ length: 6 }, (_none, index) => (
          <SkeletonItem key={index} size={28} />
        ))}
      </div>
      {Array.from({ length: 4 }, (_none, index) => (
        <SkeletonItem key={index} size={56} />
      ))}
    </Skeleton>
  );
}
