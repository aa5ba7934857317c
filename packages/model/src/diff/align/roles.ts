/**
 * Articles that every regulation has once, and that answer each other whatever their words: what it is for, what it
 * applies to, when it takes effect (立法技术规范（试行）（一）: 立法目的, 适用范围, 施行日期).
 */
import type { Unit } from '../unit.ts';

const SELF = '本(?:组织)?(?:法|条例|办法|规定|规则|细则|决定|解释)';
const ROLES = [
  { role: 'PURPOSE', sign: new RegExp(`制定${SELF}。`, 'u'), within: [0, 2] },
  { role: 'SCOPE', sign: new RegExp(`适用${SELF}[。,]|${SELF}适用于`, 'u'), within: [0, 6] },
  {
    role: 'COMMENCEMENT',
    sign: new RegExp(`^${SELF}自.{2,24}起(?:施行|生效|实施)`, 'u'),
    within: [-3, 0],
  },
] as const;
type Role = (typeof ROLES)[number]['role'];

/** Pairs of unit indices that have the same role, each the only one of its text. */
export function sameRoles(old: readonly Unit[], now: readonly Unit[]): Map<number, number> {
  const [ofOld, ofNew] = [rolesOf(old), rolesOf(now)];
  const pairs = new Map<number, number>();
  for (const { role } of ROLES) {
    const [one, other] = [ofOld.get(role), ofNew.get(role)];
    if (one !== undefined && other !== undefined) pairs.set(one, other);
  }
  return pairs;
}

function rolesOf(units: readonly Unit[]): Map<Role, number> {
  const found = new Map<Role, number>();
  for (const { role, sign, within } of ROLES) {
    const [from, to] = within;
    const near = units.slice(from, to === 0 ? undefined : to);
    const offset = from < 0 ? Math.max(0, units.length + from) : from;
    const at = [...near.keys()].filter((index) => sign.test(near[index]?.words ?? ''));
    const [only, ...more] = at;
    if (only !== undefined && more.length === 0) found.set(role, offset + only);
  }
  return found;
}
