import { Button, Field, Link, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { GoalCount } from '../../core/registers/goals';
import type { Proposal } from '../../core/registers/notice-review';
import { wordRegisterProblem } from '../../core/registers/register-texts';
import { formatAddress, type CellAddress } from '../../core/table/cell';
import type { CheckedTable } from '../pane-jobs';
import type { PaneCommands } from '../pane-commands';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '14px', padding: '10px 12px 16px' },
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    '& ul': { margin: 0, paddingLeft: '18px' },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', overflowWrap: 'anywhere' },
  unit: { fontWeight: tokens.fontWeightSemibold },
  ground: { color: tokens.colorNeutralForeground2 },
  why: { color: tokens.colorNeutralForeground2 },
  make: { alignSelf: 'flex-start' },
});

interface GoalsTabProps {
  readonly checked: CheckedTable;
  readonly busy: boolean;
  readonly commands: PaneCommands;
}

/** 目标: how far the year's goals are reached, and what consecutive notices propose. Rules §10. */
export function GoalsTab({ checked, busy, commands }: GoalsTabProps) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.goals;
  const { goals, notices } = checked.registers;
  return (
    <div className={styles.root}>
      <Goals checked={checked} />
      <Proposals checked={checked} commands={commands} />
      <Problems checked={checked} commands={commands} />
      {(goals === null || notices === null) && (
        <>
          <Text size={200} className={styles.why}>
            {texts.makeWhy}
          </Text>
          <Button
            size="small"
            className={styles.make}
            disabledFocusable={busy}
            onClick={() => void commands.makeRegisters()}
          >
            {texts.make}
          </Button>
        </>
      )}
    </div>
  );
}

function Goals({ checked }: Pick<GoalsTabProps, 'checked'>) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.goals;
  const { goals } = checked.registers;
  if (goals === null) return <Text size={200}>{texts.noOutcomes}</Text>;
  return (
    <section className={styles.section} aria-label={texts.year(goals.year)}>
      <h2 className={styles.heading}>{texts.year(goals.year)}</h2>
      <Goal name={texts.awards} count={goals.awards} />
      <Goal name={texts.experiences} count={goals.experiences} />
      {goals.favoured.length > 0 && (
        <span className={styles.line}>
          {texts.favoured}: {goals.favoured.map(({ unit }) => unit).join('、')}
        </span>
      )}
    </section>
  );
}

function Goal({ name, count }: { readonly name: string; readonly count: GoalCount }) {
  const texts = useTexts().messages.pane.goals;
  const { confirmed, target, expected } = count;
  const said = texts.progress(confirmed, target, expected);
  return (
    <Field
      label={name}
      size="small"
      validationState="none"
      validationMessage={said}
      validationMessageIcon={null}
    >
      <ProgressBar
        thickness="large"
        value={target === 0 ? 1 : Math.min(1, confirmed / target)}
        color={confirmed >= target ? 'success' : 'brand'}
        aria-valuetext={said}
      />
    </Field>
  );
}

function Proposals({ checked, commands }: Pick<GoalsTabProps, 'checked' | 'commands'>) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.goals;
  const { notices } = checked.registers;
  if (notices === null) return <Text size={200}>{texts.noNotices}</Text>;
  const units = notices.units.filter(({ proposals, streak }) => proposals.length > 0 || streak > 0);
  return (
    <section className={styles.section} aria-label={texts.proposals}>
      <h2 className={styles.heading}>{texts.proposals}</h2>
      {units.length === 0 && <Text size={200}>{texts.noProposals}</Text>}
      {units.map(({ unit, streak, proposals }) => (
        <div key={unit} className={styles.line}>
          <span className={styles.unit}>{unit}</span> {streak > 0 && texts.streak(streak)}
          <ul>
            {proposals.map((proposal) => (
              <li key={proposal.kind}>
                {messages.registers.proposal(proposal)}
                <Ground proposal={proposal} commands={commands} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Ground({ proposal, commands }: { readonly proposal: Proposal; readonly commands: PaneCommands }) {
  const styles = useStyles();
  const { messages } = useTexts();
  return (
    <div className={styles.ground}>
      {messages.registers.grounds(proposal)}{' '}
      {proposal.restsOn.map(({ cell }) => (
        <CellLink key={formatAddress(cell)} cell={cell} commands={commands} />
      ))}
    </div>
  );
}

function CellLink({ cell, commands }: { readonly cell: CellAddress; readonly commands: PaneCommands }) {
  const texts = useTexts().messages.pane.goals;
  return (
    <>
      <Link as="button" title={texts.goTo(formatAddress(cell))} onClick={() => void commands.goTo(cell)}>
        {formatAddress(cell)}
      </Link>{' '}
    </>
  );
}

function Problems({ checked, commands }: Pick<GoalsTabProps, 'checked' | 'commands'>) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.goals;
  const { problems } = checked.registers.registers;
  if (problems.length === 0) return null;
  return (
    <section className={styles.section} aria-label={texts.problems(problems.length)}>
      <h2 className={styles.heading}>{texts.problems(problems.length)}</h2>
      <ul className={styles.line}>
        {problems.map((problem) => {
          const { message, advice } = wordRegisterProblem(problem, messages.registers);
          return (
            <li key={`${problem.code} ${formatAddress(problem.cell)}`}>
              <CellLink cell={problem.cell} commands={commands} />
              {message}
              {advice}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
