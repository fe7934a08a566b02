declare const safe: unique symbol;

/**
 * A citizen's text from which personal data has been taken out. Only the guard makes one;
 * models, stores and logs accept nothing else that a citizen wrote.
 */
export type SafeText = string & { readonly [safe]: true };
