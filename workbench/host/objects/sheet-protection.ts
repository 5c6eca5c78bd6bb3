import type { Sheet } from '../model/sheet';
import { HostError } from '../wire/host-error';
import { method, type Member } from '../wire/object-type';

export function assertUnprotected({ isProtected }: Sheet): void {
  if (isProtected) throw new HostError('AccessDenied');
}

/** Members of what lies on a sheet: all changes but those that are spared are refused while it is protected. */
export function refusedWhileProtected<Target extends { readonly sheet: Sheet }>(
  members: Readonly<Record<string, Member<Target>>>,
  spared: RegExp,
): Record<string, Member<Target>> {
  const guarded = (name: string, member: Member<Target>): Member<Target> => {
    if (member.kind === 'method') {
      if (spared.test(name)) return member;
      return method(member.since, (target, args, session) => {
        assertUnprotected(target.sheet);
        return member.call(target, args, session);
      });
    }
    const { write } = member;
    if (write === undefined) return member;
    const change: typeof write = (target, value, session) => {
      assertUnprotected(target.sheet);
      write(target, value, session);
    };
    return { ...member, write: change };
  };
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, guarded(name, member)]));
}
