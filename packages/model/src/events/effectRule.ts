/** When an effect takes effect is a rule with its resolution; only the rule is recorded (design §3). */
import { z } from 'zod';
import { calendarDaySchema } from '../citation/citation.ts';

export const durationSchema = z
  .object({ count: z.number().int().nonnegative(), unit: z.enum(['DAY', 'MONTH', 'YEAR']) })
  .readonly();

export const effectRuleSchema = z
  .discriminatedUnion('type', [
    /** 自2024年2月1日起施行 */
    z.object({ type: z.literal('ON_DAY'), day: calendarDaySchema }),
    /** 自公布之日起施行 */
    z.object({ type: z.literal('ON_PROMULGATION') }),
    /** 自公布之日起30日后施行 */
    z.object({ type: z.literal('AFTER_PROMULGATION'), duration: durationSchema }),
    /** 施行日期由…另行规定 */
    z.object({ type: z.literal('SET_BY_OTHER_ACT') }),
    /** 同时废止: when what the same instrument enacts takes effect */
    z.object({ type: z.literal('WITH_ENACTMENT') }),
    z.object({ type: z.literal('NOT_STATED') }),
  ])
  .readonly();
export type EffectRule = z.infer<typeof effectRuleSchema>;

export const expiryRuleSchema = z
  .discriminatedUnion('type', [
    /** 有效期至2025年12月31日: the day named is the last one in force */
    z.object({ type: z.literal('THROUGH_DAY'), day: calendarDaySchema }),
    /** 有效期5年, counted from the day of effect */
    z.object({ type: z.literal('AFTER_EFFECT'), duration: durationSchema }),
  ])
  .readonly();
export type ExpiryRule = z.infer<typeof expiryRuleSchema>;
