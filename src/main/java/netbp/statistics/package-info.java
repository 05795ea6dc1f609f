/**
 * What a sample says: its {@link netbp.statistics.Quartiles}, the {@link netbp.statistics.Share} of
 * successes with its interval, the {@link netbp.statistics.ResampledMean} of cross validation, and the
 * {@link netbp.statistics.SignTest} of two methods. Plain numbers in and out: it stands beside
 * {@code network} and imports nothing of ours.
 */
package netbp.statistics;
