/** Kinds of regulations by the body that made them (立法法 chapters 2–5). */
import type { RegulationKind } from '@regchron/model';
import { kindOfSeries } from '@regchron/model';
import type { LawHeader } from './header/header.ts';

export function kindOfLaw(title: string, header: LawHeader): RegulationKind {
  const { issuer, number, approvedBy } = header;
  if (/^中华人民共和国宪法(?:（[^）]*）)?$/.test(title)) return 'CONSTITUTION';
  if (issuer === null) return kindOfSeries(number);
  if (/最高人民(?:法院|检察院)/.test(issuer)) return 'JUDICIAL_INTERPRETATION';
  if (/^全国人民代表大会/.test(issuer)) return 'LAW';
  if (/自治[州县旗]人民代表大会$/.test(issuer) && /条例$/.test(title.replace(/（[^）]*）$/, '')))
    return 'AUTONOMOUS_REGULATION';
  if (/人民代表大会/.test(issuer)) return 'LOCAL_REGULATION';
  if (/^(?:国务院|政务院)/.test(issuer) && !/办公厅/.test(issuer))
    return 'ADMINISTRATIVE_REGULATION';
  // Approved by the State Council and promulgated by a ministry: 行政法规 before 2002.
  if (approvedBy === '国务院') return 'ADMINISTRATIVE_REGULATION';
  return kindOfSeries(number);
}
