/** How sure an answer was, undefined when there was none, and whether it was right. */
export interface Stated {
  confidence: number | undefined;
  right: boolean;
}

export interface CurvePoint {
  /** Share of all questions that are answered. */
  coverage: number;
  /** Share of the answered ones that are wrong. */
  error: number;
}

/**
 * The coverage–error curve of selective answering (El-Yaniv and Wiener 2010): questions are taken
 * from the surest down; equal confidences come together. It ends where the assistant abstains.
 */
export function coverageErrorCurve(stated: readonly Stated[]): CurvePoint[] {
  const answered = stated
    .flatMap(({ confidence, right }) => (confidence === undefined ? [] : [{ confidence, right }]))
    .sort((left, right) => right.confidence - left.confidence);
  let wrong = 0;
  return answered.flatMap(({ confidence, right }, index) => {
    if (!right) wrong += 1;
    if (answered[index + 1]?.confidence === confidence) return [];
    return [{ coverage: (index + 1) / stated.length, error: wrong / (index + 1) }];
  });
}
