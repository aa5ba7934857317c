/** Nominal types over plain values: a calendar day is a string, but not every string is a calendar day. */
declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
