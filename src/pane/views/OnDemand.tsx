import { cloneElement, Suspense, useState, type ReactElement, type ReactNode } from 'react';

interface OnDemandProps {
  /** Stands in the place of what comes, and has it come when it is pressed. */
  readonly button: ReactElement<{ readonly onClick?: () => void }>;
  /** Looks like the button, and opens by itself. */
  readonly children: ReactNode;
}

/** What a button opens, brought when the button is pressed for the first time. */
export function OnDemand({ button, children }: OnDemandProps) {
  const [isWanted, setWanted] = useState(false);
  const ask = (): void => {
    setWanted(true);
  };
  return isWanted ? (
    <Suspense fallback={button}>{children}</Suspense>
  ) : (
    cloneElement(button, { onClick: ask })
  );
}
