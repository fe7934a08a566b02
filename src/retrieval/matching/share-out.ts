/** How likely a question is about one label: a service, a life event, an article, or no answer. */
export interface LabelLikelihood {
  label: string;
  likelihood: number;
}

/** The same labels, likeliest first, with likelihoods that sum to one; zeros stay zeros. */
export function shareOut(labels: readonly LabelLikelihood[]): LabelLikelihood[] {
  const sum = sumOf(labels) || 1;
  return labels
    .map(({ label, likelihood }) => ({ label, likelihood: likelihood / sum }))
    .sort(byLikelihood);
}

export function byLikelihood(left: LabelLikelihood, right: LabelLikelihood): number {
  return right.likelihood - left.likelihood;
}

export function sumOf(labels: readonly LabelLikelihood[]): number {
  return labels.reduce((sum, { likelihood }) => sum + likelihood, 0);
}
