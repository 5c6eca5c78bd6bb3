import { Checkbox, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { NUMBER_BOUNDS, typedNumber, type NumberName } from '../settings-draft';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({ field: { minWidth: 0, '& select, & input': { minWidth: 0, width: '100%' } } });

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few. */
export function ChoiceField<Value extends string>({
  label,
  value,
  choices,
  onChoose,
}: ChoiceFieldProps<Value>) {
  const styles = useStyles();
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select
        size="small"
        value={value}
        onChange={(_event, data) => {
          const chosen = choices.find((choice) => choice.value === data.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface NumberFieldProps {
  readonly name: NumberName;
  readonly label: string;
  readonly hint: string | undefined;
  readonly typed: string;
  readonly onType: (text: string) => void;
}

/** A number within bounds; what is wrong is said below while it is typed. */
export function NumberField({ name, label, hint, typed, onType }: NumberFieldProps) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.settings;
  const { from, to, whole } = NUMBER_BOUNDS[name];
  const isWrong = typedNumber(name, typed) === null;
  return (
    <Field
      label={label}
      size="small"
      className={styles.field}
      validationState={isWrong ? 'error' : 'none'}
      validationMessage={isWrong ? (whole ? texts.whole(from, to) : texts.atLeastZero) : null}
      hint={hint ?? null}
    >
      <Input
        size="small"
        inputMode={whole ? 'numeric' : 'decimal'}
        value={typed}
        onChange={(_event, { value }) => {
          onType(value);
        }}
      />
    </Field>
  );
}

interface YesNoFieldProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChoose: (value: boolean) => void;
}

export function YesNoField({ label, value, onChoose }: YesNoFieldProps) {
  return (
    <Checkbox
      label={label}
      checked={value}
      onChange={(_event, { checked }) => {
        onChoose(checked === true);
      }}
    />
  );
}
